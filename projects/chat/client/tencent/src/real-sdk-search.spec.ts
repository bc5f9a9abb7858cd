import { ChatClient, MessageQuery } from 'ngx-tencent-chat/client';

import { RealService } from './testing/real-service';

/** What is found where the service keeps it. */

const team = 'group:team';
const hour = 3_600;
const people = ['alice', 'bob', 'guest-1'].map((userID) => ({
  userID,
  nick: userID.toUpperCase(),
}));
const seed = {
  people,
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
    { groupID: 'work', type: 'Private', name: 'Work', owner: 'alice', members: [], messages: [] },
  ],
};

describe('TencentClient, searching', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;

  beforeAll(async () => {
    service = await RealService.start(seed);
    alice = await service.join('alice');
    bob = await service.join('bob');
    await Promise.all([alice.listConversations(), bob.listConversations()]);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

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
        ['BOB', 52],
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
    const many = {
      ...inside,
      conversationId: team,
      senders: ['1', '2', '3', '4', '5', '6'],
    } as const;
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
