import { ChatEvent } from 'ngx-tencent-chat/client';

import { sdkEvents } from './sdk';
import { TencentClient } from './tencent-client';
import { ClientStage, bob, hello, inTime, pass, setStage } from './testing/client-stage';
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

  describe('2: throws at once, or gives a promise for a message, so that', () => {
    it('wrong arguments reject like everything else', async () => {
      await stage.signIn();
      const sending = client.send({ ...hello, conversationId: 'direct:' });
      await expect(sending).rejects.toMatchObject({ name: 'ChatError', code: 'refused' });
      sdk.script('getMessageList', () => {
        throw new Error('Params validate failed.');
      });
      await expect(client.loadMessages(bob, null)).rejects.toMatchObject({ name: 'ChatError' });
    });

    it('a message that is made too early is not sent, and may be sent later', async () => {
      await stage.signIn();
      sdk.chat.me = null;
      await expect(client.send(hello)).rejects.toMatchObject({
        code: 'not-signed-in',
        retryable: true,
      });
      expect(sdk.chat.callsOf('sendMessage')).toBe(0);
      sdk.chat.me = 'alice';
      await expect(client.send(hello)).resolves.toMatchObject({ key: 'key-1' });
    });
  });

  describe('3: tells as an event too what its calls reject with, so that', () => {
    const failures = () => events.filter(({ type }) => type === 'failed');

    it.each([20007, 80001, 3003])('a refusal is told once, by the call: %s', async (code) => {
      await stage.signIn();
      sdk.script('sendMessage', () => Promise.reject(sdkError(code)));
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ vendorCode: code });
      expect(failures()).toEqual([]);
    });

    it('one that is told in the very call is not told again', async () => {
      await stage.signIn();
      sdk.script('getMessageList', () => {
        sdk.chat.emit(sdkEvents.error, sdkError(3003));
        throw sdkError(3003);
      });
      await expect(inTime(client.loadMessages(bob, null))).rejects.toMatchObject({
        vendorCode: 3003,
      });
      expect(failures()).toEqual([]);
    });

    it('what no call reports is told, by itself and while other calls are under way', async () => {
      await stage.signIn();
      sdk.chat.emit(sdkEvents.error, sdkError(2903));
      await pass(0);
      expect(failures()).toMatchObject([{ failure: { vendorCode: 2903 } }]);
      const sending = client.send(hello);
      sdk.chat.emit(sdkEvents.error, sdkError(2904));
      await inTime(sending);
      expect(failures()).toMatchObject([{}, { failure: { vendorCode: 2904 } }]);
    });

    it('nothing is told of an instance that is gone', async () => {
      await stage.signIn();
      sdk.chat.emit(sdkEvents.error, sdkError(2903));
      await inTime(client.signOut());
      expect(failures()).toEqual([]);
    });
  });

  it('3: has errors without a text, so that each has words of ours', async () => {
    await stage.signIn();
    sdk.script('sendMessage', () => Promise.reject(sdkError(20007)));
    await expect(client.send(hello)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('does not take messages') as string,
      vendorCode: 20007,
      retryable: false,
    });
  });

  it('15: answers with nothing where others answer with data', async () => {
    await stage.signIn();
    sdk.script('setMessageRead', () => Promise.resolve(undefined));
    await expect(client.markRead(bob)).resolves.toBeUndefined();
  });

  describe('17: has limits of its own, so that', () => {
    const refuse = (times: number) => {
      for (let count = 0; count < times; count++) {
        sdk.script('getMessageList', () => Promise.reject(sdkError(2996)));
      }
    };

    it('history is asked for again a moment later', async () => {
      await stage.signIn();
      refuse(3);
      await expect(inTime(client.loadMessages(bob, null))).resolves.toMatchObject({ messages: [] });
    });

    it('a call that came too fast for long may be made again', async () => {
      await stage.signIn();
      refuse(20);
      await expect(inTime(client.loadMessages(bob, null))).rejects.toMatchObject({
        code: 'too-fast',
        retryable: true,
      });
    });
  });
});
