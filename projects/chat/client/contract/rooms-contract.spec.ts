import { MessageQuery } from 'ngx-tencent-chat/client';

import { TwoPeople, direct, send, services, team } from './two-people';

const anything: MessageQuery = {
  text: '',
  conversationId: null,
  senders: [],
  types: [],
  from: null,
  until: null,
};

/** What every `ChatClient` must know about conversations, and find in them. */
describe.each(services)('%s, asked about conversations,', (_name, start) => {
  let two: TwoPeople;

  beforeAll(async () => {
    two = await start();
    await send(two, direct, 'A red apple');
    await send(two, team, 'A green apple');
    await two.bob.write('An apple pie https://pie.example', team);
    await two.hears.message('An apple pie https://pie.example');
  }, 120_000);

  afterAll(() => two.end(), 120_000);

  beforeEach(() => two.hears.clear());

  it('knows what one may do there', async () => {
    await expect(two.alice.rooms.load(direct)).resolves.toEqual({
      conversationId: direct,
      type: 'direct',
      role: 'member',
      mutedUntil: 0,
      allMuted: false,
      blocked: false,
      memberCount: 2,
    });
    await expect(two.alice.rooms.load(team)).resolves.toEqual({
      conversationId: team,
      type: 'public',
      role: 'owner',
      mutedUntil: 0,
      allMuted: false,
      blocked: false,
      memberCount: 2,
    });
  });

  it('knows no group that is none', async () => {
    await expect(two.alice.rooms.load('group:nowhere')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it.each([direct, team] as const)('knows who is there: %s', async (where) => {
    const { members, next } = await two.alice.rooms.listMembers(where, null);
    expect(members.map(({ name }) => name).sort()).toEqual(['Alice', 'Bob']);
    expect(next).toBeNull();
  });

  it.each([direct, team] as const)('hears who is writing: %s', async (where) => {
    await two.bob.type(where);
    const told = await two.hears.event('typing');
    expect(told).toMatchObject({ conversationId: where, person: { id: 'bob' }, on: true });
  });

  it.each<[string, Partial<MessageQuery>, readonly string[]]>([
    ['words', { text: 'apple' }, ['An apple pie https://pie.example', 'A green apple']],
    ['people', { text: 'apple', senders: ['bob'] }, ['An apple pie https://pie.example']],
    ['nothing that is there', { text: 'pear' }, []],
  ])('finds in a conversation, the newest first: by %s', async (_, query, texts) => {
    const found = await two.alice.search.messages(
      { ...anything, conversationId: team, ...query },
      null,
    );
    expect(
      found.messages.map(({ body }) => (body.type === 'text' ? body.text : body.type)),
    ).toEqual(texts);
    expect(found.next).toBeNull();
  });

  it('finds everywhere, by conversation', async () => {
    const { found } = await two.alice.search.conversations({ ...anything, text: 'apple' }, null);
    const counts = found.map(({ conversation, count }) => [conversation.id, count]);
    expect(new Map(counts as [string, number][])).toEqual(
      new Map([
        [direct, 1],
        [team, 2],
      ]),
    );
    expect(found.find(({ count }) => count === 1)?.messages).toMatchObject([
      { body: { text: 'A red apple' } },
    ]);
  });
});
