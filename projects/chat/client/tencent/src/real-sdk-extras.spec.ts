import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService } from './testing/real-service';

/** What hangs on messages: pins, receipts, what people add, who reacted, and that somebody writes. */

const team = 'group:team';
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
    { userID: 'carol', nick: 'Carol' },
  ],
  conversations: [
    { between: ['alice', 'bob'], messages: [{ count: 40, text: 'Old {n}', secondsAgo: 600 }] },
  ],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob', 'carol'],
      messages: [{ count: 60, text: 'Old {n}', from: 'bob', secondsAgo: 600 }],
    },
  ],
};

describe('TencentClient, with what hangs on messages', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let hers: Listener;
  let his: Listener;
  let count = 0;

  beforeAll(async () => {
    service = await RealService.start(seed);
    alice = await service.join('alice');
    bob = await service.join('bob');
    await Promise.all([alice.listConversations(), bob.listConversations()]);
    await Promise.all([alice.loadMessages(team, null), bob.loadMessages(team, null)]);
    await alice.loadMessages('direct:bob', null);
    await bob.loadMessages('direct:alice', null);
    hers = new Listener(alice);
    his = new Listener(bob);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => {
    hers.clear();
    his.clear();
  });

  const idOf = (message: Message | undefined) => message?.id ?? '';
  const idsOf = (messages: readonly Message[]) => messages.map(idOf);

  async function say(text: string, id: ConversationId = team, more: object = {}): Promise<string> {
    const key = `key-${String(++count)}`;
    const body = { type: 'text', text } as const;
    const sent = await alice.send({ key, conversationId: id, body, ...more });
    await his.message(text);
    return idOf(sent);
  }

  describe('pins', () => {
    it('a message for everybody in the group, and unpins it, once and twice', async () => {
      const [first, second] = [await say('Rule 1'), await say('Rule 2')];
      for (const id of [first, second, second]) await alice.commands.pin(team, id, true);
      const both = [second, first];
      const told = await his.event('pinned-changed', ({ messages }) => messages.length === 2);
      expect(told).toMatchObject({ conversationId: team });
      expect(idsOf(told.messages)).toEqual(both);
      expect(told.messages[0]).toMatchObject({ body: { text: 'Rule 2' }, sender: { id: 'alice' } });
      expect(idsOf(await bob.commands.listPinned(team))).toEqual(both);
      await hers.event('pinned-changed', ({ messages }) => messages.length === 2);
      his.clear();
      for (const id of [first, second, second]) await alice.commands.pin(team, id, false);
      await his.event('pinned-changed', ({ messages }) => messages.length === 0);
      expect(await alice.commands.listPinned(team)).toEqual([]);
    });

    it('a message that was seen in a jump only, and shows it whole to who never saw it', async () => {
      const [old] = (await alice.loadMessagesAt(team, { time: 0 })).messages;
      await alice.commands.pin(team, idOf(old), true);
      const told = await his.event('pinned-changed', ({ messages }) => messages.length === 1);
      expect(told.messages).toMatchObject([
        { id: old?.id, body: old?.body, sentAt: old?.sentAt, own: true, sender: { name: 'Bob' } },
      ]);
      await alice.commands.pin(team, idOf(old), false);
    });

    it('not more than the group may have, nothing in direct conversations', async () => {
      const ids: string[] = [];
      for (let index = 0; index < 11; index++) ids.push(await say(`Pin ${String(index)}`));
      for (const id of ids.slice(0, 10)) await alice.commands.pin(team, id, true);
      await expect(alice.commands.pin(team, ids[10] ?? '', true)).rejects.toMatchObject({
        code: 'not-allowed',
        message: expect.stringContaining('as many pinned') as string,
      });
      for (const id of ids) await alice.commands.pin(team, id, false);
      await expect(alice.commands.listPinned('direct:bob')).rejects.toMatchObject({
        code: 'unsupported',
      });
    });
  });

  describe('receipts', () => {
    it('say in a group how many have read, and who', async () => {
      const id = await say('Read me', team, { wantsReceipt: true });
      const before = await alice.commands.loadReceipts(team, [id]);
      expect(before).toEqual([{ id, receipt: { read: 0, unread: 2 } }]);
      await bob.commands.acknowledge(team, [id]);
      await bob.commands.acknowledge(team, [id]);
      const told = await hers.event('receipts-changed');
      const changes = [{ id, receipt: { read: 1, unread: 1 } }];
      expect(told).toMatchObject({ conversationId: team, changes });
      expect(await alice.commands.loadReceipts(team, [id])).toEqual(changes);
      const read = await alice.commands.listReaders(team, id, true, null);
      expect(read).toMatchObject({ people: [{ id: 'bob', name: 'Bob' }], next: null });
      const unread = await alice.commands.listReaders(team, id, false, null);
      expect(unread).toMatchObject({ people: [{ id: 'carol', name: 'Carol' }], next: null });
    });

    it('say in a direct conversation that the other one has read this message', async () => {
      const id = await say('Read this', 'direct:bob', { wantsReceipt: true });
      const unread = await alice.commands.listReaders('direct:bob', id, false, null);
      expect(unread.people).toMatchObject([{ id: 'bob' }]);
      await bob.commands.acknowledge('direct:alice', [id]);
      const told = await hers.event('messages-read', ({ ids }) => ids.includes(id));
      expect(told).toMatchObject({ conversationId: 'direct:bob' });
      const read = await alice.commands.listReaders('direct:bob', id, true, null);
      expect(read.people).toMatchObject([{ id: 'bob', name: 'Bob' }]);
    });

    it('are sent for those only that ask for them, and asked for own ones only', async () => {
      const id = await say('Unasked');
      await expect(bob.commands.acknowledge(team, [id])).resolves.toBeUndefined();
      await expect(bob.commands.acknowledge(team, [])).resolves.toBeUndefined();
      expect(await alice.commands.loadReceipts(team, [id])).toEqual([]);
      expect(await bob.commands.loadReceipts(team, [id])).toEqual([]);
      await expect(alice.commands.listReaders(team, id, true, null)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    });
  });

  describe.each([
    [team, team],
    ['direct:bob', 'direct:alice'],
  ] as const)('in %s', (id, bobs) => {
    async function poll(): Promise<string> {
      const key = `key-${String(++count)}`;
      const body = { type: 'custom', kind: 'poll', data: { question: 'Tea?' }, preview: 'Tea?' };
      const sent = await alice.send({ key, conversationId: id, body: body as never });
      await his.event('messages-arrived', ({ messages }) =>
        messages.some((one) => one.id === sent.id),
      );
      return idOf(sent);
    }

    it('people add to a message, change and take away what they added', async () => {
      const poll1 = await poll();
      expect(await bob.commands.loadExtensions(bobs, poll1)).toEqual({});
      expect(await bob.commands.changeExtensions(bobs, poll1, { bob: 'yes' })).toEqual({
        bob: 'yes',
      });
      await hers.event('extensions-changed', (event) => event.extensions['bob'] === 'yes');
      const both = { bob: 'yes', alice: 'no' };
      expect(await alice.commands.changeExtensions(id, poll1, { alice: 'no' })).toEqual(both);
      await his.event('extensions-changed', (event) => event.extensions['alice'] === 'no');
      const less = await bob.commands.changeExtensions(bobs, poll1, { bob: null, nobody: null });
      expect(less).toEqual({ alice: 'no' });
      const told = await hers.event('extensions-changed', (event) => !('bob' in event.extensions));
      expect(told).toMatchObject({ conversationId: id, id: poll1, extensions: { alice: 'no' } });
    });

    it('two add at once, and nothing is lost', async () => {
      const poll1 = await poll();
      const votes = ['a', 'b', 'c'].map((vote) =>
        Promise.all([
          alice.commands.changeExtensions(id, poll1, { [`alice-${vote}`]: vote, last: 'alice' }),
          bob.commands.changeExtensions(bobs, poll1, { [`bob-${vote}`]: vote, last: 'bob' }),
        ]),
      );
      await Promise.all(votes);
      const seen = await alice.commands.loadExtensions(id, poll1);
      expect(Object.keys(seen)).toHaveLength(7);
      expect(await bob.commands.loadExtensions(bobs, poll1)).toEqual(seen);
    });

    it('nothing is added to what was not sent for it', async () => {
      const text = await say('Just a text', id);
      expect(await bob.commands.loadExtensions(bobs, text)).toEqual({});
      await expect(bob.commands.changeExtensions(bobs, text, { bob: 'yes' })).rejects.toMatchObject(
        { code: 'not-allowed' },
      );
    });

    it('who has reacted is listed', async () => {
      const text = await say('React', id);
      for (const [who, where] of [
        [alice, id],
        [bob, bobs],
      ] as const) {
        await who.react(where, text, 'smile', true);
      }
      const page = await alice.commands.listReactors(id, text, 'smile', null);
      expect(page.next).toBeNull();
      expect(page.people.map(({ name }) => name).toSorted()).toEqual(['Alice', 'Bob']);
      const none = await alice.commands.listReactors(id, text, 'heart', null);
      expect(none).toEqual({ people: [], next: null });
    });

    it('somebody writes and stops, and nobody’s list shows it', async () => {
      const lists = () => Promise.all([alice.listConversations(), bob.listConversations()]);
      const before = await lists();
      await alice.rooms.tellTyping(id, true);
      const told = await his.event('typing', ({ on }) => on);
      expect(told).toMatchObject({ conversationId: bobs, person: { id: 'alice', name: 'Alice' } });
      await alice.rooms.tellTyping(id, false);
      await his.event('typing', ({ on }) => !on);
      expect(await lists()).toEqual(before);
      // Reactions of before may still be told.
      const heard = [...his.heard, ...hers.heard].map(({ type }) => type);
      expect(heard.filter((type) => type === 'typing')).toHaveLength(2);
      expect(heard).not.toContain('messages-arrived');
      for (const [who, where] of [
        [alice, id],
        [bob, bobs],
      ] as const) {
        const { messages } = await who.loadMessages(where, null);
        expect(
          messages.filter(({ body }) => body.type === 'unknown' && body.kind !== 'poll'),
        ).toEqual([]);
      }
    });
  });

  it('translates and writes down only where the application has it', async () => {
    await expect(alice.commands.translate(['Hallo'], 'en')).rejects.toMatchObject({
      code: 'unsupported',
    });
    expect(await alice.commands.translate([], 'en')).toEqual([]);
    const text = await say('No voice');
    await expect(alice.commands.transcribe(team, text)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
