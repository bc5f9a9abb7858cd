import { TestBed } from '@angular/core/testing';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ChatCredential, Connection, KickReason } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { CHAT_CREDENTIALS, SessionStore } from './session-store';

const minute = 60_000;

describe('SessionStore', () => {
  const fetch = jest.fn<Promise<ChatCredential>, []>();
  let client: FakeChatClient;
  let session: SessionStore;
  /** How often a credential was made: each has a signature of its own. */
  let made: number;

  beforeEach(() => {
    jest.useFakeTimers();
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

  describe('signing in', () => {
    it('signs in with a credential of the app', async () => {
      const signingIn = session.signIn();
      expect(phase()).toBe('connecting');
      await expect(signingIn).resolves.toMatchObject({ id: 'alice', name: 'Alice' });
      expect(phase()).toBe('ready');
      expect(session.me()?.name).toBe('Alice');
      expect(session.open()).toBe(true);
    });

    it('asks the app and the service once, however many sign in at the same time', async () => {
      await Promise.all([session.signIn(), session.signIn(), session.signIn()]);
      await session.signIn();
      expect(fetch).toHaveBeenCalledTimes(1);
      expect(client.calls('signIn')).toBe(1);
    });

    it('rejects and says what is missing when the app gave no credentials', async () => {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({ providers: [{ provide: ChatClient, useValue: client }] });
      await expect(TestBed.inject(SessionStore).signIn()).rejects.toMatchObject({
        code: 'credential-unavailable',
        message: expect.stringContaining('credentials()') as string,
      });
    });

    it('shows why it was refused, and lets the person try again', async () => {
      client.failNext('signIn', 'credential-refused');
      await expect(session.signIn()).rejects.toMatchObject({ code: 'credential-refused' });
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-refused' });
      expect(session.failure()?.code).toBe('credential-refused');
      await session.signIn();
      expect(phase()).toBe('ready');
      expect(session.failure()).toBeNull();
    });

    it('stops renewing the credential that was refused', async () => {
      client.failNext('signIn', 'credential-refused');
      await session.signIn().catch(() => undefined);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('shows that no credential can be had', async () => {
      fetch.mockRejectedValue(new Error('No session'));
      await expect(session.signIn()).rejects.toMatchObject({ code: 'credential-unavailable' });
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-unavailable' });
    });

    it('takes a second credential when the first has ended without our knowing', async () => {
      client.failNext('signIn', 'credential-expired');
      await session.signIn();
      expect(phase()).toBe('ready');
      expect(client.callsOf('signIn')).toMatchObject([
        [{ userSig: 'signature 1' }],
        [{ userSig: 'signature 2' }],
      ]);
    });

    it('gives up when the second credential has ended too', async () => {
      client.failNext('signIn', 'credential-expired');
      client.failNext('signIn', 'credential-expired');
      await expect(session.signIn()).rejects.toMatchObject({ code: 'credential-expired' });
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-expired' });
    });

    it('waits while the service cannot be reached', async () => {
      client.breakLink();
      const signingIn = session.signIn();
      await jest.advanceTimersByTimeAsync(10 * minute);
      expect(phase()).toBe('connecting');
      client.mendLink();
      await signingIn;
      expect(phase()).toBe('ready');
    });

    it('becomes another person when a credential of theirs is given', async () => {
      await session.signIn();
      await session.signIn(() => Promise.resolve(credential('bob')));
      expect(session.me()?.id).toBe('bob');
      expect(phase()).toBe('ready');
    });
  });

  describe('a sign-in that the service ended', () => {
    it('renews an ended credential without leaving ready', async () => {
      await session.signIn();
      const phases = watchPhases();
      const release = client.hold('signIn');
      client.kick('credential-expired');
      await settle();
      expect(session.open()).toBe(false);
      release();
      await settle();
      expect(session.open()).toBe(true);
      expect(new Set(phases())).toEqual(new Set(['ready']));
      expect(client.callsOf('signIn').at(-1)).toMatchObject([{ userSig: 'signature 2' }]);
    });

    it('renews once, however often it is told', async () => {
      await session.signIn();
      client.kick('credential-expired');
      client.kick('credential-expired');
      await settle();
      client.kick('credential-expired');
      await settle();
      expect(phase()).toBe('ready');
      expect(client.calls('signIn')).toBe(3);
    });

    it('takes no calls before the new credential works, although the link is up', async () => {
      await session.signIn();
      const release = client.hold('signIn');
      client.kick('credential-expired');
      client.breakLink();
      client.mendLink();
      await settle();
      expect(session.open()).toBe(false);
      release();
      await settle();
      expect(session.open()).toBe(true);
    });

    it('says that it reconnects when no new credential can be had, and goes on trying', async () => {
      await session.signIn();
      fetch.mockRejectedValueOnce(new Error('No network'));
      fetch.mockRejectedValueOnce(new Error('No network'));
      client.kick('credential-expired');
      await settle();
      expect(phase()).toBe('reconnecting');
      await jest.advanceTimersByTimeAsync(1_000);
      expect(phase()).toBe('reconnecting');
      await jest.advanceTimersByTimeAsync(2_000);
      expect(phase()).toBe('ready');
    });

    it('shows the refusal of a new credential', async () => {
      await session.signIn();
      client.failNext('signIn', 'credential-refused');
      client.kick('credential-expired');
      await settle();
      expect(session.connection()).toEqual({ phase: 'failed', code: 'credential-refused' });
      expect(jest.getTimerCount()).toBe(0);
    });

    it.each<KickReason>(['signed-in-elsewhere', 'other-device', 'by-administrator'])(
      'shows the reason and does not fight back: %s',
      async (reason) => {
        await session.signIn();
        client.kick(reason);
        await jest.advanceTimersByTimeAsync(120 * minute);
        expect(session.connection()).toEqual({ phase: 'kicked-out', reason });
        expect(session.open()).toBe(false);
        expect(client.calls('signIn')).toBe(1);
        expect(fetch).toHaveBeenCalledTimes(1);
        expect(session.me()?.id).toBe('alice');
      },
    );

    it('signs in again when the person wants to', async () => {
      await session.signIn();
      client.kick('signed-in-elsewhere');
      await session.signIn();
      expect(phase()).toBe('ready');
    });
  });

  describe('the connection', () => {
    const link = (to: 'up' | 'broken' | 'offline'): ChatEvent => ({ type: 'link', link: to });

    it.each<[string, () => Promise<unknown>, Record<'up' | 'broken' | 'offline', string>]>([
      [
        'signed out',
        () => settle(),
        { up: 'signed-out', broken: 'signed-out', offline: 'signed-out' },
      ],
      ['connecting', connect, { up: 'connecting', broken: 'reconnecting', offline: 'offline' }],
      [
        'ready',
        () => session.signIn(),
        { up: 'ready', broken: 'reconnecting', offline: 'offline' },
      ],
      [
        'reconnecting',
        () => after('broken'),
        { up: 'ready', broken: 'reconnecting', offline: 'offline' },
      ],
      [
        'offline',
        () => after('offline'),
        { up: 'ready', broken: 'reconnecting', offline: 'offline' },
      ],
      [
        'reconnecting before the first sign-in',
        () => connect().then(() => client.tell(link('broken'))),
        { up: 'connecting', broken: 'reconnecting', offline: 'offline' },
      ],
      ['kicked out', kickedOut, { up: 'kicked-out', broken: 'kicked-out', offline: 'kicked-out' }],
      ['refused', refused, { up: 'failed', broken: 'failed', offline: 'failed' }],
    ])('when %s, follows the link as far as that makes sense', async (_, arrive, expected) => {
      for (const to of ['up', 'broken', 'offline'] as const) {
        await session.signOut();
        await arrive();
        client.tell(link(to));
        expect([to, phase()]).toEqual([to, expected[to]]);
        expect(session.open()).toBe(phase() === 'ready');
      }
    });

    async function connect(): Promise<void> {
      fetch.mockReturnValueOnce(new Promise(() => undefined));
      session.signIn().catch(() => undefined);
      await settle();
    }

    async function after(to: 'broken' | 'offline'): Promise<void> {
      await session.signIn();
      client.tell(link(to));
    }

    async function kickedOut(): Promise<void> {
      await session.signIn();
      client.kick('by-administrator');
    }

    async function refused(): Promise<void> {
      client.failNext('signIn', 'credential-refused');
      await session.signIn().catch(() => undefined);
    }

    it('passes on that the reader is impatient', () => {
      session.reconnect();
      expect(client.calls('reconnect')).toBe(1);
    });

    it('shows what went wrong that no call could report, until the next sign-in', async () => {
      await session.signIn();
      const failure = { code: 'refused', message: 'Oh', vendorCode: 1, retryable: false } as const;
      client.tell({ type: 'failed', failure });
      expect(session.failure()).toEqual(failure);
      client.kick('credential-expired');
      await settle();
      expect(session.failure()).toBeNull();
    });

    it('shows a new name of the person', async () => {
      await session.signIn();
      client.addPerson({ id: 'alice', name: 'Alice B.', avatarUrl: null });
      expect(session.me()?.name).toBe('Alice B.');
    });
  });

  describe('leaving', () => {
    it('leaves nothing of the person behind', async () => {
      await session.signIn();
      await session.signOut();
      expect(session.connection()).toEqual({ phase: 'signed-out' });
      expect(session.me()).toBeNull();
      expect(session.open()).toBe(false);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('ends the attempts to renew', async () => {
      await session.signIn();
      fetch.mockRejectedValue(new Error('No network'));
      client.kick('credential-expired');
      await settle();
      await session.signOut();
      expect(jest.getTimerCount()).toBe(0);
      await jest.advanceTimersByTimeAsync(120 * minute);
      expect(phase()).toBe('signed-out');
    });

    it('does not sign in any more when the credential comes after that', async () => {
      const give = fetchLater();
      const signingIn = session.signIn();
      await session.signOut();
      give(credential());
      await expect(signingIn).rejects.toMatchObject({ code: 'not-signed-in' });
      expect(client.calls('signIn')).toBe(0);
      expect(phase()).toBe('signed-out');
      expect(jest.getTimerCount()).toBe(0);
    });

    it('does not renew any more when the credential comes after that', async () => {
      await session.signIn();
      const give = fetchLater();
      client.kick('credential-expired');
      await settle();
      await session.signOut();
      give(credential());
      await settle();
      expect(client.calls('signIn')).toBe(1);
      expect(phase()).toBe('signed-out');
    });

    it('lets another person sign in while the first is still at it', async () => {
      const give = fetchLater();
      const first = session.signIn();
      await session.signOut();
      const second = session.signIn(() => Promise.resolve(credential('bob')));
      give(credential('alice'));
      await expect(first).rejects.toMatchObject({ code: 'not-signed-in' });
      await expect(second).resolves.toMatchObject({ id: 'bob' });
      expect(session.me()?.id).toBe('bob');
      expect(client.calls('signIn')).toBe(1);
    });

    it('shows it when the client signs out by itself', async () => {
      await session.signIn();
      await client.signOut();
      expect(phase()).toBe('signed-out');
      expect(session.me()).toBeNull();
      expect(jest.getTimerCount()).toBe(0);
    });

    it('ends with its injector', async () => {
      await session.signIn();
      TestBed.resetTestingModule();
      expect(jest.getTimerCount()).toBe(0);
    });

    /** Lets the app's next answer wait; the function that is returned gives it. */
    function fetchLater(): (credential: ChatCredential) => void {
      let give: (credential: ChatCredential) => void = () => undefined;
      fetch.mockReturnValueOnce(new Promise((resolve) => (give = resolve)));
      return (later) => give(later);
    }
  });

  /** Follows the phases that are shown. */
  function watchPhases(): () => readonly string[] {
    const phases = [phase()];
    client.events.subscribe(() => phases.push(phase()));
    return () => [...phases, phase()];
  }
});
