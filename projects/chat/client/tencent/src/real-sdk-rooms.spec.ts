import { ChatClient, MessageQuery } from 'ngx-tencent-chat/client';
import { Room } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService, RawSdk } from './testing/real-service';

/** Where conversations take place, who is there, and what is found in them. */

const team = 'group:team';
const hour = 3_600;
const people = Array.from({ length: 130 }, (_, index) => `guest-${String(index + 1)}`);
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
    ...people.map((userID) => ({ userID, nick: userID.toUpperCase() })),
  ],
  conversations: [
    {
      between: ['alice', 'bob'],
      messages: [
        { from: 'bob', text: 'A zebra once', secondsAgo: 3 * hour },
        { count: 50, text: 'zebra number {n}', from: 'alice', secondsAgo: hour },
        { from: 'bob', text: 'See https://example.org/zebra', secondsAgo: 60 },
        { from: 'bob', text: 'The http and https words', secondsAgo: 30 },
      ],
    },
    {
      between: ['alice', 'guest-1'],
      messages: [{ from: 'guest-1', text: 'My zebra', secondsAgo: 90 }],
    },
  ],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob'],
      messages: [{ count: 45, text: 'Team zebra {n}', from: 'bob', secondsAgo: 600 }],
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
    service = await RealService.start(seed);
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
    await service.sdkOf(bob).joinGroup({ groupID: 'team' });
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
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const page = await alice.rooms.listMembers('group:many', next);
      ids.push(...page.members.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(ids.toSorted()).toEqual(['alice', ...people].toSorted());
    const { members } = await bob.rooms.listMembers(team, null);
    expect(members).toContainEqual(
      expect.objectContaining({ id: 'alice', name: 'Alice', role: 'owner' }),
    );
    const both = await bob.rooms.listMembers('direct:alice', null);
    expect(both.members.map(({ name }) => name)).toEqual(['Bob', 'Alice']);
  });

  const anything: MessageQuery = {
    text: '',
    conversationId: null,
    senders: [],
    types: [],
    from: null,
    until: null,
  };

  async function findAll(query: Partial<MessageQuery>): Promise<readonly string[]> {
    const texts: string[] = [];
    let next: string | null = null;
    do {
      const page = await alice.search.messages({ ...anything, ...query }, next);
      texts.push(
        ...page.messages.map(({ body }) => (body.type === 'text' ? body.text : body.type)),
      );
      next = page.next;
    } while (next !== null);
    return texts;
  }

  it.each([team, 'direct:bob'] as const)('finds words, the newest first: %s', async (id) => {
    const text = id === team ? 'TEAM zebra' : 'zebra number';
    const found = await findAll({ conversationId: id, text });
    const count = id === team ? 45 : 50;
    const words = id === team ? 'Team zebra' : 'zebra number';
    expect(found).toEqual(
      Array.from({ length: count }, (_, index) => `${words} ${String(count - index)}`),
    );
  });

  it('finds by person, time and type, all of which have to be true', async () => {
    const conversationId = 'direct:bob';
    expect(await findAll({ conversationId, text: 'zebra', senders: ['bob'] })).toEqual([
      'See https://example.org/zebra',
      'A zebra once',
    ]);
    const until = Date.now() - 2 * hour * 1_000;
    expect(await findAll({ conversationId, text: 'zebra', until })).toEqual(['A zebra once']);
    const from = Date.now() - 120_000;
    expect(await findAll({ conversationId, from, senders: ['bob'] })).toHaveLength(2);
    expect(await findAll({ conversationId, from, until })).toEqual([]);
    expect(await findAll({ conversationId, text: 'zebra', types: ['image'] })).toEqual([]);
    expect(await findAll({ conversationId, types: ['link'] })).toEqual([
      'See https://example.org/zebra',
    ]);
    expect(await findAll({ conversationId })).toHaveLength(53);
  });

  it('finds in all conversations, and shows a match that is the only one', async () => {
    const { found, next } = await alice.search.conversations({ ...anything, text: 'zebra' }, null);
    expect(next).toBeNull();
    const counts = found.map(({ conversation, count }) => [conversation.peer.name, count] as const);
    expect(new Map(counts)).toEqual(
      new Map([
        ['Bob', 52],
        ['The team', 45],
        ['GUEST-1', 1],
      ]),
    );
    const [only] = found.filter(({ count }) => count === 1);
    expect(only?.messages).toMatchObject([{ body: { text: 'My zebra' } }]);
  });

  it('finds nothing where one is not, and refuses what the service cannot', async () => {
    const inside = { ...anything, text: 'word', conversationId: 'group:work' } as const;
    await expect(bob.search.messages(inside, null)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(alice.search.messages({ ...anything, text: 'a' }, null)).rejects.toMatchObject({
      code: 'unsupported',
    });
    const many = { ...inside, conversationId: team, senders: people.slice(0, 6) } as const;
    await expect(alice.search.messages(many, null)).rejects.toMatchObject({ code: 'not-allowed' });
    const words = { ...anything, text: 'a b c d e f g', conversationId: team } as const;
    await expect(alice.search.messages(words, null)).resolves.toMatchObject({ messages: [] });
    await expect(alice.search.messages(words, 'made up')).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('finds what can be jumped to, pinned and taken away at once', async () => {
    const query = { ...anything, text: 'Team zebra 44', conversationId: team } as const;
    const [hit] = (await alice.search.messages(query, null)).messages;
    const { id, sentAt = 0, sequence = 0 } = hit ?? {};
    await alice.commands.pin(team, id ?? '', true);
    expect(await alice.commands.listPinned(team)).toMatchObject([{ id }]);
    const message = { id: id ?? '', sentAt, sequence };
    const page = await alice.loadMessagesAt(team, { message });
    expect(page.messages.some((one) => one.id === id)).toBe(true);
    await alice.commands.remove(team, [id ?? '']);
    await expect(alice.search.messages(query, null)).resolves.toMatchObject({ messages: [] });
  });
});
