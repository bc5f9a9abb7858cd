import { toMember, toRoom } from './room';

const group = { groupID: 'team', type: 'Public', memberCount: 7, muteAllMembers: false };

describe('toRoom', () => {
  it.each([
    ['Private', 'work'],
    ['Public', 'public'],
    ['ChatRoom', 'meeting'],
    ['Community', 'community'],
    ['AVChatRoom', 'live'],
    ['Something new', 'public'],
  ])('knows the type %s', (type, expected) => {
    expect(toRoom('group:team', { ...group, type }, null).type).toBe(expected);
  });

  it.each([
    ['Owner', 'owner'],
    ['Admin', 'admin'],
    ['Member', 'member'],
    ['Custom', 'member'],
    [undefined, 'member'],
  ])('knows the role %s', (role, expected) => {
    const mine = { userID: 'alice', ...(role && { role }) };
    expect(toRoom('group:team', group, mine).role).toBe(expected);
    expect(toMember(mine).role).toBe(expected);
  });

  it('says until when somebody is muted, and whether all are', () => {
    const mine = { userID: 'alice', role: 'Member', muteUntil: 1_800_000_000 };
    expect(toRoom('group:team', { ...group, muteAllMembers: true }, mine)).toEqual({
      conversationId: 'group:team',
      type: 'public',
      role: 'member',
      mutedUntil: 1_800_000_000_000,
      allMuted: true,
      blocked: false,
      memberCount: 7,
    });
  });

  it('has no role for who is not in it, and no number where the SDK has none', () => {
    expect(toRoom('group:team', { ...group, memberCount: '' }, null)).toMatchObject({
      role: null,
      mutedUntil: 0,
      memberCount: 0,
    });
  });
});

describe('toMember', () => {
  it('calls people as the group does', () => {
    const member = { userID: 'bob', nick: 'Bob', nameCard: 'Bobby', role: 'Admin', muteUntil: 0 };
    expect(toMember(member)).toEqual({
      id: 'bob',
      name: 'Bobby',
      avatarUrl: null,
      role: 'admin',
      mutedUntil: 0,
    });
  });
});
