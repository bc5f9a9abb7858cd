import { ChatClient, ChatError, ChatEvent } from 'ngx-tencent-chat/client';
import { KickReason } from 'ngx-tencent-chat/models';

import { World, inTime, setWorld, worlds } from './client-worlds';

const bob = 'direct:bob';
const hello = { key: 'key-1', conversationId: bob, body: { type: 'text', text: 'Hello' } } as const;

/** What every `ChatClient` must do, whatever service it speaks to. */
describe.each(worlds)('%s, as a ChatClient,', (_name, createWorld) => {
  let world: World;
  let client: ChatClient;
  let events: ChatEvent[];

  setWorld(createWorld, (entered) => {
    world = entered;
    client = world.client;
    events = [];
    client.events.subscribe((event) => events.push(event));
  });

  function signIn(userID = 'alice') {
    return inTime(client.signIn(world.credential(userID)), 5_000);
  }

  /** Whether something is done within a moment that a person would wait. */
  function soon(waiting: Promise<unknown>): Promise<string> {
    const late = new Promise<string>((resolve) => setTimeout(() => resolve('late'), 1_500));
    return inTime(Promise.race([waiting.then(() => 'done'), late]), 1_500);
  }

  function types(): readonly string[] {
    return events.map(({ type }) => type);
  }

  it('signs in with the person and one word that it is ready', async () => {
    await expect(signIn()).resolves.toMatchObject({ id: 'alice', name: 'Alice' });
    expect(types().filter((type) => type === 'ready')).toHaveLength(1);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'ready',
        me: expect.objectContaining({ id: 'alice' }) as object,
      }),
    );
  });

  it('signs the same person in again without signing out', async () => {
    await signIn();
    await signIn();
    expect(types()).not.toContain('signed-out');
  });

  it('signs the person out before another one is ready', async () => {
    await signIn('alice');
    await signIn('bob');
    const order = types().filter((type) => type === 'ready' || type === 'signed-out');
    expect(order).toEqual(['ready', 'signed-out', 'ready']);
    await expect(
      inTime(client.send({ ...hello, conversationId: 'direct:alice' })),
    ).resolves.toMatchObject({ sender: { id: 'bob' } });
  });

  it('takes no calls before sign-in and after sign-out', async () => {
    await expect(inTime(client.listConversations())).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await signIn();
    await inTime(client.signOut());
    expect(types().at(-1)).toBe('signed-out');
    await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(inTime(client.loadMessages(bob, null))).rejects.toBeInstanceOf(ChatError);
  });

  it('signs out although nobody is signed in', async () => {
    await expect(inTime(client.signOut())).resolves.toBeUndefined();
  });

  it('says nothing of a sign-in that was called off', async () => {
    const signingIn = client.signIn(world.credential('alice'));
    const signingOut = client.signOut();
    await expect(inTime(signingIn)).rejects.toMatchObject({ code: 'not-signed-in' });
    await signingOut;
    expect(types()).not.toContain('ready');
  });

  it('waits with signing in until the service can be reached', async () => {
    world.breakLink();
    const signingIn = client.signIn(world.credential('alice'));
    await jest.advanceTimersByTimeAsync(100_000);
    expect(types()).not.toContain('ready');
    world.mendLink();
    await inTime(signingIn, 20_000);
    expect(types().at(-1)).not.toBe('signed-out');
    expect(types()).toContain('ready');
  });

  it('is not ready again until the service can be reached', async () => {
    await signIn();
    world.breakLink();
    events.length = 0;
    const signingIn = client.signIn(world.credential('alice'));
    await jest.advanceTimersByTimeAsync(100_000);
    expect(types()).not.toContain('ready');
    world.mendLink();
    await expect(inTime(signingIn, 20_000)).resolves.toMatchObject({ name: 'Alice' });
    const last = events.filter(({ type }) => type === 'link' || type === 'ready').slice(-2);
    expect(last).toMatchObject([{ type: 'link', link: 'up' }, { type: 'ready' }]);
  });

  it.each([
    ['signing out', () => client.signOut()],
    ['another sign-in', () => client.signIn(world.credential('bob'))],
    ['its end', () => client.destroy()],
  ])('calls off a repeated sign-in that waits for the service: %s', async (_, callOff) => {
    await signIn();
    world.breakLink();
    const refused = expect(client.signIn(world.credential('alice'))).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await jest.advanceTimersByTimeAsync(10_000);
    const ending = callOff();
    await refused;
    world.mendLink();
    await inTime<unknown>(ending);
  });

  it('signs out soon although the service cannot be reached', async () => {
    await signIn();
    world.breakLink();
    await expect(soon(client.signOut())).resolves.toBe('done');
    world.mendLink();
    await expect(inTime(client.signIn(world.credential('bob')))).resolves.toMatchObject({
      id: 'bob',
    });
  });

  it('stores a text once per key, with that key, and says so in history', async () => {
    await signIn();
    const stored = await inTime(client.send(hello));
    await expect(inTime(client.send(hello))).resolves.toMatchObject({ id: stored.id });
    expect(world.stored()).toEqual(['Hello']);
    expect(stored).toMatchObject({
      key: 'key-1',
      status: 'sent',
      own: true,
      conversationId: bob,
    });
    expect(stored.id).not.toBeNull();
    const { messages } = await inTime(client.loadMessages(bob, null));
    expect(messages).toMatchObject([{ key: 'key-1', id: stored.id, own: true }]);
  });

  it('stores a text once although it is sent again after a lost answer', async () => {
    await signIn();
    world.loseNextReply();
    await expect(inTime(client.send(hello))).rejects.toMatchObject({ retryable: true });
    await expect(inTime(client.send(hello))).resolves.toMatchObject({ key: 'key-1' });
    expect(world.stored()).toEqual(['Hello']);
  });

  it('has nothing to send without a text', async () => {
    await signIn();
    await expect(
      inTime(client.send({ ...hello, body: { type: 'text', text: ' \n' } })),
    ).rejects.toMatchObject({
      code: 'empty',
      retryable: false,
    });
  });

  it('puts a reaction on a message and takes it away, and says so, once', async () => {
    world.addHistory('Before');
    await signIn();
    const { messages } = await inTime(client.loadMessages(bob, null));
    const id = messages[0]?.id ?? '';
    const reactions = () =>
      events.flatMap((event) => (event.type === 'reactions-changed' ? event.changes : [])).at(-1);
    await inTime(client.react(bob, id, '👍', true));
    await inTime(client.react(bob, id, '👍', true));
    expect(reactions()).toMatchObject({ id, reactions: [{ id: '👍', count: 1, own: true }] });
    world.reactAsBob(id, '👍');
    expect(reactions()).toMatchObject({ reactions: [{ count: 2, own: true }] });
    await inTime(client.react(bob, id, '👍', false));
    await inTime(client.react(bob, id, '👍', false));
    expect(reactions()).toMatchObject({
      reactions: [{ count: 1, own: false, people: [{ id: 'bob', name: 'Bob' }] }],
    });
  });

  it('tells what arrives, and the conversation with it', async () => {
    await signIn();
    await jest.advanceTimersByTimeAsync(1_000);
    world.receive('Hello Alice');
    expect(events).toContainEqual({
      type: 'messages-arrived',
      messages: [expect.objectContaining({ own: false, status: 'sent', conversationId: bob })],
    });
    expect(events).toContainEqual({
      type: 'conversations-changed',
      conversations: [expect.objectContaining({ id: bob, unread: 1 })],
    });
  });

  it('lists conversations and counts what is unread until it is read', async () => {
    world.addHistory('One');
    await signIn();
    await expect(inTime(client.listConversations())).resolves.toMatchObject([
      { id: bob, unread: 1, peer: { name: 'Bob' }, lastMessage: { own: false } },
    ]);
    await inTime(client.markRead(bob));
    await expect(inTime(client.listConversations())).resolves.toMatchObject([{ unread: 0 }]);
  });

  it('knows people by name, and leaves out those whom nobody knows', async () => {
    await signIn();
    const people = await inTime(client.findPeople(['bob', 'nobody']));
    expect(people.map(({ name }) => name)).toEqual(['Bob']);
  });

  it('tells that the link is broken and that it is up again', async () => {
    await signIn();
    world.breakLink();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(events).toContainEqual({ type: 'link', link: 'broken' });
    world.mendLink();
    await jest.advanceTimersByTimeAsync(30_000);
    expect(events.filter(({ type }) => type === 'link').at(-1)).toEqual({
      type: 'link',
      link: 'up',
    });
  });

  it('rejects calls without a connection with an error that may pass', async () => {
    await signIn();
    world.breakLink();
    await expect(inTime(client.send(hello))).rejects.toMatchObject({
      code: 'network',
      retryable: true,
    });
  });

  it('tells by events no failure that a call reports', async () => {
    await signIn();
    world.kick('other-device');
    await expect(inTime(client.send(hello))).rejects.toBeInstanceOf(ChatError);
    await expect(inTime(client.markRead(bob))).rejects.toBeInstanceOf(ChatError);
    expect(types()).not.toContain('failed');
  });

  it.each<KickReason>([
    'signed-in-elsewhere',
    'other-device',
    'credential-expired',
    'by-administrator',
  ])('tells why the sign-in was ended, takes no calls, and signs in again: %s', async (reason) => {
    await signIn();
    world.kick(reason);
    expect(events).toContainEqual({ type: 'kicked-out', reason });
    await expect(inTime(client.loadMessages(bob, null))).rejects.toMatchObject({
      code: reason === 'credential-expired' ? 'credential-expired' : 'kicked-out',
    });
    await signIn();
    await expect(inTime(client.loadMessages(bob, null))).resolves.toMatchObject({
      messages: [],
    });
  });

  it('tells and answers plain data only, which does not change afterwards', async () => {
    world.addHistory('Before');
    await signIn();
    const list = await inTime(client.listConversations());
    const page = await inTime(client.loadMessages(bob, null));
    world.receive('Hello Alice');
    const told: unknown[] = [...events, list, page];
    const before = JSON.stringify(told);
    await inTime(client.send(hello));
    await inTime(client.markRead(bob));
    expect(told.every(isPlain)).toBe(true);
    expect(JSON.stringify(told)).toBe(before);
  });

  it('leaves no timer and says nothing more once it is destroyed', async () => {
    await signIn();
    const completed = jest.fn();
    client.events.subscribe({ complete: completed });
    await inTime(client.destroy());
    expect(completed).toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});

/** Whether `structuredClone` and JSON can copy it without loss. */
function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(isPlain);
}
