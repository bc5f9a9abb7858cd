import { ChatClient, MessagePage } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { RealService } from './testing/real-service';

/** Histories of which long parts were deleted, with the official SDK. */

const run = { count: 500, text: '{n}', secondsAgo: 60, secondsApart: 4 };
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
  ],
  conversations: [{ between: ['alice', 'bob'], messages: [run] }],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob'],
      messages: [{ ...run, from: 'bob' }],
    },
  ],
};
/** What Alice deletes: from the first to before the second. */
const holes = [
  [20, 320],
  [400, 460],
  [470, 500],
] as const;
const mostCalls = 20;
/** The SDK deletes no more at once. */
const mostDeleted = 30;

describe.each<ConversationId>(['direct:bob', 'group:team'])('Holes in %s', (id) => {
  let service: RealService;
  let alice: ChatClient;
  let before: readonly Message[];
  let left: readonly Message[];
  let calls: jest.SpyInstance[];

  beforeAll(async () => {
    service = await RealService.start(seed);
    const laptop = await service.join('alice');
    before = await wholeOf(laptop);
    const gone = holes.flatMap(([from, end]) => before.slice(from, end));
    for (let at = 0; at < gone.length; at += mostDeleted) {
      const some: object[] = [];
      for (const one of gone.slice(at, at + mostDeleted)) some.push(await sdkMessage(laptop, one));
      await service.sdkOf(laptop).deleteMessage(some);
    }
    left = before.filter((one) => !gone.includes(one));
    await laptop.destroy();
    alice = await service.join('alice');
    const chat = service.sdkOf(alice);
    calls = [jest.spyOn(chat, 'getMessageListHopping'), jest.spyOn(chat, 'getMessageList')];
  }, 60_000);

  afterAll(() => service.end(), 30_000);

  function sdkMessage(client: ChatClient, one: Message): Promise<object> {
    const message = { ...one, id: one.id ?? '' };
    return service.sdkMessage(client, one.id, () => client.loadMessagesAt(id, { message }));
  }

  const idsOf = (messages: readonly Message[]) => messages.map((message) => message.id);

  /** Asks, and sees how often the SDK was asked for it. */
  async function counted(ask: () => Promise<MessagePage>): Promise<MessagePage> {
    calls.forEach((spy) => spy.mockClear());
    const page = await ask();
    // What the SDK itself puts off, being asked too fast, the service does not hear.
    const answers = calls.flatMap(({ mock }) => mock.results.map(({ value }) => value as unknown));
    const settled = await Promise.allSettled(answers);
    const asked = settled.filter(({ status }) => status === 'fulfilled');
    expect(asked.length).toBeLessThanOrEqual(mostCalls);
    return page;
  }

  async function walk(page: MessagePage, way: 'older' | 'newer'): Promise<readonly Message[]> {
    const found: Message[] = [];
    for (let cursor = page[way], pages = 0; cursor !== null; pages++) {
      if (pages > 100) throw new Error('It does not end.');
      const from = cursor;
      const next = await counted(() => alice.loadMessages(id, from));
      if (way === 'older') found.unshift(...next.messages);
      else found.push(...next.messages);
      cursor = next[way];
    }
    return found;
  }

  async function wholeOf(client: ChatClient): Promise<readonly Message[]> {
    const found: Message[] = [];
    for (let cursor: string | null = null; ;) {
      const page: MessagePage = await client.loadMessages(id, cursor);
      found.unshift(...page.messages);
      cursor = page.older;
      if (cursor === null) return found;
    }
  }

  async function expectAllAround(page: MessagePage): Promise<void> {
    const older = await walk(page, 'older');
    const newer = await walk(page, 'newer');
    expect(idsOf([...older, ...page.messages, ...newer])).toEqual(idsOf(left));
  }

  it('are stepped over from the newest message to the first', async () => {
    const newest = await counted(() => alice.loadMessages(id, null));
    expect(idsOf([...(await walk(newest, 'older')), ...newest.messages])).toEqual(idsOf(left));
  }, 60_000);

  it.each([0, 10, 19, 320, 350, 399, 460, 469])(
    'are stepped over both ways from message %i',
    async (index) => {
      const target = before[index];
      if (!target?.id) throw new Error('It is not stored.');
      const message = { ...target, id: target.id };
      const page = await counted(() => alice.loadMessagesAt(id, { message }));
      expect(idsOf(page.messages)).toContain(target.id);
      await expectAllAround(page);
    },
    60_000,
  );

  it.each([25, 150, 310, 405, 430, 455, 470, 490, 499])(
    'show what is beside them where message %i was',
    async (index) => {
      const target = before[index];
      if (!target?.id) throw new Error('It is not stored.');
      const message = { ...target, id: target.id };
      const page = await counted(() => alice.loadMessagesAt(id, { message }));
      await expectAllAround(page);
    },
    60_000,
  );

  it.each([0, 5, 19, 20, 30, 170, 300, 319, 320, 360, 399, 400, 430, 459, 460, 469, 470, 490])(
    'do not hide the moment of message %i',
    async (index) => {
      const time = before[index]?.sentAt ?? 0;
      const first = left.find(({ sentAt }) => sentAt >= time) ?? left.at(-1);
      const page = await counted(() => alice.loadMessagesAt(id, { time }));
      expect(idsOf(page.messages)).toContain(first?.id);
    },
    30_000,
  );
});
