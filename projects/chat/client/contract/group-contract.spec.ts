import { ChatClient, ChatEvent, MessagePage } from 'ngx-tencent-chat/client';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

const team = 'group:team';
const hello = {
  key: 'key-1',
  conversationId: team,
  body: { type: 'text', text: 'Hello' },
} as const;

/**
 * What every `ChatClient` must do with groups. The Tencent adapter does the same over the official SDK, in
 * real-sdk-groups.spec.ts.
 */
describe('FakeChatClient, as a ChatClient in a group,', () => {
  let service: FakeChatClient;
  let client: ChatClient;
  let events: ChatEvent[];

  beforeEach(() => {
    client = service = new FakeChatClient();
    service.addGroup({ id: 'team', name: 'Team', avatarUrl: null }, ['alice', 'bob']);
    events = [];
    client.events.subscribe((event) => events.push(event));
  });

  afterEach(() => client.destroy());

  /** Alice signs in after Bob has written. */
  async function signIn(...texts: readonly string[]): Promise<void> {
    texts.forEach((text) => service.addHistory('bob', team, text));
    await client.signIn(service.credential('alice'));
  }

  async function listed() {
    return (await client.listConversations()).find(({ id }) => id === team);
  }

  it('lists it by its name, with whoever spoke last, until it is read', async () => {
    await signIn('One', 'Two');
    await expect(listed()).resolves.toMatchObject({
      peer: { id: 'team', name: 'Team' },
      unread: 2,
      lastMessage: { own: false, sender: { id: 'bob', name: 'Bob' }, body: { text: 'Two' } },
    });
    await client.markRead(team);
    await expect(listed()).resolves.toMatchObject({ unread: 0 });
  });

  it('tells what arrives, by whom, and the conversation with it', async () => {
    await signIn();
    const told = service.receive('Hello all', 'bob', team);
    expect(told).toMatchObject({
      conversationId: team,
      own: false,
      sequence: 1,
      sender: { id: 'bob', name: 'Bob' },
    });
    expect(events).toContainEqual({ type: 'messages-arrived', messages: [told] });
    expect(events).toContainEqual({
      type: 'conversations-changed',
      conversations: [expect.objectContaining({ id: team, unread: 1 })],
    });
  });

  it('sends in the order of the group', async () => {
    await signIn('One', 'Two');
    const sent = await client.send(hello);
    expect(sent).toMatchObject({ conversationId: team, own: true, sequence: 3 });
    const { messages } = await client.loadMessages(team, null);
    expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(messages.at(-1)).toMatchObject({ key: 'key-1', id: sent.id });
  });

  it('reads all of it from a message in the midst of it', async () => {
    const texts = Array.from({ length: 70 }, (_, index) => `text ${String(index)}`);
    await signIn(...texts);
    const [, target] = service.stored(team).slice(35);
    if (!target?.id) throw new Error('It is not stored.');
    const page = await client.loadMessagesAt(team, { message: { ...target, id: target.id } });
    expect(page.messages).toContainEqual(target);
    const found = [...page.messages];
    for (const way of ['older', 'newer'] as const) {
      for (let cursor = page[way]; cursor !== null;) {
        const next: MessagePage = await client.loadMessages(team, cursor);
        found.push(...next.messages);
        cursor = next[way];
      }
    }
    const sequences = found.map(({ sequence }) => sequence).sort((one, other) => one - other);
    expect(sequences).toEqual(texts.map((_, index) => index + 1));
  });

  it('tells what becomes of its messages', async () => {
    await signIn('One', 'Two');
    const [one, two] = service.stored(team).map(({ id }) => id ?? '');
    service.recall(one ?? '');
    service.edit(two ?? '', 'Too');
    await client.react(team, two ?? '', '👍', true);
    const about = { conversationId: team };
    expect(events).toContainEqual({ ...about, type: 'message-recalled', id: one, recall: null });
    expect(events).toContainEqual(
      expect.objectContaining({
        ...about,
        type: 'message-edited',
        body: { type: 'text', text: 'Too' },
      }),
    );
    expect(events).toContainEqual(expect.objectContaining({ ...about, type: 'reactions-changed' }));
  });
});
