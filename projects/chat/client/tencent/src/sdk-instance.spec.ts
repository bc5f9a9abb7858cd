import { ChatEvent } from 'ngx-tencent-chat/client';

import { sdkEvents } from './sdk';
import { TencentClient } from './tencent-client';
import {
  ClientStage,
  appId,
  credential,
  inTime,
  live,
  pass,
  setStage,
} from './testing/client-stage';
import { FakeSdk } from './testing/fake-sdk';

// By the numbers of the protocol report, section 9.
describe('TencentClient handles that the SDK', () => {
  let stage: ClientStage;
  let sdk: FakeSdk;
  let client: TencentClient;
  let events: ChatEvent[];

  setStage((set) => {
    stage = set;
    ({ sdk, client, events } = set);
  });

  describe('1: has one instance per application and page, so that', () => {
    it('a second client of the same application is told so', async () => {
      await stage.signIn();
      const second = stage.makeClient();
      await expect(inTime(second.signIn(credential()))).rejects.toMatchObject({
        code: 'unsupported',
        message: expect.stringContaining(String(appId)) as string,
      });
    });

    it('it can have one when the first has ended', async () => {
      await stage.signIn();
      await inTime(client.destroy());
      const second = stage.makeClient();
      await inTime(second.signIn(credential()));
      expect(sdk.instances).toHaveLength(2);
    });

    it('two applications do not disturb each other', async () => {
      await stage.signIn();
      const second = stage.makeClient({ sdkAppId: 1400000002 });
      await inTime(second.signIn(credential('bob', 1400000002)));
      expect(sdk.instances.map(({ me }) => me)).toEqual(['alice', 'bob']);
    });

    it('somebody who signs in while the last one is still leaving gets an instance of their own', async () => {
      await stage.signIn();
      void client.signOut();
      await stage.signIn('bob');
      expect(sdk.instances).toHaveLength(2);
      expect(sdk.chat.me).toBe('bob');
    });

    it('a credential of another application is refused before anything starts', async () => {
      await expect(client.signIn(credential('alice', 7))).rejects.toMatchObject({
        code: 'credential-refused',
      });
      expect(sdk.instances).toHaveLength(0);
    });
  });

  describe('1, 3.3: takes 15 s to end while the service is away, so that', () => {
    beforeEach(async () => {
      await stage.signIn();
      sdk.up = false;
      sdk.chat.dropLink();
    });

    it('nobody waits for that with signing out or with the end', async () => {
      await expect(inTime(client.signOut(), 1_000)).resolves.toBeUndefined();
      expect(events.at(-1)).toEqual({ type: 'signed-out' });
    });

    it('the next sign-in never gets the instance that is ending', async () => {
      void client.signOut();
      await pass(1_500);
      const signingIn = client.signIn(credential('bob'));
      sdk.up = true;
      await pass(5_000);
      expect(sdk.instances).toHaveLength(1);
      await inTime(signingIn);
      expect(sdk.instances).toHaveLength(2);
      expect(sdk.chat).toMatchObject({ me: 'bob', destroyed: false });
    });

    it('neither does one that was called off, nor the client that comes after it', async () => {
      void client.signOut();
      const calledOff = expect(client.signIn(credential('bob'))).rejects.toMatchObject({
        code: 'not-signed-in',
      });
      await pass(1_500);
      void client.signOut();
      await calledOff;
      sdk.up = true;
      const second = stage.makeClient();
      await inTime(second.signIn(credential('carol')));
      expect(sdk.instances.map(({ me, destroyed }) => [me, destroyed])).toEqual([
        [null, true],
        ['carol', false],
      ]);
    });
  });

  describe('14: hangs where the page forbids its workers, so that', () => {
    it('sign-in says what the page lacks after half a minute', async () => {
      sdk.script('login', () => new Promise(() => undefined));
      const refused = expect(client.signIn(credential())).rejects.toMatchObject({
        code: 'network',
        message: expect.stringContaining('worker-src blob:') as string,
        retryable: true,
      });
      await pass(30_000);
      await refused;
      expect(jest.getTimerCount()).toBe(0);
    });

    it('a new attempt can be made, and works where the page allows it', async () => {
      sdk.script('login', () => new Promise(() => undefined));
      await expect(inTime(client.signIn(credential()), 30_000)).rejects.toMatchObject({
        code: 'network',
      });
      await expect(stage.signIn()).resolves.toMatchObject({ id: 'alice' });
    });

    it('nobody is signed in by an SDK that comes later', async () => {
      let bring: (sdk: FakeSdk) => void = () => undefined;
      const late = stage.makeClient({ loadSdk: () => new Promise((resolve) => (bring = resolve)) });
      await expect(inTime(late.signIn(credential()), 30_000)).rejects.toMatchObject({
        code: 'network',
      });
      bring(sdk);
      await pass(1_000);
      expect(sdk.instances.every(({ me }) => me === null)).toBe(true);
    });

    it('an SDK that cannot be loaded is loaded again by the next attempt', async () => {
      const load = jest.fn(() => Promise.reject(new Error('404'))) as jest.Mock;
      const late = stage.makeClient({ loadSdk: load });
      await expect(late.signIn(credential())).rejects.toMatchObject({
        code: 'network',
        message: expect.stringContaining('@tencentcloud/chat') as string,
      });
      load.mockImplementation(sdk.load);
      await expect(inTime(late.signIn(credential()))).resolves.toMatchObject({ id: 'alice' });
    });
  });

  it('16: logs, so that it is told to be silent', async () => {
    await stage.signIn();
    expect(sdk.chat.calls[0]).toEqual({ method: 'setLogLevel', given: [4] });
  });

  describe('rejects destroy() and repeats sign-ins (protocol, 3.1 and 3.3), so that', () => {
    it('signing out works although destroy() rejects with 2024', async () => {
      await stage.signIn();
      sdk.chat.me = null;
      await expect(inTime(client.signOut())).resolves.toBeUndefined();
      expect(sdk.chat).toMatchObject({ destroyed: true, ears: 0 });
    });

    it('nobody hears anything of an instance that has ended', async () => {
      await stage.signIn();
      await inTime(client.signOut());
      events.length = 0;
      sdk.chat.emit(sdkEvents.messageReceived, [live()]);
      sdk.chat.emit(sdkEvents.netStateChange, { state: 'disconnected' });
      expect(events).toEqual([]);
    });

    it('another person is never signed in as the one whose sign-in was under way', async () => {
      let answer: (data: unknown) => void = () => undefined;
      sdk.script('login', () => new Promise((resolve) => (answer = resolve)));
      const first = client.signIn(credential('alice'));
      await pass(10);
      const second = client.signIn(credential('bob'));
      answer({ code: 0, data: {} });
      await expect(inTime(first)).rejects.toMatchObject({ code: 'not-signed-in' });
      await expect(inTime(second)).resolves.toMatchObject({ id: 'bob' });
      expect(sdk.instances).toHaveLength(2);
      expect(sdk.chat.me).toBe('bob');
    });

    it('nobody is ready who signed out before their name was known', async () => {
      sdk.script('getMyProfile', () => new Promise(() => undefined));
      const refused = expect(client.signIn(credential())).rejects.toMatchObject({
        code: 'not-signed-in',
      });
      await pass(100);
      await client.signOut();
      await pass(5_000);
      await refused;
      expect(events.map(({ type }) => type)).not.toContain('ready');
    });

    it('a name that does not come keeps nobody waiting', async () => {
      sdk.script('getMyProfile', () => new Promise(() => undefined));
      await expect(inTime(client.signIn(credential()), 3_000)).resolves.toEqual({
        id: 'alice',
        name: 'alice',
        avatarUrl: null,
      });
    });
  });
});
