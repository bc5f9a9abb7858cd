import { TestBed } from '@angular/core/testing';
import { Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from './message-store';
import { SessionStore } from './session-store';
import { emptyThread } from './thread';

const bob = 'direct:bob';

describe('MessageStore, of conversations that need not be kept whole', () => {
  let client: FakeChatClient;
  let session: SessionStore;
  let store: MessageStore;

  beforeEach(async () => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    client = new FakeChatClient({ pageSize: 4 });
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    session = TestBed.inject(SessionStore);
    store = TestBed.inject(MessageStore);
    await session.signIn();
    for (let number = 1; number <= 40; number++) {
      jest.setSystemTime(Date.now() + 1_000);
      client.addHistory('bob', 'alice', String(number));
    }
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  function thread() {
    return store.thread(bob)();
  }

  /** The texts, and the gaps among them. */
  function shown(): string {
    const { messages, gaps } = thread();
    return messages
      .map(({ body }, index) => {
        const text = body.type === 'text' ? body.text : body.type;
        return gaps.some(({ at }) => at === index) ? `| ${text}` : text;
      })
      .join(' ');
  }

  function numbers(from: number, to: number): string {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(' ');
  }

  function stored(number: number): Message {
    const message = client.stored(bob)[number - 1];
    if (!message) throw new Error('There is no such message.');
    return message;
  }

  function at(number: number) {
    const { id, sentAt, sequence } = stored(number);
    return { message: { id: id ?? '', sentAt, sequence } };
  }

  describe('a conversation that nobody watches', () => {
    async function openLong(): Promise<void> {
      await store.open(bob);
      for (let number = 41; number <= 120; number++) client.receive(String(number), 'bob');
      await jest.advanceTimersByTimeAsync(100);
    }

    it('is cut down to its newest page after a while; older ones load again', async () => {
      const [leave, leaveToo] = [store.watch(bob), store.watch(bob)];
      await openLong();
      store.send(bob, 'Mine');
      client.failNext('send', 'network');
      leave();
      leave();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(thread().messages.length).toBeGreaterThan(80);
      leaveToo();
      await jest.advanceTimersByTimeAsync(30_000);
      expect(shown()).toBe(`${numbers(102, 120)} Mine`);
      await store.loadOlder(bob);
      expect(shown()).toMatch(/^(100 )?101 102 103 .* 120 Mine$/);
      expect(thread().gaps).toEqual([]);
    });

    describe('when others were looked at since', () => {
      async function lookAtOthers(count: number): Promise<void> {
        for (let other = 1; other <= count; other++) {
          const leave = store.watch(`direct:other${other}`);
          await store.open(`direct:other${other}`);
          leave();
          await Promise.resolve();
        }
      }

      it('is let go of after four others, and loads again', async () => {
        store.watch(bob)();
        await store.open(bob);
        await lookAtOthers(3);
        expect(thread().messages).toHaveLength(4);
        await lookAtOthers(4);
        expect(thread()).toBe(emptyThread);
        client.receive('41', 'bob');
        expect(thread()).toBe(emptyThread);
        await store.open(bob);
        expect(shown()).toBe(numbers(38, 41));
      });

      it('stays if it is looked at, or was opened without a look', async () => {
        await store.open(bob);
        await lookAtOthers(9);
        expect(shown()).toBe(numbers(37, 40));
        store.watch(bob);
        await lookAtOthers(9);
        expect(shown()).toBe(numbers(37, 40));
      });

      it('stays if that is undone at once', async () => {
        store.watch(bob)();
        await store.open(bob);
        await lookAtOthers(3);
        store.watch('direct:other9')();
        store.watch(bob);
        await lookAtOthers(9);
        expect(shown()).toBe(numbers(37, 40));
      });

      it('keeps what is not sent, and sends it', async () => {
        store.watch(bob)();
        await store.open(bob);
        client.breakLink();
        store.send(bob, 'Mine');
        await lookAtOthers(5);
        expect(shown()).toBe('Mine');
        client.mendLink();
        await jest.advanceTimersByTimeAsync(1_000);
        expect(client.stored(bob).at(-1)?.body).toEqual({ type: 'text', text: 'Mine' });
        expect(store.unsent().size).toBe(0);
        await lookAtOthers(9);
        expect(thread()).toBe(emptyThread);
      });

      it('stays while something of it is under way', async () => {
        store.watch(bob)();
        await store.open(bob);
        const release = client.hold('loadMessagesAt');
        const found = store.seek(bob, at(20));
        await lookAtOthers(9);
        release();
        expect(await found).toBe(stored(20).key);
      });
    });

    it('stays whole when somebody comes back in time', async () => {
      const leave = store.watch(bob);
      await openLong();
      leave();
      await jest.advanceTimersByTimeAsync(20_000);
      store.watch(bob);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(thread().messages).toHaveLength(84);
    });
  });

  describe('a conversation that is folded', () => {
    it('keeps the newest messages, and counts the others, until it is let go', async () => {
      await store.open(bob);
      const unfold = store.fold(bob, 6);
      for (let number = 41; number <= 50; number++) client.receive(String(number), 'bob');
      await jest.advanceTimersByTimeAsync(100);
      expect(shown()).toBe(numbers(45, 50));
      expect(thread().folded).toBe(8);
      unfold();
      client.receive('51', 'bob');
      await jest.advanceTimersByTimeAsync(100);
      expect(shown()).toBe(numbers(45, 51));
    });

    it('gives back what was folded away', async () => {
      await store.open(bob);
      const unfold = store.fold(bob, 2);
      expect(shown()).toBe('39 40');
      unfold();
      await store.loadOlder(bob);
      expect(thread().folded).toBe(0);
      await store.loadOlder(bob);
      expect(shown()).toMatch(/^(32 )?(33 )?34 35 36 37 38 39 40$/);
    });

    it('says that nothing is older where the service keeps no history', async () => {
      await store.open(bob);
      store.fold(bob, 2)();
      client.failNext('loadMessagesAt', 'not-found');
      await store.loadOlder(bob);
      expect(thread()).toMatchObject({ older: null, folded: 2, failure: null });
    });
  });
});
