import { ChatClient, ChatEvent, MessagePage } from 'ngx-tencent-chat/client';
import { ConversationId, Message, MessagePlace } from 'ngx-tencent-chat/models';

import { RealService } from './testing/real-service';

/**
 * What the adapter does with the official SDK and the emulator. What the SDK does has to be seen, not
 * believed.
 */

const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
    { userID: 'carol', nick: 'Carol' },
  ],
  conversations: [
    {
      between: ['alice', 'bob'],
      messages: [
        { count: 300, text: '{n}', secondsAgo: 3_000, secondsApart: 1 },
        { count: 50, text: 'a {n}', secondsAgo: 2_500, secondsApart: 0 },
        { count: 20, text: 'b {n}', secondsAgo: 2_499, secondsApart: 0 },
        { count: 530, text: 'c {n}', secondsAgo: 60, secondsApart: 3 },
      ],
    },
  ],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob', 'carol'],
      messages: [{ count: 900, text: '{n}', from: 'bob', secondsAgo: 60, secondsApart: 7 }],
      unread: { alice: 2 },
    },
  ],
};

describe('TencentClient with the official SDK', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let heard: ChatEvent[];

  beforeAll(async () => {
    service = await RealService.start(seed);
    [alice, bob] = await Promise.all([service.join('alice'), service.join('bob')]);
    await Promise.all([alice.listConversations(), bob.listConversations()]);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => {
    heard = [];
    alice.events.subscribe((event) => heard.push(event));
  });

  const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => id);

  function placeOf(message: Message | undefined): MessagePlace {
    if (!message?.id) throw new Error('It is not stored.');
    const { id, sentAt, sequence } = message;
    return { id, sentAt, sequence };
  }

  async function walk(
    id: ConversationId,
    page: MessagePage,
    way: 'older' | 'newer',
    pages = 1_000,
  ): Promise<readonly Message[]> {
    const found: Message[] = [];
    let cursor = page[way];
    for (let count = 0; cursor !== null && count < pages; count++) {
      const next = await alice.loadMessages(id, cursor);
      if (way === 'older') found.unshift(...next.messages);
      else found.push(...next.messages);
      cursor = next[way];
    }
    expect(pages < 1_000 || cursor === null).toBe(true);
    return found;
  }

  async function wholeOf(id: ConversationId): Promise<readonly Message[]> {
    const newest = await alice.loadMessages(id, null);
    return [...(await walk(id, newest, 'older')), ...newest.messages];
  }

  describe.each<[ConversationId, number]>([
    ['direct:bob', 900],
    ['group:team', 900],
  ])('in the history of %s', (id, count) => {
    let all: readonly Message[];

    beforeAll(async () => {
      all = await wholeOf(id);
    }, 60_000);

    it('reads all of it backwards, without a hole and without a repetition', () => {
      expect(new Set(all.map((message) => message.id)).size).toBe(all.length);
      expect(all).toHaveLength(count);
      expect(all.every((one, at) => at === 0 || one.sentAt >= (all[at - 1]?.sentAt ?? 0))).toBe(
        true,
      );
    });

    it.each<[number, number]>([
      [0, 3],
      [12, 3],
      [310, 6],
      [335, 5],
      [352, 1_000],
      [365, 3],
      [880, 1_000],
      [899, 1_000],
    ])(
      'jumps to message %i and reads on both ways (newer pages: %i)',
      async (index, pages) => {
        const target = all[index];
        if (!target?.id) throw new Error('It is not stored.');
        const page = await alice.loadMessagesAt(id, { message: { ...target, id: target.id } });
        expect(idsOf(page.messages)).toContain(target.id);
        const begin = all.findIndex((message) => message.id === page.messages[0]?.id);
        const after = [...page.messages, ...(await walk(id, page, 'newer', pages))];
        const end = pages === 1_000 ? all.length : begin + after.length;
        expect(idsOf(after)).toEqual(idsOf(all.slice(begin, end)));
        const before = await walk(id, page, 'older', 3);
        expect(idsOf(before)).toEqual(idsOf(all.slice(begin - before.length, begin)));
      },
      60_000,
    );

    it.each([0, 310, 352, 600, 899])('jumps to the moment of message %i', async (index) => {
      const time = all[index]?.sentAt ?? 0;
      const first = all.find(({ sentAt }) => sentAt >= time);
      const page = await alice.loadMessagesAt(id, { time });
      expect(page.messages.map((message) => message.id)).toContain(first?.id);
      const between = await alice.loadMessagesAt(id, { time: time - 1 });
      expect(between.messages.map((message) => message.id)).toContain(first?.id);
    });

    it('reads on from two places in turn, within one second too', async () => {
      const pages = await Promise.all(
        [345, 338].map((index) => alice.loadMessagesAt(id, { message: placeOf(all[index]) })),
      );
      const walks = await Promise.all([
        ...pages.map((page) => walk(id, page, 'older', 6)),
        ...pages.map((page) => walk(id, page, 'newer', 6)),
      ]);
      for (const found of walks) {
        const begin = all.findIndex((message) => message.id === found[0]?.id);
        expect(idsOf(found)).toEqual(idsOf(all.slice(begin, begin + found.length)));
        expect(found.length).toBeGreaterThan(60);
      }
    }, 60_000);

    it('goes on from a cursor that was kept on another page', async () => {
      const newest = await alice.loadMessages(id, null);
      const around = await alice.loadMessagesAt(id, { message: placeOf(all[345]) });
      const laptop = await service.join('alice');
      for (const [page, way] of [
        [newest, 'older'],
        [around, 'older'],
        [around, 'newer'],
      ] as const) {
        const { messages } = await laptop.loadMessages(id, page[way]);
        const edge = way === 'older' ? page.messages[0] : page.messages.at(-1);
        const at = all.findIndex((message) => message.id === edge?.id);
        const from = way === 'older' ? at - messages.length : at + 1;
        expect(idsOf(messages)).toEqual(idsOf(all.slice(from, from + messages.length)));
        expect(messages.length).toBeGreaterThan(0);
      }
      await laptop.destroy();
    }, 30_000);

    it('shows the end for a moment to come, the beginning for one long ago', async () => {
      const late = await alice.loadMessagesAt(id, { time: Date.now() + 86_400_000 });
      expect(late).toMatchObject({ newer: null });
      expect(late.messages.at(-1)?.id).toBe(all.at(-1)?.id);
      const early = await alice.loadMessagesAt(id, { time: 1_000_000_000_000 });
      expect(early.messages[0]?.id).toBe(all[0]?.id);
      expect(early.older).toBeNull();
    });
  });
});
