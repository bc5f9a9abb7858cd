import { ChatEvent } from 'ngx-tencent-chat/client';

import { TencentClient } from './tencent-client';
import {
  ClientStage,
  credential,
  hello,
  inTime,
  online,
  pass,
  setStage,
} from './testing/client-stage';
import { FakeSdk } from './testing/fake-sdk';
import { sdkError } from './testing/fake-sdk-types';

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

  describe('12: reconnects only when it is asked something, so that', () => {
    it('it is asked at growing intervals until the link is up, and then no more', async () => {
      await stage.signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      const asked = () => sdk.chat.callsOf('getMessageListHopping');
      await pass(60_000);
      expect(asked()).toBeGreaterThanOrEqual(8);
      expect(asked()).toBeLessThanOrEqual(16);
      sdk.up = true;
      await pass(10_000);
      expect(stage.links().at(-1)).toBe('up');
      const before = asked();
      await pass(60_000);
      expect(asked()).toBe(before);
      expect(sdk.instances).toHaveLength(1);
    });

    it.each([
      ['multipleAccount', 3003],
      ['multipleDevice', 3002],
      ['REST_API_Kick', 3006],
    ])('nothing is asked for somebody whose sign-in was ended: %s', async (type, code) => {
      await stage.signIn();
      sdk.chat.kick(type, code);
      sdk.up = false;
      sdk.chat.dropLink();
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
      client.reconnect();
      await pass(60_000);
      expect(sdk.chat.callsOf('getMessageListHopping')).toBe(0);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('it is asked again for somebody who signed in again after that', async () => {
      await stage.signIn();
      sdk.chat.kick('multipleDevice', 3002);
      await stage.signIn();
      sdk.chat.dropLink();
      await pass(10_000);
      expect(stage.links()).toEqual(['up', 'broken', 'up']);
    });

    it('a repeated sign-in is ready when the link is up, and then nothing is asked any more', async () => {
      await stage.signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      events.length = 0;
      const signingIn = client.signIn(credential());
      await pass(30_000);
      expect(events).toEqual([]);
      sdk.up = true;
      await inTime(signingIn);
      expect(events.map(({ type }) => type)).toEqual(['link', 'ready']);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('a sign-in that is ended while it waits for the link is not ready', async () => {
      await stage.signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      events.length = 0;
      const refused = expect(client.signIn(credential())).rejects.toMatchObject({
        code: 'kicked-out',
      });
      await pass(1_000);
      sdk.chat.kick('multipleDevice', 3002);
      await refused;
      expect(events.map(({ type }) => type)).toEqual(['kicked-out']);
    });

    it('an impatient reader makes it ask at once', async () => {
      await stage.signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      await pass(30_000);
      sdk.up = true;
      client.reconnect();
      await pass(0);
      expect(stage.links().at(-1)).toBe('up');
    });

    it('it is asked at once when the device has a network again', async () => {
      await stage.signIn();
      online(false);
      sdk.up = false;
      sdk.chat.dropLink();
      window.dispatchEvent(new Event('offline'));
      const before = sdk.chat.callsOf('getMessageListHopping');
      await pass(60_000);
      expect(stage.links().at(-1)).toBe('offline');
      expect(sdk.chat.callsOf('getMessageListHopping')).toBe(before);
      online(true);
      sdk.up = true;
      window.dispatchEvent(new Event('online'));
      await pass(0);
      expect(stage.links().at(-1)).toBe('up');
    });

    it('the link is up again after an absence so short that the SDK did not notice it', async () => {
      await stage.signIn();
      online(false);
      window.dispatchEvent(new Event('offline'));
      online(true);
      window.dispatchEvent(new Event('online'));
      await pass(10_000);
      expect(stage.links().at(-1)).toBe('up');
      const asked = sdk.chat.callsOf('getMessageListHopping');
      await pass(60_000);
      expect(sdk.chat.callsOf('getMessageListHopping')).toBe(asked);
    });

    it('a sign-in that stays pending is tried with a new instance until the service is back', async () => {
      sdk.up = false;
      const signingIn = client.signIn(credential());
      await pass(60_000);
      expect(sdk.instances.length).toBeGreaterThan(3);
      expect(sdk.instances.slice(0, -1).every(({ destroyed }) => destroyed)).toBe(true);
      sdk.up = true;
      await inTime(signingIn, 10_000);
      expect(events.map(({ type }) => type)).toContain('ready');
    });

    it('a sign-in waits for one that is still under way: 2025', async () => {
      sdk.script('login', () => Promise.reject(sdkError(2025)));
      await expect(inTime(client.signIn(credential()), 2_000)).resolves.toMatchObject({
        id: 'alice',
      });
      expect(sdk.instances).toHaveLength(1);
      expect(sdk.chat.callsOf('login')).toBe(2);
    });

    it('a message which met the outage is stored once, in the end', async () => {
      await stage.signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'network' });
      sdk.up = true;
      await inTime(client.send(hello));
      expect(sdk.stored.map(({ text }) => text)).toEqual(['Hello']);
    });

    it('a message whose answer was lost with the instance is not stored twice', async () => {
      await stage.signIn();
      sdk.loseNextReply();
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'network' });
      await stage.replaceInstance();
      await expect(inTime(client.send(hello))).resolves.toMatchObject({
        key: 'key-1',
        status: 'sent',
      });
      expect(sdk.stored).toHaveLength(1);
    });

    it('a message which a lost instance never sent is sent by the next one', async () => {
      await stage.signIn();
      sdk.script('sendMessage', () => Promise.reject(sdkError(2801)));
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'network' });
      await stage.replaceInstance();
      await expect(inTime(client.send(hello))).resolves.toMatchObject({ key: 'key-1' });
      expect(sdk.stored).toHaveLength(1);
    });
  });
});
