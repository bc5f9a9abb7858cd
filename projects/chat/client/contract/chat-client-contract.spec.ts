import { ChatClient, ChatError, ChatEvent, LazyClient, MessagePage } from 'ngx-tencent-chat/client';
import { TencentClient } from 'ngx-tencent-chat/client/tencent';
import { ChatCredential, KickReason, Message } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { FakeSdk } from '../tencent/src/testing/fake-sdk';

/** A chat service and a client of it. Alice signs in; Bob is only heard of. */
interface World {
  readonly client: ChatClient;
  credential(userID: string): ChatCredential;
  /** Bob wrote something before Alice came. */
  addHistory(text: string): void;
  /** Bob writes to Alice. */
  receive(text: string): void;
  /** Bob puts a reaction on a message. */
  reactAsBob(id: string, reaction: string): void;
  /** The texts between Alice and Bob that the service has stored. */
  stored(): readonly string[];
  breakLink(): void;
  mendLink(): void;
  kick(reason: KickReason): void;
  /** The next send is stored, and its answer is lost. */
  loseNextReply(): void;
}

const bob = 'direct:bob';
const hello = { key: 'key-1', conversationId: bob, text: 'Hello' } as const;

/** What every `ChatClient` must do, whatever service it speaks to. */
function describeChatClient(name: string, createWorld: () => World): void {
  describe(`${name}, as a ChatClient,`, () => {
    let world: World;
    let client: ChatClient;
    let events: ChatEvent[];

    beforeEach(() => {
      jest.useFakeTimers({ now: 1_800_000_000_000 });
      world = createWorld();
      client = world.client;
      events = [];
      client.events.subscribe((event) => events.push(event));
    });

    afterEach(async () => {
      await inTime(client.destroy());
      jest.useRealTimers();
    });

    /** Waits for something while its clock runs. */
    async function inTime<T>(waiting: Promise<T>, ms = 60_000): Promise<T> {
      const [settled] = await Promise.allSettled([waiting, jest.advanceTimersByTimeAsync(ms)]);
      if (settled.status === 'rejected') throw settled.reason;
      return settled.value;
    }

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
      await expect(inTime(client.send({ ...hello, text: ' \n' }))).rejects.toMatchObject({
        code: 'empty',
        retryable: false,
      });
    });

    it('pages history from the newest to the first message, oldest first, without holes', async () => {
      for (let count = 1; count <= 40; count++) {
        world.addHistory(`text ${String(count)}`);
        jest.setSystemTime(Date.now() + 1_000);
      }
      await signIn();
      const texts: string[] = [];
      let older: string | null = null;
      do {
        const page: Awaited<ReturnType<ChatClient['loadMessages']>> = await inTime(
          client.loadMessages(bob, older),
        );
        texts.unshift(...page.messages.map(({ body }) => (body.type === 'text' ? body.text : '')));
        older = page.older;
      } while (older !== null);
      expect(texts).toEqual(Array.from({ length: 40 }, (_, index) => `text ${String(index + 1)}`));
    });

    describe('both ways through history', () => {
      /** Every third message begins a new second. */
      async function write(count: number): Promise<void> {
        for (let index = 0; index < count; index++) {
          world.addHistory(`text ${String(index)}`);
          if (index % 3 === 2) jest.setSystemTime(Date.now() + 1_000);
        }
        await signIn();
      }

      const textsOf = ({ messages }: MessagePage) =>
        messages.map(({ body }) => (body.type === 'text' ? body.text : ''));

      /** All pages from one on, until there is none further. */
      async function walk(page: MessagePage, way: 'older' | 'newer'): Promise<readonly string[]> {
        const texts: string[] = [];
        for (let { [way]: cursor } = page; cursor !== null;) {
          const next = await inTime(client.loadMessages(bob, cursor));
          if (way === 'older') texts.unshift(...textsOf(next));
          else texts.push(...textsOf(next));
          cursor = next[way];
        }
        return texts;
      }

      async function wholeFrom(page: MessagePage): Promise<readonly string[]> {
        return [...(await walk(page, 'older')), ...textsOf(page), ...(await walk(page, 'newer'))];
      }

      const all = Array.from({ length: 100 }, (_, index) => `text ${String(index)}`);

      it('finds a message, and goes on from it to both ends, without holes or repetitions', async () => {
        await write(100);
        const stored = await all100();
        for (const index of [0, 40, 41, 98, 99]) {
          const message = stored[index];
          if (!message?.id) throw new Error('It is not stored.');
          const { id, sentAt, sequence } = message;
          const target = { message: { id, sentAt, sequence } };
          const page = await inTime(client.loadMessagesAt(bob, target));
          expect(textsOf(page)).toContain(`text ${String(index)}`);
          expect(await wholeFrom(page)).toEqual(all);
        }
      });

      it('finds a moment, and goes on from there to both ends', async () => {
        const begin = Date.now();
        await write(100);
        for (const [moment, text] of [
          [begin - 60_000, 'text 0'],
          [begin + 10_000, 'text 30'],
          [begin + 9_500, 'text 30'],
          [begin + 60_000, 'text 99'],
        ] as const) {
          const page = await inTime(client.loadMessagesAt(bob, { time: moment }));
          expect(textsOf(page)).toContain(text);
          expect(await wholeFrom(page)).toEqual(all);
        }
      });

      it('goes on from the newest page when more was written meanwhile', async () => {
        await write(40);
        const newest = await inTime(client.loadMessages(bob, null));
        const before = await inTime(client.loadMessages(bob, newest.older));
        expect(newest.newer).toBeNull();
        world.receive('one more');
        expect((await walk(before, 'newer')).at(-1)).toBe('one more');
      });

      it('goes on both ways after the person signed in again', async () => {
        await write(100);
        const page = await inTime(client.loadMessagesAt(bob, { time: Date.now() - 17_000 }));
        world.kick('credential-expired');
        await signIn();
        expect(await wholeFrom(page)).toEqual(all);
      });

      async function all100(): Promise<readonly Message[]> {
        const messages: Message[] = [];
        for (let cursor: string | null = null; ;) {
          const page: MessagePage = await inTime(client.loadMessages(bob, cursor));
          messages.unshift(...page.messages);
          cursor = page.older;
          if (cursor === null) return messages;
        }
      }
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

    it('reads on where it was after the person signed in again', async () => {
      for (let count = 1; count <= 40; count++) {
        world.addHistory(`text ${String(count)}`);
        jest.setSystemTime(Date.now() + 1_000);
      }
      await signIn();
      const newest = await inTime(client.loadMessages(bob, null));
      world.kick('credential-expired');
      await signIn();
      const next = await inTime(client.loadMessages(bob, newest.older));
      const oldest = newest.messages[0]?.sentAt ?? 0;
      expect(next.messages[0]?.sentAt).toBeLessThan(oldest);
      expect(next.messages.at(-1)?.sentAt).toBeGreaterThanOrEqual(oldest - 1_000);
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
    ])(
      'tells why the sign-in was ended, takes no calls, and signs in again: %s',
      async (reason) => {
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
      },
    );

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
}

/** Whether `structuredClone` and JSON can copy it without loss. */
function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(isPlain);
}

function credential(userID: string): ChatCredential {
  const expireAt = Date.now() / 1_000 + 3_600;
  return { SDKAppID: 1400000001, userID, userSig: `signature of ${userID}`, expireAt };
}

function createFakeWorld(): World {
  const client = new FakeChatClient();
  return {
    client,
    credential,
    addHistory: (text) => client.addHistory('bob', 'alice', text),
    receive: (text) => void client.receive(text, 'bob'),
    reactAsBob: (id, reaction) => client.reactAs('bob', id, reaction),
    stored: () =>
      client.stored(bob).map(({ body }) => (body.type === 'text' ? body.text : body.type)),
    breakLink: () => client.breakLink(),
    mendLink: () => client.mendLink(),
    kick: (reason) => client.kick(reason),
    loseNextReply: () => client.loseNextReply('send'),
  };
}

const kicks: Record<KickReason, [string, number]> = {
  'signed-in-elsewhere': ['multipleAccount', 3003],
  'other-device': ['multipleDevice', 3002],
  'credential-expired': ['userSigExpired', 3004],
  'by-administrator': ['REST_API_Kick', 3006],
};

function createSdkWorld(): World {
  const sdk = new FakeSdk();
  const client = new TencentClient({ sdkAppId: 1400000001, loadSdk: sdk.load });
  return {
    client,
    credential,
    addHistory: (text) => void sdk.store({ from: 'bob', to: 'alice', text }),
    receive: (text) => sdk.receive(text, 'bob', 'alice'),
    reactAsBob: (id, reaction) => {
      const by = sdk.stored.find(({ ID }) => ID === id)?.reactions.get(reaction) ?? [];
      sdk.react(id, reaction, [...by, 'bob']);
    },
    stored: () => sdk.stored.map(({ text }) => text),
    breakLink: () => {
      sdk.up = false;
      sdk.instances.filter(({ destroyed }) => !destroyed).forEach((chat) => chat.dropLink());
    },
    mendLink: () => {
      sdk.up = true;
    },
    kick: (reason) => sdk.chat.kick(...kicks[reason]),
    loseNextReply: () => sdk.loseNextReply(),
  };
}

describeChatClient('FakeChatClient', createFakeWorld);
describeChatClient('TencentClient over a scripted SDK', createSdkWorld);
describeChatClient('LazyClient over the same', () => {
  const world = createSdkWorld();
  return { ...world, client: new LazyClient(() => Promise.resolve(world.client)) };
});
