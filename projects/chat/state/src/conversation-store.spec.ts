import { TestBed } from '@angular/core/testing';
import { FakeChatClient, makeConversation, provideChatTesting } from 'ngx-tencent-chat/testing';

import { ConversationStore } from './conversation-store';
import { SessionStore } from './session-store';

const bob = 'direct:bob';

describe('ConversationStore', () => {
  let client: FakeChatClient;
  let session: SessionStore;
  let store: ConversationStore;

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    session = TestBed.inject(SessionStore);
    store = TestBed.inject(ConversationStore);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
  }

  async function signIn(): Promise<void> {
    await session.signIn();
    await settle();
  }

  /** What comes within a frame of something is applied with the next one. */
  function nextFrame(): void {
    jest.advanceTimersToNextFrame();
  }

  function names(): readonly string[] {
    return store.conversations().map(({ peer }) => peer.name);
  }

  it('lists the conversations after sign-in', async () => {
    client.addHistory('bob', 'alice', 'Hello', 1_000);
    client.addHistory('alice', 'carol', 'Hello', 2_000);
    expect(store.listed()).toBe(false);
    await signIn();
    expect(store.listed()).toBe(true);
    expect(names()).toEqual(['Carol', 'Bob']);
  });

  it('moves a conversation up when something is said, but not over a pinned one', async () => {
    await signIn();
    client.receive('One', 'bob');
    jest.setSystemTime(Date.now() + 1_000);
    client.receive('Two', 'carol');
    nextFrame();
    expect(names()).toEqual(['Carol', 'Bob']);
    client.configure('bob', { pinned: true });
    client.receive('Three', 'carol');
    nextFrame();
    expect(names()).toEqual(['Bob', 'Carol']);
  });

  it('counts unread messages of those that are not muted', async () => {
    await signIn();
    client.receive('One', 'bob');
    client.receive('Two', 'bob');
    client.receive('Three', 'carol');
    nextFrame();
    expect(store.totalUnread()).toBe(3);
    client.configure('bob', { muted: true });
    nextFrame();
    expect(store.totalUnread()).toBe(1);
    expect(store.find(bob)?.unread).toBe(2);
  });

  it('never counts below zero', async () => {
    await signIn();
    const conversations = [makeConversation({ unread: -3 })];
    client.tell({ type: 'conversations-changed', conversations });
    expect(store.totalUnread()).toBe(0);
  });

  it('takes a new list for the whole truth', async () => {
    await signIn();
    client.receive('One', 'bob');
    client.tell({ type: 'conversations-listed', conversations: [] });
    expect(store.conversations()).toEqual([]);
    expect(store.find(bob)).toBeUndefined();
  });

  it('shows why the list could not be loaded, until it can', async () => {
    client.failNext('listConversations', 'too-fast');
    await signIn();
    expect(store.failure()?.code).toBe('too-fast');
    expect(store.listed()).toBe(false);
    await store.reload();
    expect(store.failure()).toBeNull();
    expect(store.listed()).toBe(true);
  });

  it('loads the list again when something may have been missed', async () => {
    await signIn();
    client.addHistory('bob', 'alice', 'Missed');
    client.tell({ type: 'missed' });
    await settle();
    expect(names()).toEqual(['Bob']);
  });

  it('loads the list again when the connection is back', async () => {
    client.failNext('listConversations', 'network');
    await signIn();
    client.addHistory('bob', 'alice', 'Hello');
    client.breakLink();
    client.mendLink();
    await settle();
    expect(names()).toEqual(['Bob']);
    expect(store.failure()).toBeNull();
  });

  describe('marking as read', () => {
    beforeEach(async () => {
      await signIn();
      client.receive('One', 'bob');
      client.receive('Two', 'bob');
    });

    it('brings the count back when it fails, and marks again in a moment', async () => {
      client.failNext('markRead', 'too-fast');
      client.failNext('listConversations', 'too-fast');
      await store.markRead(bob);
      expect(store.find(bob)?.unread).toBe(2);
      await store.markRead(bob);
      expect(client.calls('markRead')).toBe(1);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(store.find(bob)?.unread).toBe(0);
      expect(client.calls('markRead')).toBe(2);
    });

    it('leaves it at that when the service will not have it', async () => {
      client.failNext('markRead', 'refused');
      await store.markRead(bob);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(store.find(bob)?.unread).toBe(2);
      expect(client.calls('markRead')).toBe(1);
    });

    it('shows it at once and tells the service', async () => {
      const release = client.hold('markRead');
      const marking = store.markRead(bob);
      expect(store.find(bob)?.unread).toBe(0);
      expect(store.totalUnread()).toBe(0);
      release();
      await marking;
      await expect(client.listConversations()).resolves.toMatchObject([{ unread: 0 }]);
    });

    it('tells the service nothing when nothing is unread', async () => {
      await store.markRead(bob);
      await store.markRead(bob);
      await store.markRead('direct:carol');
      expect(client.calls('markRead')).toBe(1);
    });

    it('does not go back when an older count comes while the service is told', async () => {
      const conversations = await client.listConversations();
      const release = client.hold('markRead');
      const marking = store.markRead(bob);
      client.tell({ type: 'conversations-changed', conversations });
      expect(store.find(bob)?.unread).toBe(0);
      client.tell({ type: 'conversations-listed', conversations });
      expect(store.find(bob)?.unread).toBe(0);
      release();
      await marking;
      expect(store.find(bob)?.unread).toBe(0);
    });

    it('counts what arrives while the service is told', async () => {
      const release = client.hold('markRead');
      const marking = store.markRead(bob);
      jest.setSystemTime(Date.now() + 1_000);
      client.receive('Three', 'bob');
      nextFrame();
      expect(store.find(bob)?.unread).toBe(1);
      release();
      await marking;
      expect(store.find(bob)?.unread).toBe(1);
    });

    it('shows the true count again when the service refuses', async () => {
      client.failNext('markRead', 'too-fast');
      await store.markRead(bob);
      expect(store.find(bob)?.unread).toBe(2);
    });

    it('waits for another time while there is no connection', async () => {
      client.breakLink();
      await store.markRead(bob);
      expect(store.find(bob)?.unread).toBe(2);
      expect(client.calls('markRead')).toBe(0);
    });
  });

  describe('in a burst', () => {
    const burst = ['One', 'Two', 'Three'];

    beforeEach(async () => {
      await signIn();
      burst.forEach((text) => client.receive(text, 'bob'));
    });

    it('shows the first change at once, and the others together with the next frame', () => {
      const first = store.conversations();
      expect(first).toMatchObject([{ unread: 1 }]);
      nextFrame();
      const others = store.conversations();
      expect(others).toMatchObject([{ unread: 3 }]);
      jest.runOnlyPendingTimers();
      expect(store.conversations()).toBe(others);
    });

    it('marks all of it as read, although a part of it has yet to be shown', async () => {
      await store.markRead(bob);
      nextFrame();
      expect(store.find(bob)?.unread).toBe(0);
    });

    it('takes a new list for the truth about what it has yet to show', () => {
      client.tell({ type: 'conversations-listed', conversations: [] });
      nextFrame();
      expect(store.conversations()).toEqual([]);
    });

    it('shows nothing of it after sign-out', async () => {
      await session.signOut();
      nextFrame();
      expect(store.conversations()).toEqual([]);
    });
  });

  describe('after sign-out', () => {
    it('holds nothing of the person', async () => {
      await signIn();
      client.receive('One', 'bob');
      await session.signOut();
      expect(store.conversations()).toEqual([]);
      expect(store.totalUnread()).toBe(0);
      expect(store.listed()).toBe(false);
    });

    it.each<[string, () => void]>([
      ['list', () => undefined],
      ['failure', () => client.failNext('listConversations', 'refused')],
    ])('shows no late %s of theirs to the next person', async (_, prepare) => {
      client.addHistory('bob', 'alice', 'For Alice only');
      await signIn();
      prepare();
      const release = client.hold('listConversations');
      const late = store.reload();
      await session.signOut();
      const next = client.hold('listConversations');
      await session.signIn(() => Promise.resolve(client.credential('carol')));
      release();
      await late;
      expect(store.conversations()).toEqual([]);
      expect(store.failure()).toBeNull();
      next();
    });
  });

  it('hears nothing any more when its injector is gone', async () => {
    await signIn();
    TestBed.resetTestingModule();
    expect(() => client.receive('One', 'bob')).not.toThrow();
    expect(store.conversations()).toEqual([]);
  });
});
