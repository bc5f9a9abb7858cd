import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Room } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService, RawSdk } from './testing/real-service';

/** Where conversations take place, and who is there. */

const team = 'group:team';
const people = Array.from({ length: 130 }, (_, index) => `guest-${String(index + 1)}`);
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
    ...people.map((userID) => ({ userID, nick: userID.toUpperCase() })),
  ],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob'],
      messages: [],
    },
    {
      groupID: 'many',
      type: 'Public',
      name: 'Many',
      owner: 'alice',
      members: people,
      messages: [],
    },
    { groupID: 'work', type: 'Private', name: 'Work', owner: 'alice', members: [], messages: [] },
    {
      groupID: '@TGS#_club',
      type: 'Community',
      name: 'Club',
      owner: 'alice',
      members: ['bob', ...people],
      messages: [],
    },
    {
      groupID: 'stage',
      type: 'AVChatRoom',
      name: 'Stage',
      owner: 'alice',
      members: [],
      messages: [],
    },
    { groupID: 'open', type: 'ChatRoom', name: 'Open', owner: 'alice', members: [], messages: [] },
  ],
};

describe('TencentClient, in rooms', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let admin: RawSdk;
  let his: Listener;

  beforeAll(async () => {
    service = await RealService.start(seed, {}, { hasty: true });
    alice = await service.join('alice');
    bob = await service.join('bob');
    await Promise.all([alice.listConversations(), bob.listConversations()]);
    admin = service.sdkOf(alice);
    his = new Listener(bob);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => his.clear());

  const told = (fits: (room: Room) => boolean) =>
    his.event('room-changed', ({ room }) => fits(room)).then(({ room }) => room);

  const join = (groupID: string) => service.sdkOf(bob).joinGroup({ groupID });

  async function listAll(who: ChatClient, id: ConversationId): Promise<readonly string[]> {
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const page = await who.rooms.listMembers(id, next);
      ids.push(...page.members.map((one) => one.id));
      next = page.next;
    } while (next !== null);
    return ids.toSorted();
  }

  it('says what one may do in a group, and every change of it', async () => {
    expect(await alice.rooms.load(team)).toMatchObject({ type: 'public', role: 'owner' });
    expect(await bob.rooms.load(team)).toEqual({
      conversationId: team,
      type: 'public',
      role: 'member',
      mutedUntil: 0,
      allMuted: false,
      blocked: false,
      memberCount: 2,
    });
    await admin.setGroupMemberRole({ groupID: 'team', userID: 'bob', role: 'Admin' });
    await told(({ role }) => role === 'admin');
    await admin.setGroupMemberRole({ groupID: 'team', userID: 'bob', role: 'Member' });
    await told(({ role }) => role === 'member');
    await admin.setGroupMemberMuteTime({ groupID: 'team', userID: 'bob', muteTime: 600 });
    const muted = await told(({ mutedUntil }) => mutedUntil > 0);
    expect(Math.abs(muted.mutedUntil - Date.now() - 600_000)).toBeLessThan(60_000);
    await admin.setGroupMemberMuteTime({ groupID: 'team', userID: 'bob', muteTime: 0 });
    await told(({ mutedUntil }) => mutedUntil === 0);
  });

  it('says that all are muted once somebody tries to write: the service does not', async () => {
    await bob.rooms.load(team);
    await admin.updateGroupProfile({ groupID: 'team', muteAllMembers: true });
    const body = { type: 'text', text: 'Hello?' } as const;
    const sending = bob.send({ key: 'muted', conversationId: team, body });
    await expect(sending).rejects.toMatchObject({ code: 'not-allowed' });
    await told(({ allMuted }) => allMuted);
    await admin.updateGroupProfile({ groupID: 'team', muteAllMembers: false });
    expect(await bob.rooms.load(team)).toMatchObject({ allMuted: false });
  });

  it('says that one is not in it any more, and is again', async () => {
    await bob.rooms.load(team);
    await admin.deleteGroupMember({ groupID: 'team', userIDList: ['bob'] });
    expect(await told(({ role }) => role === null)).toMatchObject({ type: 'public' });
    await expect(bob.rooms.load(team)).resolves.toMatchObject({ role: null, memberCount: 1 });
    his.clear();
    await admin.updateGroupProfile({ groupID: 'team', joinOption: 'FreeAccess' });
    await join('team');
    await told(({ role }) => role === 'member');
  });

  it('says what strangers may know of a group, and that there is none', async () => {
    await expect(bob.rooms.load('group:work')).resolves.toMatchObject({ type: 'work', role: null });
    await expect(bob.rooms.load('group:open')).resolves.toMatchObject({
      type: 'meeting',
      role: null,
      memberCount: 1,
    });
    await expect(bob.rooms.load('group:none')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('knows communities of many, and stages with an audience', async () => {
    const club = 'group:@TGS#_club';
    expect(await bob.rooms.load(club)).toMatchObject({
      type: 'community',
      role: 'member',
      memberCount: 132,
    });
    expect(await listAll(bob, club)).toEqual(['alice', 'bob', ...people].toSorted());
    const stage = await bob.rooms.load('group:stage');
    expect(stage).toMatchObject({ type: 'live', role: null });
    await join('stage');
    expect(await bob.rooms.load('group:stage')).toMatchObject({ type: 'live', role: 'member' });
    const body = { type: 'text', text: 'Hi' } as const;
    const { id } = await bob.send({ key: 'stage', conversationId: 'group:stage', body });
    const refused = { code: 'not-allowed' };
    const { commands } = bob;
    await expect(commands.edit('group:stage', id ?? '', 'Ho', [])).rejects.toMatchObject(refused);
    await expect(commands.pin('group:stage', id ?? '', true)).rejects.toMatchObject(refused);
    await expect(commands.remove('group:stage', [id ?? ''])).rejects.toMatchObject(refused);
    await expect(bob.rooms.tellTyping('group:stage', true)).resolves.toBeUndefined();
  });

  it('says whether one has blocked the other one', async () => {
    const before = await bob.rooms.load('direct:alice');
    expect(before).toMatchObject({
      type: 'direct',
      role: 'member',
      blocked: false,
      memberCount: 2,
    });
    const raw = service.sdkOf(bob);
    await raw.addToBlacklist({ userIDList: ['alice'] });
    await told(({ blocked }) => blocked);
    await raw.removeFromBlacklist({ userIDList: ['alice'] });
    await told(({ blocked }) => !blocked);
  });

  it('says that a group was dismissed', async () => {
    await bob.rooms.load(team);
    const groupID = 'team-2';
    await admin.createGroup({
      groupID,
      name: 'Soon gone',
      type: 'Public',
      memberList: [{ userID: 'bob' }],
    });
    await bob.rooms.load(`group:${groupID}`);
    await admin.dismissGroup(groupID);
    expect(await told(({ role }) => role === null)).toMatchObject({
      conversationId: 'group:team-2',
    });
  });

  it('lists the members of a group, page after page', async () => {
    expect(await listAll(alice, 'group:many')).toEqual(['alice', ...people].toSorted());
    const { members } = await bob.rooms.listMembers(team, null);
    expect(members).toContainEqual(
      expect.objectContaining({ id: 'alice', name: 'Alice', role: 'owner' }),
    );
    const both = await bob.rooms.listMembers('direct:alice', null);
    expect(both.members.map(({ name }) => name)).toEqual(['Bob', 'Alice']);
  });
});
