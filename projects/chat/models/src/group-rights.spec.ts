import { GroupAction, rightsIn } from './group-rights';
import { MemberRole, Room } from './room';

/** The rules that the emulator of the service goes by. Their types are of another project. */
const { findRefusal } = jest.requireActual<{
  findRefusal(type: string, role: string, action: string): string | undefined;
}>('../../../emulator/src/operations/groups/rights');

const now = 1_800_000_000_000;
const types = {
  work: 'Private',
  public: 'Public',
  meeting: 'ChatRoom',
  community: 'Community',
  live: 'AVChatRoom',
} as const;
const roles = { owner: 'Owner', admin: 'Admin', member: 'Member' } as const;
/** What the service calls it. Who writes is looked at elsewhere. */
const wire: Readonly<Record<Exclude<GroupAction, 'write'>, string>> = {
  invite: 'invite',
  approve: 'approve',
  remove: 'kick',
  leave: 'quit',
  dismiss: 'destroy',
  'set-role': 'setRole',
  transfer: 'transfer',
  edit: 'editProfile',
  'edit-rules': 'editRules',
  mute: 'muteMember',
  'mute-all': 'muteAll',
  pin: 'pinMessage',
  'recall-others': 'recallOthers',
  'manage-topics': 'manageTopics',
};

function makeRoom(room: Partial<Room> = {}): Room {
  const usual = { mutedUntil: 0, allMuted: false, blocked: false, memberCount: 3 };
  return { conversationId: 'group:team', type: 'public', role: 'member', ...usual, ...room };
}

describe('rightsIn', () => {
  const actions = Object.keys(wire) as (keyof typeof wire)[];

  it.each(actions)('lets people %s just where the service does', (action) => {
    for (const type of Object.keys(types) as (keyof typeof types)[]) {
      for (const role of Object.keys(roles) as MemberRole[]) {
        const may = rightsIn(makeRoom({ type, role })).may(action) === true;
        const served = findRefusal(types[type], roles[role], wire[action]) === undefined;
        expect(`${type} ${role} ${String(may)}`).toBe(`${type} ${role} ${String(served)}`);
      }
    }
  });

  it.each([
    [{ role: null }, 'invite', 'not-member'],
    [{ role: 'member' }, 'remove', 'leaders-only'],
    [{ role: 'admin' }, 'transfer', 'owner-only'],
    [{ role: 'owner' }, 'leave', 'owner-stays'],
    [{ type: 'work', role: 'owner' }, 'dismiss', 'never'],
    [{ type: 'direct', role: null }, 'remove', 'never'],
    [{ mutedUntil: now + 1 }, 'write', 'muted'],
    [{ allMuted: true }, 'write', 'all-muted'],
  ] as const)('says why: %j may not %s', (room, action, why) => {
    expect(rightsIn(makeRoom(room), null, now).may(action)).toBe(why);
  });

  it('lets people write who were muted until now, and admins where all others are silent', () => {
    expect(rightsIn(makeRoom({ mutedUntil: now }), null, now).may('write')).toBe(true);
    expect(rightsIn(makeRoom({ allMuted: true, role: 'admin' })).may('write')).toBe(true);
    expect(rightsIn(makeRoom({ type: 'live', role: null })).may('write')).toBe(true);
  });

  it('lets nobody act on those who do not stand below', () => {
    const { may } = rightsIn(makeRoom({ role: 'admin' }));
    expect([may('remove', 'member'), may('remove', 'admin'), may('mute', 'owner')]).toEqual([
      true,
      'not-below',
      'not-below',
    ]);
  });

  it('knows where nobody is invited', () => {
    const room = makeRoom({ role: 'owner' });
    expect(rightsIn(room, { inviteRule: 'closed' }).may('invite')).toBe('no-invites');
    expect(rightsIn(room, { inviteRule: 'approval' }).may('invite')).toBe(true);
  });
});
