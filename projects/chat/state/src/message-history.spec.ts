import { TestBed } from '@angular/core/testing';
import { ChatError } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from './message-store';
import { SessionStore } from './session-store';

const bob = 'direct:bob';

describe('MessageStore, far from the newest message', () => {
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

  describe('seek', () => {
    it('loads the message as an island between gaps', async () => {
      expect(await store.seek(bob, at(20))).toBe(stored(20).key);
      expect(shown()).toBe('18 19 20 21 | 37 38 39 40');
      expect(await store.seek(bob, at(29))).toBe(stored(29).key);
      expect(shown()).toBe('18 19 20 21 | 27 28 29 30 | 37 38 39 40');
    });

    it('asks for nothing that is loaded', async () => {
      await store.open(bob);
      expect(await store.seek(bob, at(38))).toBe(stored(38).key);
      expect(await store.seek(bob, { time: stored(39).sentAt - 1 })).toBe(stored(39).key);
      expect(await store.seek(bob, { time: stored(40).sentAt + 1 })).toBeNull();
      expect(client.calls('loadMessagesAt')).toBe(0);
    });

    it('finds the first message at or after a moment', async () => {
      expect(await store.seek(bob, { time: stored(10).sentAt - 500 })).toBe(stored(10).key);
      expect(await store.seek(bob, { time: 0 })).toBe(stored(1).key);
      expect(thread().older).toBeNull();
    });

    it('closes the gap when islands meet', async () => {
      await store.seek(bob, at(35));
      expect(shown()).toBe('33 34 35 36 | 37 38 39 40');
      await store.seek(bob, at(36));
      await store.loadGap(bob, thread().gaps[0]?.key ?? '', 'below');
      expect(shown()).toBe(numbers(33, 40));
    });

    it('says that a message is gone', async () => {
      const gone = { message: { id: 'gone', sentAt: stored(20).sentAt, sequence: 0 } };
      expect(await store.seek(bob, gone)).toBeNull();
    });

    it('rejects when it fails, and loses nothing', async () => {
      await store.open(bob);
      client.failNext('loadMessagesAt', 'network');
      await expect(store.seek(bob, at(20))).rejects.toBeInstanceOf(ChatError);
      expect(shown()).toBe(numbers(37, 40));
      expect(await store.seek(bob, at(20))).toBe(stored(20).key);
    });

    it('rejects when the conversation itself cannot be opened', async () => {
      client.failNext('loadMessages', 'refused');
      await expect(store.seek(bob, at(20))).rejects.toMatchObject({ code: 'refused' });
    });
  });

  describe('jumpTo', () => {
    it('takes the panes there, again for the same message', async () => {
      const jump = store.jump(bob);
      expect(jump()).toBeNull();
      await store.jumpTo(bob, at(20));
      expect(jump()).toEqual({ key: stored(20).key, turn: 1 });
      await store.jumpTo(bob, at(20));
      expect(jump()).toEqual({ key: stored(20).key, turn: 2 });
    });

    it('goes where the later of two calls leads', async () => {
      await store.open(bob);
      const release = client.hold('loadMessagesAt');
      const first = store.jumpTo(bob, at(10));
      await store.jumpTo(bob, at(40));
      release();
      expect(await first).toBe(stored(10).key);
      expect(store.jump(bob)()?.key).toBe(stored(40).key);
      expect(shown()).toBe('8 9 10 11 | 37 38 39 40');
    });
  });

  describe('a gap', () => {
    it('shows that it is loaded, once, and why that failed', async () => {
      await store.seek(bob, at(20));
      const key = thread().gaps[0]?.key ?? '';
      const release = client.hold('loadMessages');
      client.failNext('loadMessages', 'too-fast');
      const loading = [store.loadGap(bob, key, 'above'), store.loadGap(bob, key, 'below')];
      expect(thread().gaps).toMatchObject([{ loading: true }]);
      release();
      await Promise.all(loading);
      expect(thread().gaps).toMatchObject([{ loading: false, failure: { code: 'too-fast' } }]);
      await store.loadGap(bob, key, 'above');
      expect(thread().gaps).toMatchObject([{ key, loading: false, failure: null }]);
      expect(shown()).toBe('18 19 20 21 22 23 24 25 | 37 38 39 40');
    });
  });

  describe('openAtUnread', () => {
    it('loads back to the first unread message', async () => {
      expect(await store.openAtUnread(bob, 15)).toBe(stored(26).key);
    });

    it('gives the oldest of others when more are unread than it loads', async () => {
      const first = await store.openAtUnread(bob, 1_000);
      expect(first).toBe(stored(1).key);
    });

    it('gives null when nothing is unread', async () => {
      expect(await store.openAtUnread(bob, 0)).toBeNull();
      expect(shown()).toBe(numbers(37, 40));
    });
  });

  describe('a reaction', () => {
    const reactions = () => thread().messages.at(-1)?.reactions;

    it('shows at once and stays', async () => {
      await store.open(bob);
      const reacting = store.react(bob, stored(40).key, '👍', true);
      expect(reactions()).toMatchObject([{ id: '👍', count: 1, own: true }]);
      await reacting;
      await store.react(bob, stored(40).key, '👍', false);
      expect(reactions()).toEqual([]);
    });

    it('is taken back when the service refuses it', async () => {
      await store.open(bob);
      client.failNext('react', 'not-allowed');
      const reacting = store.react(bob, stored(40).key, '👍', true);
      await expect(reacting).rejects.toMatchObject({ code: 'not-allowed' });
      expect(reactions()).toEqual([]);
      expect(thread().reacting).toEqual([]);
    });
  });

  describe('a burst', () => {
    it('changes the state once a frame, in order', async () => {
      await store.open(bob);
      const seen = new Set([thread()]);
      for (let number = 41; number <= 140; number++) {
        const { id } = client.receive(String(number), 'bob');
        client.edit(id ?? '', `${number}!`);
        seen.add(thread());
      }
      await jest.advanceTimersByTimeAsync(100);
      seen.add(thread());
      expect(seen.size).toBe(3);
      expect(thread().messages).toHaveLength(104);
      expect(thread().messages.at(-1)).toMatchObject({ version: 1, body: { text: '140!' } });
    });

    it('is applied before what is done next', async () => {
      await store.open(bob);
      client.receive('41', 'bob');
      client.receive('42', 'bob');
      store.send(bob, 'Mine');
      expect(shown()).toBe(`${numbers(37, 42)} Mine`);
    });
  });
});
