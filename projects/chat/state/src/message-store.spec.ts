import { TestBed } from '@angular/core/testing';
import { Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from './message-store';
import { SessionStore } from './session-store';

const bob = 'direct:bob';

describe('MessageStore', () => {
  let client: FakeChatClient;
  let session: SessionStore;
  let store: MessageStore;

  beforeEach(async () => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    client = new FakeChatClient({ pageSize: 3 });
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    session = TestBed.inject(SessionStore);
    store = TestBed.inject(MessageStore);
    await session.signIn();
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
  }

  /** What came in one frame is applied with the next one. */
  async function nextFrame(): Promise<void> {
    await jest.advanceTimersByTimeAsync(20);
  }

  function thread() {
    return store.thread(bob)();
  }

  function texts(messages: readonly Message[] = thread().messages): readonly string[] {
    return messages.map(({ body }) => (body.type === 'text' ? body.text : body.type));
  }

  /** Lets Bob write the numbers from one to another, a second apart. */
  function hear(from: number, to: number): void {
    for (let number = from; number <= to; number++) {
      jest.setSystemTime(Date.now() + 1_000);
      client.receive(String(number), 'bob');
    }
  }

  describe('history', () => {
    it('loads the newest page, then older ones, until the beginning', async () => {
      hear(1, 7);
      await store.open(bob);
      expect(texts()).toEqual(['5', '6', '7']);
      await store.loadOlder(bob);
      await store.loadOlder(bob);
      expect(texts()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
      expect(thread().older).toBeNull();
      await store.loadOlder(bob);
      expect(client.calls('loadMessages')).toBe(3);
    });

    it('shows that it loads, and loads a page once', async () => {
      hear(1, 7);
      await store.open(bob);
      const release = client.hold('loadMessages');
      const loading = [store.loadOlder(bob), store.loadOlder(bob)];
      expect(thread().loading).toBe('older');
      release();
      await Promise.all(loading);
      expect(thread().loading).toBeNull();
      expect(client.calls('loadMessages')).toBe(2);
    });

    it('opens a conversation once', async () => {
      await Promise.all([store.open(bob), store.open(bob)]);
      await store.open(bob);
      expect(client.calls('loadMessages')).toBe(1);
    });

    it('shows why a page could not be loaded, until it can', async () => {
      client.failNext('loadMessages', 'too-fast');
      await store.open(bob);
      expect(thread()).toMatchObject({ opened: false, loading: null });
      expect(thread().failure?.code).toBe('too-fast');
      await store.open(bob);
      expect(thread()).toMatchObject({ opened: true, failure: null });
    });

    it('gives the same signal for the same conversation', () => {
      expect(store.thread(bob)).toBe(store.thread(bob));
    });

    it('opens when the connection is back what was opened without it', async () => {
      client.breakLink();
      await store.open(bob);
      expect(client.calls('loadMessages')).toBe(0);
      hear(1, 2);
      client.mendLink();
      await settle();
      expect(texts()).toEqual(['1', '2']);
    });
  });

  describe('what happens', () => {
    beforeEach(() => store.open(bob));

    it('shows what arrives, once', async () => {
      const message = client.receive('Hello', 'bob');
      client.tell({ type: 'messages-arrived', messages: [message, message] });
      await store.open(bob);
      expect(texts()).toEqual(['Hello']);
    });

    it('shows what was written on another device', () => {
      client.sendElsewhere('Hello', 'bob');
      expect(thread().messages).toMatchObject([{ own: true, status: 'sent' }]);
    });

    it('shows receipts, edits and recalls', async () => {
      const own = client.sendElsewhere('Helo', 'bob');
      client.readByPeer('bob');
      client.edit(own.id ?? '', 'Hello');
      await nextFrame();
      expect(thread().messages).toMatchObject([{ read: true, body: { text: 'Hello' } }]);
      client.recall(own.id ?? '');
      await nextFrame();
      expect(thread().messages).toMatchObject([{ recalled: true }]);
    });

    it('keeps nothing of conversations which nobody has opened', () => {
      client.receive('Hello', 'carol');
      expect(store.thread('direct:carol')().messages).toEqual([]);
    });
  });

  describe('a gap', () => {
    beforeEach(async () => {
      hear(1, 2);
      await store.open(bob);
    });

    it('is marked where the connection broke and filled when it is back', async () => {
      client.breakLink();
      expect(thread().gaps).toMatchObject([{ after: thread().messages[1]?.id, before: null }]);
      hear(3, 9);
      client.mendLink();
      await settle();
      expect(texts()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
      expect(thread()).toMatchObject({ gaps: [], behind: false });
    });

    it('is filled although a message came before the fetch', async () => {
      client.breakLink();
      hear(3, 9);
      const release = client.hold('loadMessages');
      client.mendLink();
      hear(10, 10);
      expect(thread().gaps).toMatchObject([{ at: 2, after: thread().messages[1]?.id }]);
      release();
      await settle();
      expect(texts()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    });

    it('is filled after a kick-out and a new sign-in', async () => {
      client.kick('credential-expired');
      hear(3, 5);
      await settle();
      expect(texts()).toEqual(['1', '2', '3', '4', '5']);
    });

    it('is filled when the client says that something was missed', async () => {
      client.addHistory('bob', 'alice', '3');
      client.tell({ type: 'missed' });
      await settle();
      expect(texts()).toEqual(['1', '2', '3']);
    });

    it('stays marked, with the reason, while it cannot be filled', async () => {
      client.breakLink();
      hear(3, 3);
      client.failNext('loadMessages', 'too-fast');
      client.mendLink();
      await settle();
      expect(thread()).toMatchObject({ loading: null, failure: { code: 'too-fast' } });
      expect(thread()).toMatchObject({ gaps: [{ at: 2 }], behind: true });
      await store.open(bob);
      expect(texts()).toEqual(['1', '2', '3']);
      expect(thread()).toMatchObject({ gaps: [], behind: false });
    });

    it('is filled later when the service was too busy for it', async () => {
      client.breakLink();
      hear(3, 3);
      client.failNext('loadMessages', 'too-fast');
      client.mendLink();
      await settle();
      hear(4, 4);
      await nextFrame();
      expect(texts()).toEqual(['1', '2', '4']);
      expect(thread()).toMatchObject({ gaps: [{ at: 2 }], behind: true });
      await jest.advanceTimersByTimeAsync(1_000);
      expect(texts()).toEqual(['1', '2', '3', '4']);
      expect(thread()).toMatchObject({ gaps: [], behind: false });
    });

    it('stays when too much is missing, and is loaded on demand from both sides', async () => {
      client.breakLink();
      hear(3, 70);
      client.mendLink();
      await settle();
      expect(texts()).toEqual(['1', '2', ...numbers(53, 70)]);
      expect(thread().gaps).toMatchObject([{ at: 2, missed: false, loading: false }]);
      const key = thread().gaps[0]?.key ?? '';
      await store.loadGap(bob, key, 'above');
      await store.loadGap(bob, key, 'below');
      expect(texts()).toEqual([...numbers(1, 3), ...numbers(50, 70)]);
      expect(thread().gaps).toMatchObject([{ key, at: 3 }]);
      await fillGaps();
      expect(texts()).toEqual(numbers(1, 70));
    });

    it('stays although an older page comes after it', async () => {
      await leaveAndComeBackWith(10);
      const release = client.hold('loadMessages');
      const older = store.loadOlder(bob);
      const second = client.hold('loadMessages');
      client.breakLink();
      hear(11, 100);
      client.mendLink();
      second();
      await settle();
      release();
      await older;
      await settle();
      expect(thread().gaps).toHaveLength(1);
      await readAll();
      await fillGaps();
      expect(texts()).toEqual(numbers(1, 100));
    });

    it('is filled when the connection breaks again meanwhile', async () => {
      client.breakLink();
      hear(3, 5);
      const release = client.hold('loadMessages');
      client.mendLink();
      client.breakLink();
      hear(6, 12);
      client.mendLink();
      hear(13, 13);
      release();
      await settle();
      expect(texts()).toEqual(numbers(1, 13));
      expect(thread()).toMatchObject({ gaps: [], behind: false });
    });

    /** Opens the conversation anew when so many messages are in it. */
    async function leaveAndComeBackWith(count: number): Promise<void> {
      hear(3, count);
      await session.signOut();
      await session.signIn();
      await store.open(bob);
    }
  });

  describe('a conversation that was never loaded', () => {
    it('has no hole where the connection broke before it was opened', async () => {
      store.send(bob, 'Mine');
      await settle();
      hear(1, 1);
      client.breakLink();
      hear(2, 9);
      client.mendLink();
      await settle();
      expect(texts()).toEqual(numbers(7, 9));
      await readAll();
      expect(texts()).toEqual(['Mine', ...numbers(1, 9)]);
    });

    it('is loaded whole when the connection breaks during the first fetch', async () => {
      const release = client.hold('loadMessages');
      const opening = store.open(bob);
      client.breakLink();
      hear(1, 8);
      client.mendLink();
      hear(9, 9);
      release();
      await opening;
      await settle();
      await readAll();
      expect(texts()).toEqual(numbers(1, 9));
      expect(thread()).toMatchObject({ gaps: [], behind: false });
    });

    it('is loaded when its first fetch failed with the connection', async () => {
      hear(1, 2);
      client.loseNextReply('loadMessages');
      const release = client.hold('loadMessages');
      const opening = store.open(bob);
      client.breakLink();
      client.mendLink();
      release();
      await opening;
      await settle();
      expect(texts()).toEqual(['1', '2']);
      expect(thread().failure).toBeNull();
    });
  });

  it('catches up with many conversations one after the other, the last one opened first', async () => {
    const people = Array.from({ length: 5 }, (_, index) => `person${index}`);
    for (const id of people) {
      client.addPerson({ id, name: id, avatarUrl: null });
      client.addHistory(id, 'alice', `From ${id}`);
      await store.open(`direct:${id}`);
    }
    client.breakLink();
    const before = client.calls('loadMessages');
    const release = client.hold('loadMessages');
    client.mendLink();
    await settle();
    expect(client.calls('loadMessages')).toBe(before + 1);
    expect(client.callsOf('loadMessages').at(-1)?.[0]).toBe('direct:person4');
    release();
    await settle();
    expect(client.calls('loadMessages')).toBe(before + 5);
  });

  describe('after sign-out', () => {
    it('holds nothing of the person', async () => {
      hear(1, 2);
      await store.open(bob);
      store.send(bob, 'Mine');
      await session.signOut();
      expect(thread()).toMatchObject({ messages: [], facts: {}, opened: false });
      // Angular counts what the frames have brought in a task of its own.
      await jest.advanceTimersByTimeAsync(20);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('shows no late page of theirs to the next person', async () => {
      hear(1, 2);
      const release = client.hold('loadMessages');
      const late = store.open(bob);
      await session.signOut();
      await session.signIn(() => Promise.resolve(client.credential('carol')));
      release();
      await late;
      expect(thread()).toMatchObject({ messages: [], loading: null, failure: null });
    });
  });

  async function fillGaps(): Promise<void> {
    for (let gap = thread().gaps[0]; gap; gap = thread().gaps[0]) {
      await store.loadGap(bob, gap.key, 'above');
    }
  }

  async function readAll(): Promise<void> {
    while (thread().older !== null) await store.loadOlder(bob);
  }

  function numbers(from: number, to: number): readonly string[] {
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  }
});
