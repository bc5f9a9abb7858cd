import { ChatEvent } from 'ngx-tencent-chat/client';

import { sdkEvents } from './sdk';
import { TencentClient } from './tencent-client';
import {
  ClientStage,
  bob,
  credential,
  heardBy,
  hello,
  inTime,
  live,
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

  describe('4: is ready before its data is, so that', () => {
    it('the list waits until it is in step', async () => {
      sdk.store({ from: 'bob', to: 'alice', text: 'Hello' });
      await client.signIn(credential());
      expect(sdk.chat.synced).toBe(false);
      const lists = await inTime(
        Promise.all([client.listConversations(), client.listConversations()]),
        500,
      );
      expect(lists.map(({ length }) => length)).toEqual([1, 1]);
    });

    it('what is there is shown when it never comes in step', async () => {
      await client.signIn(credential());
      jest.spyOn(sdk.chat, 'getConversationList').mockResolvedValue({
        code: 0,
        data: { conversationList: [], isSyncCompleted: false },
      });
      await expect(inTime(client.listConversations(), 10_200)).resolves.toEqual([]);
    });

    it('sign-in resolves when calls are possible, not before', async () => {
      await client.signIn(credential());
      await inTime(client.signOut());
      const ready = jest.fn().mockReturnValueOnce(false).mockReturnValue(true);
      const create = sdk.create.bind(sdk);
      sdk.create = (options) => Object.assign(create(options), { isReady: ready });
      sdk.script('login', () => Promise.resolve({ code: 0, data: {} }));
      await stage.signIn();
      expect(ready.mock.calls.length).toBeGreaterThan(1);
    });
  });

  describe('5: changes its objects in place, so that', () => {
    it('what was told does not change', async () => {
      await stage.signIn();
      await pass(100);
      sdk.receive('One', 'bob', 'alice');
      const told = JSON.stringify(events);
      sdk.receive('Two', 'bob', 'alice');
      const count = (JSON.parse(told) as unknown[]).length;
      expect(JSON.stringify(events.slice(0, count))).toBe(told);
      expect(events.slice(count)).toMatchObject([
        { type: 'messages-arrived' },
        { type: 'conversations-changed', conversations: [{ unread: 2 }] },
      ]);
    });

    it('a message is sent again with the object that the SDK knows', async () => {
      await stage.signIn();
      sdk.script('sendMessage', () => Promise.reject(sdkError(2801)));
      await expect(client.send(hello)).rejects.toMatchObject({ retryable: true });
      await client.send(hello);
      const given = (method: string) =>
        sdk.chat.calls.find((call) => call.method === method)?.given[0];
      expect(given('resendMessage')).toBe(given('sendMessage'));
      expect(sdk.chat.callsOf('createTextMessage')).toBe(1);
    });

    it('a message that is stored is not sent again, whatever the answer was needed for', async () => {
      await stage.signIn();
      const stored = await client.send(hello);
      await expect(client.send(hello)).resolves.toEqual(stored);
      expect(sdk.chat.callsOf('sendMessage') + sdk.chat.callsOf('resendMessage')).toBe(1);
    });

    it('only the last 200 stored messages are remembered', async () => {
      await stage.signIn();
      for (let index = 0; index <= 200; index++) {
        await client.send({ ...hello, key: `key-${String(index)}` });
      }
      await client.send({ ...hello, key: 'key-1' });
      expect(sdk.chat.callsOf('sendMessage')).toBe(201);
      await client.send({ ...hello, key: 'key-0' });
      expect(sdk.chat.callsOf('sendMessage')).toBe(202);
    });

    it('the next person has keys of their own', async () => {
      await stage.signIn();
      await client.send(hello);
      await stage.signIn('bob');
      await expect(
        inTime(client.send({ ...hello, conversationId: 'direct:alice' })),
      ).resolves.toMatchObject({ sender: { id: 'bob' } });
    });

    it('a message which is on its way is not sent a second time', async () => {
      await stage.signIn();
      const [one, other] = await inTime(Promise.all([client.send(hello), client.send(hello)]));
      expect(one).toEqual(other);
      expect(sdk.chat.callsOf('sendMessage')).toBe(1);
    });
  });

  it('6: tells the list early or late, so that each event is complete in itself', async () => {
    await stage.signIn();
    await pass(100);
    events.length = 0;
    const conversation = { conversationID: 'C2Cbob', type: 'C2C', unreadCount: 1 };
    sdk.chat.emit(sdkEvents.conversationListUpdated, [conversation]);
    sdk.chat.emit(sdkEvents.messageReceived, [live()]);
    await pass(1_500);
    sdk.chat.emit(sdkEvents.conversationListUpdated, [conversation]);
    expect(events).toMatchObject([
      { type: 'conversations-changed', conversations: [{ id: bob, unread: 1 }] },
      { type: 'messages-arrived', messages: [{ conversationId: bob }] },
      { type: 'conversations-changed', conversations: [{ id: bob, unread: 1 }] },
    ]);
  });

  describe('7: mixes kinds and swallows what listeners throw, so that', () => {
    it('only what is shown is told', async () => {
      await stage.signIn();
      await pass(100);
      events.length = 0;
      const system = live({ ID: 'id-2', conversationID: '@TIM#SYSTEM' });
      sdk.chat.emit(sdkEvents.messageReceived, [system, live()]);
      expect(events).toMatchObject([{ type: 'messages-arrived', messages: [{ id: 'id-1' }] }]);
    });

    it('an error of the app shows up, and nobody else misses the event', async () => {
      await stage.signIn();
      await pass(100);
      client.events.subscribe(() => {
        throw new Error('A bug of the app');
      });
      const others = heardBy(client);
      sdk.receive('Hello', 'bob', 'alice');
      expect(others.length).toBeGreaterThan(0);
      expect(() => jest.advanceTimersByTime(10)).toThrow('A bug of the app');
    });
  });
});
