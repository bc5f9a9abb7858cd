import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

import { RealService } from './testing/real-service';

/** Two people in a group, each with the official SDK in a page of their own. */

const team = 'group:team';
/** Young enough to be taken back. */
const recent = { count: 60, text: '{n}', secondsAgo: 10, secondsApart: 0 };
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
  ],
  conversations: [{ between: ['alice', 'bob'], messages: [recent] }],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob'],
      messages: [{ ...recent, count: 100, from: 'bob' }],
      unread: { alice: 2 },
    },
    {
      groupID: '@TGS#_club',
      type: 'Community',
      name: 'Club',
      owner: 'bob',
      members: ['alice'],
      messages: [],
      topics: [
        { topicID: '@TGS#_club@TOPIC#_a', name: 'A', messages: [{ from: 'bob', text: 'Hidden' }] },
      ],
    },
  ],
};

describe('TencentClient in a group, with the official SDK', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let heard: ChatEvent[];
  let count = 0;

  beforeAll(async () => {
    service = await RealService.start(seed);
    alice = await service.join('alice');
    bob = await service.join('bob');
    await Promise.all([alice.listConversations(), bob.listConversations()]);
    await Promise.all([alice.loadMessages(team, null), bob.loadMessages(team, null)]);
    alice.events.subscribe((event) => heard.push(event));
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => (heard = []));

  /** Waits until Alice has heard something. */
  async function hears<T>(what: (event: ChatEvent) => T | undefined | false): Promise<T> {
    for (;;) {
      for (const event of heard) {
        const found = what(event);
        if (found) return found;
      }
      await new Promise<void>((resolve) => {
        const listening = alice.events.subscribe(() => {
          listening.unsubscribe();
          resolve();
        });
      });
    }
  }

  function message(text: string, more: object = {}) {
    return {
      key: `key-${String(++count)}`,
      conversationId: team,
      body: { type: 'text', text },
      ...more,
    } as const;
  }

  const arrived = (text: string) =>
    hears((event) =>
      event.type === 'messages-arrived'
        ? event.messages.find(({ body }) => body.type === 'text' && body.text === text)
        : undefined,
    );
  const changed = (unread: number) =>
    hears((event) =>
      event.type === 'conversations-changed'
        ? event.conversations.find((one) => one.id === team && one.unread === unread)
        : undefined,
    );
  const placeOf = ({ id, sentAt, sequence }: Message) => ({ id: id ?? '', sentAt, sequence });

  it('lists it by its name, and no topics', async () => {
    const list = await alice.listConversations();
    expect(list.map(({ id }) => id).filter((id) => id.includes('TOPIC'))).toEqual([]);
    expect(list.find(({ id }) => id === team)).toMatchObject({
      peer: { name: 'The team' },
      unread: 2,
      lastMessage: { sender: { id: 'bob', name: 'Bob' }, own: false },
    });
  });

  it('carries a text, its mentions and its quote from one to the other', async () => {
    const said = await alice.send(message('What?'));
    expect(said).toMatchObject({ conversationId: team, own: true, status: 'sent', sequence: 101 });
    const quote = { place: placeOf(said), sender: 'Alice', text: 'What?' };
    const sent = await bob.send(message('That!', { quote, mentions: ['alice', '@all'] }));
    const told = await arrived('That!');
    expect(told).toMatchObject({
      id: sent.id,
      sequence: 102,
      sender: { id: 'bob', name: 'Bob' },
      own: false,
      quote,
      mentions: ['alice', '@all'],
    });
    expect(sent).toMatchObject({ quote, mentions: ['alice', '@all'] });
    const { messages } = await alice.loadMessages(team, null);
    expect(messages.at(-1)).toEqual(told);
    expect(messages.at(-2)).toEqual(said);
  });

  it('counts what is unread, until it is read', async () => {
    await alice.markRead(team);
    await bob.send(message('One'));
    const conversation = await changed(1);
    expect(conversation.lastMessage).toMatchObject({ sender: { id: 'bob', name: 'Bob' } });
    await alice.markRead(team);
    await changed(0);
  });

  it('tells reactions whole, by whomever, and history has them', async () => {
    const { id } = await bob.send(message('React!'));
    await arrived('React!');
    await bob.react(team, id ?? '', 'smile', true);
    await bob.react(team, id ?? '', 'heart', true);
    await alice.react(team, id ?? '', 'heart', true);
    const last = await hears((event) =>
      event.type === 'reactions-changed'
        ? event.changes.find((one) => one.id === id && one.reactions.some(({ own }) => own))
        : undefined,
    );
    expect(last.reactions).toMatchObject([
      { id: 'smile', count: 1, own: false, people: [{ name: 'Bob' }] },
      { id: 'heart', count: 2, own: true },
    ]);
    const { messages } = await alice.loadMessages(team, null);
    expect(messages.find((one) => one.id === id)?.reactions).toEqual(last.reactions);
  });

  it('tells reactions of older messages once their page is there', async () => {
    const [first] = (await bob.loadMessagesAt(team, { time: 0 })).messages;
    await bob.react(team, first?.id ?? '', 'wave', true);
    const page = await alice.loadMessagesAt(team, { time: 0 });
    expect(page.messages[0]?.id).toBe(first?.id);
    const told = await hears((event) =>
      event.type === 'reactions-changed'
        ? event.changes.find(({ id }) => id === first?.id)
        : undefined,
    );
    expect(told.reactions).toMatchObject([{ id: 'wave', count: 1, own: false }]);
  });

  it('tells reactions in a direct conversation too, of both', async () => {
    const page = await alice.loadMessages('direct:bob', null);
    const [his, hers] = [false, true].map((own) => page.messages.find((one) => one.own === own));
    for (const one of [his, hers]) {
      await alice.react('direct:bob', one?.id ?? '', 'smile', true);
      await hears(
        (event) =>
          event.type === 'reactions-changed' && event.changes.some(({ id }) => id === one?.id),
      );
    }
    const again = await bob.loadMessagesAt('direct:alice', { time: 0 });
    expect(again.messages).toHaveLength(15);
  });

  it.each([team, 'direct:bob'] as const)(
    'hears what was written on another device: %s',
    async (id) => {
      const laptop = await service.join('alice');
      const sent = await laptop.send({ ...message('From the laptop'), conversationId: id });
      const told = await arrived('From the laptop');
      expect(told).toEqual({ ...sent, read: told.read });
      await laptop.destroy();
    },
  );

  describe.each([team, 'direct:bob'] as const)('in %s', (id) => {
    const bobs = id === team ? team : 'direct:alice';

    /** A message of Bob's that Alice knows from a jump only. */
    async function anOldOne(index: number): Promise<string> {
      await alice.loadMessagesAt(id, { time: 0 });
      const { messages } = await bob.loadMessagesAt(bobs, { time: 0 });
      return messages.filter(({ own }) => own)[index]?.id ?? '';
    }

    async function aNewOne(): Promise<string> {
      const sent = await bob.send({ ...message('Oh'), conversationId: bobs });
      await hears((event) => event.type === 'messages-arrived');
      return sent.id ?? '';
    }

    const sdkMessage = (messageId: string) =>
      service.sdkMessage(bob, messageId, async () => {
        await bob.loadMessages(bobs, null);
        await bob.loadMessagesAt(bobs, { time: 0 });
      });

    it.each([
      ['new', aNewOne],
      ['old', () => anOldOne(0)],
    ])('tells that a %s message was taken back', async (_, find) => {
      const messageId = await find();
      await service.sdkOf(bob).revokeMessage(await sdkMessage(messageId));
      await hears((event) => event.type === 'message-recalled' && event.id === messageId);
    });

    async function edit(messageId: string): Promise<void> {
      const found = await sdkMessage(messageId);
      // In place: the SDK sends the elements, and looks at no other payload.
      Object.assign(found.payload, { text: 'Changed' });
      await service.sdkOf(bob).modifyMessage(found);
    }

    it('tells that a message was changed', async () => {
      const messageId = await aNewOne();
      await edit(messageId);
      const told = await hears(
        (event) => event.type === 'message-edited' && event.id === messageId && event,
      );
      expect(told).toMatchObject({ conversationId: id, body: { text: 'Changed' } });
    });

    it('knows of a change to what was seen in a jump once it is looked at again', async () => {
      const messageId = await anOldOne(1);
      await edit(messageId);
      // The SDK tells changes of what is in its own list only.
      const { messages } = await alice.loadMessagesAt(id, { time: 0 });
      expect(messages.find((one) => one.id === messageId)).toMatchObject({
        body: { text: 'Changed' },
      });
    });

    it('walks over what was deleted', async () => {
      const ask = () => alice.loadMessagesAt(id, { time: 0 });
      const page = await ask();
      const gone = await Promise.all(
        page.messages.slice(5, 9).map((one) => service.sdkMessage(alice, one.id, ask)),
      );
      await service.sdkOf(alice).deleteMessage(gone);
      const again = await alice.loadMessagesAt(id, { time: 0 });
      const ids = again.messages.map((one) => one.id);
      expect(ids.filter((one) => gone.some(({ ID }) => ID === one))).toEqual([]);
      expect(ids.slice(0, 5)).toEqual(page.messages.slice(0, 5).map((one) => one.id));
      expect(ids.slice(5)).toEqual(
        expect.arrayContaining(page.messages.slice(9).map((one) => one.id)),
      );
    });
  });
});
