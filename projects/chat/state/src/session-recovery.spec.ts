import { TestBed } from '@angular/core/testing';
import { ChatClient } from 'ngx-tencent-chat/client';
import { ChatCredential, Connection } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { CHAT_CREDENTIALS, SessionStore } from './session-store';

const minute = 60_000;
const never = new Promise<never>(() => undefined);

describe('SessionStore, when something goes wrong,', () => {
  const fetch = jest.fn<Promise<ChatCredential>, []>();
  let client: FakeChatClient;
  let session: SessionStore;
  /** How often a credential was made: each has a signature of its own. */
  let made: number;

  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'queueMicrotask', 'nextTick'],
    });
    made = 0;
    client = new FakeChatClient();
    fetch.mockReset().mockImplementation(() => Promise.resolve(credential()));
    TestBed.configureTestingModule({
      providers: [
        { provide: ChatClient, useValue: client },
        { provide: CHAT_CREDENTIALS, useValue: fetch },
      ],
    });
    session = TestBed.inject(SessionStore);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  function credential(userID = 'alice', livesMs = 60 * minute): ChatCredential {
    const expireAt = (Date.now() + livesMs) / 1_000;
    return { SDKAppID: 1, userID, userSig: `signature ${++made}`, expireAt };
  }

  function phase(): Connection['phase'] {
    return session.connection().phase;
  }

  /** Lets everything happen that waits for nothing but its turn. */
  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
  }

  /** Lets the app's next answer wait; the function that is returned gives it. */
  function fetchLater(): (credential: ChatCredential) => void {
    let give: (credential: ChatCredential) => void = () => undefined;
    fetch.mockReturnValueOnce(new Promise((resolve) => (give = resolve)));
    return (later) => give(later);
  }

  function signatures(): readonly string[] {
    return client.callsOf('signIn').map(([given]) => (given as ChatCredential).userSig);
  }

  describe('an impatient reader', () => {
    it('signs in again after a failure', async () => {
      fetch.mockRejectedValueOnce(new Error('No network'));
      await session.signIn().catch(() => undefined);
      expect(phase()).toBe('failed');
      session.reconnect();
      expect(phase()).toBe('connecting');
      await settle();
      expect(phase()).toBe('ready');
      expect(client.calls('reconnect')).toBe(0);
    });

    it('signs in with the same source as before the failure', async () => {
      client.failNext('signIn', 'credential-refused');
      await session.signIn(() => Promise.resolve(credential('bob'))).catch(() => undefined);
      session.reconnect();
      await settle();
      expect(session.me()?.id).toBe('bob');
    });

    // Jest fails a test that leaves a rejection to nobody.
    it('sees the next failure, which nobody else has to handle', async () => {
      fetch.mockRejectedValue(new Error('No network'));
      await session.signIn().catch(() => undefined);
      session.reconnect();
      await settle();
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-unavailable' });
      expect(fetch).toHaveBeenCalledTimes(2);
    });

    it('need not wait for the next attempt to get a credential', async () => {
      await session.signIn();
      fetch.mockRejectedValueOnce(new Error('No network'));
      client.kick('credential-expired');
      await settle();
      expect(phase()).toBe('reconnecting');
      session.reconnect();
      await settle();
      expect(phase()).toBe('ready');
      await jest.advanceTimersByTimeAsync(minute);
      expect(fetch).toHaveBeenCalledTimes(3);
    });

    it('hurries the service when nothing else is pending', async () => {
      await session.signIn();
      client.breakLink();
      session.reconnect();
      expect(client.calls('reconnect')).toBe(1);
    });
  });

  describe('a silent renewal', () => {
    it('refuses to become another person', async () => {
      await session.signIn();
      fetch.mockImplementation(() => Promise.resolve(credential('bob')));
      client.kick('credential-expired');
      await settle();
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-refused' });
      expect(session.failure()?.code).toBe('credential-refused');
      expect(session.me()?.id).toBe('alice');
      expect(client.calls('signIn')).toBe(1);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('lets the reader become the other person when they want to', async () => {
      await session.signIn();
      fetch.mockImplementation(() => Promise.resolve(credential('bob')));
      client.kick('credential-expired');
      await settle();
      session.reconnect();
      await settle();
      expect(session.me()?.id).toBe('bob');
      expect(phase()).toBe('ready');
    });

    it('uses the credential that was fetched ahead, also while the app cannot give another', async () => {
      await session.signIn();
      await jest.advanceTimersByTimeAsync(45 * minute);
      expect(fetch).toHaveBeenCalledTimes(2);
      fetch.mockRejectedValue(new Error('The app server is down'));
      client.kick('credential-expired');
      await settle();
      expect(phase()).toBe('ready');
      expect(session.open()).toBe(true);
      expect(signatures()).toEqual(['signature 1', 'signature 2']);
      expect(fetch).toHaveBeenCalledTimes(2);
    });

    it('never shows a credential again that the service called ended', async () => {
      await session.signIn();
      client.failNext('signIn', 'credential-expired');
      client.failNext('signIn', 'credential-expired');
      client.kick('credential-expired');
      await jest.advanceTimersByTimeAsync(1_000);
      expect(phase()).toBe('ready');
      expect(new Set(signatures()).size).toBe(4);
    });

    it('is not seen at first, and shown as reconnecting when it takes long', async () => {
      await session.signIn();
      const give = fetchLater();
      client.kick('credential-expired');
      await jest.advanceTimersByTimeAsync(4_500);
      expect(phase()).toBe('ready');
      expect(session.open()).toBe(false);
      await jest.advanceTimersByTimeAsync(1_000);
      expect(phase()).toBe('reconnecting');
      give(credential());
      await settle();
      expect(phase()).toBe('ready');
    });

    it('leaves it at offline, which says more', async () => {
      await session.signIn();
      fetchLater();
      client.kick('credential-expired');
      client.breakLink('offline');
      await jest.advanceTimersByTimeAsync(6_000);
      expect(phase()).toBe('offline');
    });

    it('goes on when the app does not answer at all', async () => {
      await session.signIn();
      fetch.mockReturnValueOnce(never);
      client.kick('credential-expired');
      await jest.advanceTimersByTimeAsync(30_000);
      expect(phase()).toBe('reconnecting');
      await jest.advanceTimersByTimeAsync(1_000);
      expect(phase()).toBe('ready');
    });
  });

  describe('a sign-in', () => {
    it('fails when the app does not answer within half a minute', async () => {
      fetch.mockReturnValueOnce(never);
      const refused = jest.fn();
      session.signIn().catch(refused);
      await jest.advanceTimersByTimeAsync(29_000);
      expect(phase()).toBe('connecting');
      await jest.advanceTimersByTimeAsync(1_000);
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-unavailable' });
      expect(refused.mock.calls).toMatchObject([
        [{ code: 'credential-unavailable', retryable: true }],
      ]);
      session.reconnect();
      await settle();
      expect(phase()).toBe('ready');
    });

    it('stays connecting although the link comes up meanwhile', async () => {
      await session.signIn();
      client.kick('signed-in-elsewhere');
      const release = client.hold('signIn');
      const signingIn = session.signIn();
      await settle();
      client.tell({ type: 'link', link: 'broken' });
      client.tell({ type: 'link', link: 'up' });
      expect(phase()).toBe('connecting');
      expect(session.open()).toBe(false);
      release();
      await signingIn;
      expect(phase()).toBe('ready');
      expect(session.open()).toBe(true);
    });

    it('begins anew after a kick, although the one before has not ended yet', async () => {
      const release = client.hold('signIn');
      const refused = expect(session.signIn()).rejects.toMatchObject({ code: 'not-signed-in' });
      await settle();
      client.kick('signed-in-elsewhere');
      const signingIn = session.signIn();
      release();
      await refused;
      await signingIn;
      expect(phase()).toBe('ready');
    });

    it('judges its credential itself: the end of an earlier one does not matter', async () => {
      await session.signIn();
      client.kick('signed-in-elsewhere');
      const release = client.hold('signIn');
      const signingIn = session.signIn();
      await settle();
      client.tell({ type: 'kicked-out', reason: 'credential-expired' });
      release();
      await signingIn;
      expect(phase()).toBe('ready');
      expect(signatures()).toEqual(['signature 1', 'signature 2']);
    });
  });

  describe('a sign-in of somebody else meanwhile', () => {
    const bob = () => Promise.resolve(credential('bob'));

    it('calls off the first one while the app looks for a credential', async () => {
      const give = fetchLater();
      const first = session.signIn();
      const refused = expect(first).rejects.toMatchObject({ code: 'not-signed-in' });
      const second = session.signIn(bob);
      expect(second).not.toBe(first);
      await expect(second).resolves.toMatchObject({ id: 'bob' });
      await refused;
      give(credential());
      await settle();
      expect(session.me()?.id).toBe('bob');
      expect(phase()).toBe('ready');
      expect(client.calls('signIn')).toBe(1);
    });

    it('calls off the first one while the service looks at it', async () => {
      const release = client.hold('signIn');
      const refused = expect(session.signIn()).rejects.toMatchObject({ code: 'not-signed-in' });
      await settle();
      const second = session.signIn(bob);
      release();
      await refused;
      await expect(second).resolves.toMatchObject({ id: 'bob' });
      expect(session.me()?.id).toBe('bob');
    });

    it('leaves nobody signed in when it fails', async () => {
      const release = client.hold('signIn');
      const refused = expect(session.signIn()).rejects.toMatchObject({ code: 'not-signed-in' });
      await settle();
      session.signIn(() => Promise.reject(new Error('No session'))).catch(() => undefined);
      release();
      await refused;
      await settle();
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-unavailable' });
      await expect(client.listConversations()).rejects.toMatchObject({ code: 'not-signed-in' });
    });

    it('is shared when the source is the same', async () => {
      const release = client.hold('signIn');
      const both = [session.signIn(bob), session.signIn(bob), session.signIn()];
      release();
      await Promise.all(both);
      expect(client.calls('signIn')).toBe(1);
    });
  });

  describe('the app is asked for one credential at a time', () => {
    let inFlight: number;
    let most: number;
    let answers: (() => void)[];

    beforeEach(() => {
      inFlight = 0;
      most = 0;
      answers = [];
    });

    /** From here on the app answers when it is told to. */
    function answerOnDemand(): void {
      fetch.mockImplementation(async () => {
        most = Math.max(most, ++inFlight);
        await new Promise<void>((resolve) => answers.push(resolve));
        inFlight--;
        return credential();
      });
    }

    async function answer(): Promise<void> {
      answers.shift()?.();
      await settle();
    }

    it('when somebody signs in, out and in again', async () => {
      answerOnDemand();
      session.signIn().catch(() => undefined);
      await session.signOut();
      const signingIn = session.signIn();
      await settle();
      expect(fetch).toHaveBeenCalledTimes(1);
      await answer();
      expect(fetch).toHaveBeenCalledTimes(2);
      expect(client.calls('signIn')).toBe(0);
      await answer();
      await signingIn;
      expect(most).toBe(1);
      expect(signatures()).toEqual(['signature 2']);
    });

    it('when a kicked-out person comes back during a fetch ahead', async () => {
      await session.signIn();
      answerOnDemand();
      await jest.advanceTimersByTimeAsync(45 * minute);
      client.kick('signed-in-elsewhere');
      const signingIn = session.signIn();
      await answer();
      await answer();
      await signingIn;
      expect(most).toBe(1);
      expect(signatures()).toEqual(['signature 1', 'signature 3']);
    });

    it('however often somebody changes their mind', async () => {
      answerOnDemand();
      for (let times = 0; times < 3; times++) {
        session.signIn().catch(() => undefined);
        await session.signOut();
      }
      const signingIn = session.signIn();
      await answer();
      await answer();
      await signingIn;
      expect(fetch).toHaveBeenCalledTimes(2);
      expect(most).toBe(1);
    });

    it('but one that never answers does not keep the next one out for ever', async () => {
      fetch.mockReturnValueOnce(never);
      session.signIn().catch(() => undefined);
      await jest.advanceTimersByTimeAsync(20_000);
      await session.signOut();
      expect(jest.getTimerCount()).toBe(0);
      const signingIn = session.signIn();
      await jest.advanceTimersByTimeAsync(10_000);
      await signingIn;
      expect(phase()).toBe('ready');
    });
  });
});
