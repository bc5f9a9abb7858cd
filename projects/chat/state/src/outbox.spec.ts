import { TestBed } from '@angular/core/testing';
import { ChatErrorCode } from 'ngx-tencent-chat/client';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from './message-store';
import { SessionStore } from './session-store';

const bob = 'direct:bob';

describe('Outbox', () => {
  let client: FakeChatClient;
  let session: SessionStore;
  let store: MessageStore;

  beforeEach(async () => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    session = TestBed.inject(SessionStore);
    store = TestBed.inject(MessageStore);
    await session.signIn();
    await store.open(bob);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
  }

  /** What is shown, each message with its status. */
  function shown(): readonly string[] {
    return store
      .thread(bob)()
      .messages.map(({ body, status }) => `${body.type === 'text' ? body.text : ''}: ${status}`);
  }

  function stored(): readonly string[] {
    return client.stored(bob).map(({ body }) => (body.type === 'text' ? body.text : ''));
  }

  describe('a message', () => {
    it('is shown at once and keeps its key when it is stored', async () => {
      const { key } = store.send(bob, 'Hello');
      expect(shown()).toEqual(['Hello: sending']);
      await settle();
      expect(shown()).toEqual(['Hello: sent']);
      expect(store.thread(bob)().messages[0]?.key).toBe(key);
      expect(client.stored(bob)[0]?.key).toBe(key);
    });

    it('has a key of its own, although it says the same', () => {
      const keys = Array.from({ length: 100 }, () => store.send(bob, 'Hello').key);
      expect(new Set(keys).size).toBe(100);
    });

    it.each(['', '   ', '\n\t', '\u00a0\u3000'])('needs something to say: %j', (text) => {
      expect(() => store.send(bob, text)).toThrow(
        expect.objectContaining({ code: 'empty' }) as Error,
      );
      expect(shown()).toEqual([]);
    });

    it('is sent as it was written, spaces included', async () => {
      store.send(bob, '  code\n');
      await settle();
      expect(stored()).toEqual(['  code\n']);
    });

    it('needs somebody who is signed in', async () => {
      await session.signOut();
      expect(() => store.send(bob, 'Hello')).toThrow(
        expect.objectContaining({ code: 'not-signed-in' }) as Error,
      );
    });

    it('is shown once when its event comes before its answer', async () => {
      const release = client.hold('send');
      store.send(bob, 'Hello');
      await settle();
      client.tell({ type: 'messages-arrived', messages: client.stored(bob) });
      expect(shown()).toEqual(['Hello: sent']);
      release();
      await settle();
      expect(shown()).toEqual(['Hello: sent']);
    });
  });

  describe('several messages', () => {
    it('go out one after the other, in the order of writing', async () => {
      const release = client.hold('send');
      ['One', 'Two', 'Three'].forEach((text) => store.send(bob, text));
      await settle();
      expect(client.calls('send')).toBe(1);
      release();
      await settle();
      expect(stored()).toEqual(['One', 'Two', 'Three']);
    });

    it('do not wait for other conversations', async () => {
      const release = client.hold('send');
      store.send(bob, 'One');
      store.send('direct:carol', 'Two');
      await settle();
      expect(client.calls('send')).toBe(2);
      release();
    });

    it('go on when one of them is refused', async () => {
      client.failNext('send', 'not-allowed');
      store.send(bob, 'Bad');
      store.send(bob, 'Good');
      await settle();
      expect(shown()).toEqual(['Good: sent', 'Bad: failed']);
      expect(store.thread(bob)().messages[1]?.failure).toBe('not-allowed');
    });

    it('wait behind one that cannot go now', async () => {
      client.failNext('send', 'too-fast');
      store.send(bob, 'One');
      store.send(bob, 'Two');
      await settle();
      expect(shown()).toEqual(['One: waiting', 'Two: waiting']);
      await jest.advanceTimersByTimeAsync(1_000);
      expect(stored()).toEqual(['One', 'Two']);
    });
  });

  describe('while there is no connection', () => {
    it('keeps messages, and sends them once when it is back', async () => {
      client.breakLink();
      store.send(bob, 'One');
      store.send(bob, 'Two');
      await settle();
      expect(shown()).toEqual(['One: waiting', 'Two: waiting']);
      expect(client.calls('send')).toBe(0);
      client.mendLink();
      await settle();
      expect(stored()).toEqual(['One', 'Two']);
      expect(shown()).toEqual(['One: sent', 'Two: sent']);
      expect(client.calls('send')).toBe(2);
    });

    it('sends under the same key when the answer was lost, and shows it once', async () => {
      client.loseNextReply('send');
      store.send(bob, 'Hello');
      await settle();
      expect(shown()).toEqual(['Hello: waiting']);
      await jest.advanceTimersByTimeAsync(1_000);
      expect(stored()).toEqual(['Hello']);
      expect(shown()).toEqual(['Hello: sent']);
    });

    it('shows as sent what history says was stored, and does not send it again', async () => {
      client.loseNextReply('send');
      store.send(bob, 'Hello');
      await settle();
      client.breakLink();
      client.mendLink();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(stored()).toEqual(['Hello']);
      expect(shown()).toEqual(['Hello: sent']);
    });

    it('tries again at growing intervals of at most half a minute', async () => {
      const moments: number[] = [];
      const started = Date.now();
      for (let tries = 0; tries < 8; tries++) client.failNext('send', 'network');
      const seen = client.calls('send');
      store.send(bob, 'Hello');
      for (let second = 0; second <= 91; second++) {
        const before = client.calls('send');
        await jest.advanceTimersByTimeAsync(second === 0 ? 0 : 1_000);
        if (client.calls('send') > before) moments.push((Date.now() - started) / 1_000);
      }
      expect(moments).toEqual([1, 3, 7, 15, 31, 61, 91]);
      expect(seen).toBe(0);
    });

    it.each<ChatErrorCode>(['kicked-out', 'not-signed-in', 'credential-expired'])(
      'keeps a message that met the end of the sign-in: %s',
      async (code) => {
        client.failNext('send', code);
        store.send(bob, 'Hello');
        await settle();
        expect(shown()).toEqual(['Hello: waiting']);
        client.kick('other-device');
        await session.signIn();
        await settle();
        expect(shown()).toEqual(['Hello: sent']);
      },
    );
  });

  describe('retry', () => {
    it('sends a refused message again, once', async () => {
      client.failNext('send', 'not-allowed');
      const { key } = store.send(bob, 'Hello');
      await settle();
      store.retry(bob, key);
      store.retry(bob, key);
      await settle();
      expect(shown()).toEqual(['Hello: sent']);
      expect(client.calls('send')).toBe(2);
    });

    it('hurries a waiting message', async () => {
      client.failNext('send', 'network');
      const { key } = store.send(bob, 'Hello');
      await settle();
      store.retry(bob, key);
      await settle();
      expect(shown()).toEqual(['Hello: sent']);
      expect(jest.getTimerCount()).toBe(1);
    });

    it('leaves a message alone that is on its way', async () => {
      const release = client.hold('send');
      const { key } = store.send(bob, 'Hello');
      await settle();
      store.retry(bob, key);
      expect(shown()).toEqual(['Hello: sending']);
      release();
      await settle();
      expect(client.calls('send')).toBe(1);
    });

    it('leaves a sent message alone', async () => {
      const { key } = store.send(bob, 'Hello');
      await settle();
      store.retry(bob, key);
      await settle();
      expect(client.calls('send')).toBe(1);
    });
  });

  describe('when the person leaves', () => {
    it('forgets what was waiting', async () => {
      client.breakLink();
      store.send(bob, 'Secret');
      client.mendLink();
      await session.signOut();
      await session.signIn(() => Promise.resolve(client.credential('carol')));
      await store.open(bob);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(shown()).toEqual([]);
      expect(client.stored(bob)).toEqual([]);
    });

    it('shows nothing of a message that was on its way', async () => {
      const release = client.hold('send');
      store.send(bob, 'Secret');
      await settle();
      await session.signOut();
      await session.signIn(() => Promise.resolve(client.credential('carol')));
      await store.open(bob);
      release();
      await settle();
      expect(shown()).toEqual([]);
    });

    it('sends for the next person at once', async () => {
      client.hold('send');
      store.send(bob, 'One');
      await settle();
      await session.signOut();
      await session.signIn(() => Promise.resolve(client.credential('carol')));
      client.hold('send')();
      store.send(bob, 'Two');
      await settle();
      expect(stored()).toEqual(['Two']);
    });

    it('leaves no timer', async () => {
      client.failNext('send', 'network');
      store.send(bob, 'Hello');
      await settle();
      await session.signOut();
      expect(jest.getTimerCount()).toBe(0);
    });
  });
});
