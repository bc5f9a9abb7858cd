import { ChatEvent } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';

import { Zones } from './sdk-host';
import { sdkEvents } from './sdk';
import { TencentClient, TencentClientOptions } from './tencent-client';
import { FakeSdk, LiveMessage, sdkError } from './testing/fake-sdk';

/**
 * What the SDK does and an adapter has to handle, by the numbers of the protocol report, section 9.
 * Those that are missing here are of groups, friends and uploads, which this adapter does not speak yet.
 */

const bob = 'direct:bob';
const hello = { key: 'key-1', conversationId: bob, text: 'Hello' } as const;
const appId = 1400000001;

function credential(userID = 'alice', SDKAppID = appId): ChatCredential {
  return { SDKAppID, userID, userSig: 'signature', expireAt: Date.now() / 1_000 + 3_600 };
}

/** Waits for something while its clock runs. */
async function inTime<T>(waiting: Promise<T>, ms = 20_000): Promise<T> {
  const [settled] = await Promise.allSettled([waiting, pass(ms)]);
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

describe('TencentClient handles that the SDK', () => {
  let sdk: FakeSdk;
  let client: TencentClient;
  let events: ChatEvent[];
  const clients: TencentClient[] = [];

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    sdk = new FakeSdk();
    client = makeClient();
    events = heardBy(client);
  });

  afterEach(async () => {
    const ending = clients.splice(0).map((one) => one.destroy());
    await inTime(Promise.allSettled(ending));
    online(true);
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  function makeClient(options: Partial<TencentClientOptions> = {}): TencentClient {
    const made = new TencentClient({ sdkAppId: appId, loadSdk: sdk.load, ...options });
    clients.push(made);
    return made;
  }

  function heardBy(one: TencentClient): ChatEvent[] {
    const heard: ChatEvent[] = [];
    one.events.subscribe((event) => heard.push(event));
    return heard;
  }

  function signIn(userID = 'alice') {
    return inTime(client.signIn(credential(userID)), 1_000);
  }

  function links(): readonly string[] {
    return events.flatMap((event) => (event.type === 'link' ? event.link : []));
  }

  function online(is: boolean): void {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);
  }

  function live(more: Partial<LiveMessage> = {}): LiveMessage {
    return {
      ID: 'id-1',
      type: 'TIMTextElem',
      payload: { text: 'Hello' },
      conversationID: 'C2Cbob',
      conversationType: 'C2C',
      from: 'bob',
      to: 'alice',
      flow: 'in',
      time: 1_800_000_000,
      status: 'success',
      ...more,
    };
  }

  /** Answers one call with this page. */
  function givePage(messageList: readonly LiveMessage[], more: object = {}): void {
    sdk.script('getMessageList', () => ({
      code: 0,
      data: { messageList, isCompleted: true, ...more },
    }));
  }

  describe('1: has one instance per application and page, so that', () => {
    it('a second client of the same application is told so', async () => {
      await signIn();
      const second = makeClient();
      await expect(inTime(second.signIn(credential()))).rejects.toMatchObject({
        code: 'unsupported',
        message: expect.stringContaining(String(appId)) as string,
      });
    });

    it('it can have one when the first has ended', async () => {
      await signIn();
      await inTime(client.destroy());
      const second = makeClient();
      await inTime(second.signIn(credential()));
      expect(sdk.instances).toHaveLength(2);
    });

    it('two applications do not disturb each other', async () => {
      await signIn();
      const second = makeClient({ sdkAppId: 1400000002 });
      await inTime(second.signIn(credential('bob', 1400000002)));
      expect(sdk.instances.map(({ me }) => me)).toEqual(['alice', 'bob']);
    });

    it('somebody who signs in while the last one is still leaving gets an instance of their own', async () => {
      await signIn();
      void client.signOut();
      await signIn('bob');
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
      await signIn();
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
      const second = makeClient();
      await inTime(second.signIn(credential('carol')));
      expect(sdk.instances.map(({ me, destroyed }) => [me, destroyed])).toEqual([
        [null, true],
        ['carol', false],
      ]);
    });
  });

  describe('2: throws at once, or gives a promise for a message, so that', () => {
    it('wrong arguments reject like everything else', async () => {
      await signIn();
      const sending = client.send({ ...hello, conversationId: 'direct:' });
      await expect(sending).rejects.toMatchObject({ name: 'ChatError', code: 'refused' });
      sdk.script('getMessageList', () => {
        throw new Error('Params validate failed.');
      });
      await expect(client.loadMessages(bob, null)).rejects.toMatchObject({ name: 'ChatError' });
    });

    it('a message that is made too early is not sent, and may be sent later', async () => {
      await signIn();
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
      await signIn();
      sdk.script('sendMessage', () => Promise.reject(sdkError(code)));
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ vendorCode: code });
      expect(failures()).toEqual([]);
    });

    it('one that is told in the very call is not told again', async () => {
      await signIn();
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
      await signIn();
      sdk.chat.emit(sdkEvents.error, sdkError(2903));
      await pass(0);
      expect(failures()).toMatchObject([{ failure: { vendorCode: 2903 } }]);
      const sending = client.send(hello);
      sdk.chat.emit(sdkEvents.error, sdkError(2904));
      await inTime(sending);
      expect(failures()).toMatchObject([{}, { failure: { vendorCode: 2904 } }]);
    });

    it('nothing is told of an instance that is gone', async () => {
      await signIn();
      sdk.chat.emit(sdkEvents.error, sdkError(2903));
      await inTime(client.signOut());
      expect(failures()).toEqual([]);
    });
  });

  it('3: has errors without a text, so that each has words of ours', async () => {
    await signIn();
    sdk.script('sendMessage', () => Promise.reject(sdkError(20007)));
    await expect(client.send(hello)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('does not take messages') as string,
      vendorCode: 20007,
      retryable: false,
    });
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
      await signIn();
      expect(ready.mock.calls.length).toBeGreaterThan(1);
    });
  });

  describe('5: changes its objects in place, so that', () => {
    it('what was told does not change', async () => {
      await signIn();
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
      await signIn();
      sdk.script('sendMessage', () => Promise.reject(sdkError(2801)));
      await expect(client.send(hello)).rejects.toMatchObject({ retryable: true });
      await client.send(hello);
      const given = (method: string) =>
        sdk.chat.calls.find((call) => call.method === method)?.given[0];
      expect(given('resendMessage')).toBe(given('sendMessage'));
      expect(sdk.chat.callsOf('createTextMessage')).toBe(1);
    });

    it('a message that is stored is not sent again, whatever the answer was needed for', async () => {
      await signIn();
      const stored = await client.send(hello);
      await expect(client.send(hello)).resolves.toEqual(stored);
      expect(sdk.chat.callsOf('sendMessage') + sdk.chat.callsOf('resendMessage')).toBe(1);
    });

    it('only the last 200 stored messages are remembered', async () => {
      await signIn();
      for (let index = 0; index <= 200; index++) {
        await client.send({ ...hello, key: `key-${String(index)}` });
      }
      await client.send({ ...hello, key: 'key-1' });
      expect(sdk.chat.callsOf('sendMessage')).toBe(201);
      await client.send({ ...hello, key: 'key-0' });
      expect(sdk.chat.callsOf('sendMessage')).toBe(202);
    });

    it('the next person has keys of their own', async () => {
      await signIn();
      await client.send(hello);
      await signIn('bob');
      await expect(
        inTime(client.send({ ...hello, conversationId: 'direct:alice' })),
      ).resolves.toMatchObject({ sender: { id: 'bob' } });
    });

    it('a message which is on its way is not sent a second time', async () => {
      await signIn();
      const [one, other] = await inTime(Promise.all([client.send(hello), client.send(hello)]));
      expect(one).toEqual(other);
      expect(sdk.chat.callsOf('sendMessage')).toBe(1);
    });
  });

  it('6: tells the list early or late, so that each event is complete in itself', async () => {
    await signIn();
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
      await signIn();
      await pass(100);
      events.length = 0;
      const system = live({ ID: 'id-2', conversationID: '@TIM#SYSTEM' });
      const topic = live({ ID: 'id-3', conversationID: 'GROUP@TGS#_a@TOPIC#_b' });
      sdk.chat.emit(sdkEvents.messageReceived, [system, live(), topic]);
      expect(events).toMatchObject([{ type: 'messages-arrived', messages: [{ id: 'id-1' }] }]);
    });

    it('an error of the app shows up, and nobody else misses the event', async () => {
      await signIn();
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

  it('8: lists messages in the order of arrival, so that pages are sorted, ties as told', async () => {
    await signIn();
    const told = [
      live({ ID: 'live', time: 30 }),
      live({ ID: 'recovered', time: 10 }),
      live({ ID: 'tie', time: 10 }),
    ];
    givePage(told);
    const { messages } = await client.loadMessages(bob, null);
    expect(messages.map(({ id }) => id)).toEqual(['recovered', 'tie', 'live']);
  });

  it('9: keeps deleted and failed messages in its lists, so that pages are without them', async () => {
    await signIn();
    const states = [
      { isDeleted: true },
      { status: 'fail' },
      { status: 'unSend' },
      { isRevoked: true },
    ];
    givePage(states.map((state, index) => live({ ...state, ID: `id-${String(index)}` })));
    const { messages } = await client.loadMessages(bob, null);
    expect(messages).toMatchObject([{ id: 'id-3', recalled: true }]);
  });

  it('10: gives pages of any size, so that only its word says where history begins', async () => {
    await signIn();
    givePage([live({ isDeleted: true })], { isCompleted: false, nextReqMessageID: 'id-1' });
    const page = await client.loadMessages(bob, null);
    expect(page).toEqual({ messages: [], older: expect.any(String) as string, newer: null });
    givePage([], { isCompleted: true, nextReqMessageID: 'id-1' });
    await expect(client.loadMessages(bob, page.older)).resolves.toEqual({
      messages: [],
      older: null,
      newer: expect.any(String) as string,
    });
  });

  describe('10: knows its cursors in one sign-in only, so that', () => {
    const first = 1_700_000_000;

    function addHistory(count: number): void {
      for (let index = 0; index < count; index++) {
        sdk.store({ from: 'bob', to: 'alice', text: `text ${index}`, time: first + index });
      }
    }

    async function texts(older: string | null): Promise<readonly [string[], string | null]> {
      const page = await inTime(client.loadMessages(bob, older));
      return [page.messages.map(({ body }) => (body.type === 'text' ? body.text : '')), page.older];
    }

    it('an older one goes on by the moment of its page', async () => {
      addHistory(40);
      await signIn();
      const [newest, older] = await texts(null);
      expect(newest[0]).toBe('text 25');
      sdk.chat.kick('userSigExpired', 3004);
      await signIn();
      const [next, last] = await texts(older);
      expect([next[0], next.at(-1)]).toEqual(['text 11', 'text 24']);
      expect((await texts(last))[0][0]).toBe('text 0');
    });

    it('it is used while the sign-in lasts, one that was only repeated too', async () => {
      addHistory(40);
      await signIn();
      const [, older] = await texts(null);
      await signIn();
      expect((await texts(older))[0].at(-1)).toBe('text 24');
      expect(sdk.chat.callsOf('getMessageListHopping')).toBe(0);
    });

    it('the moment is that of a stored message, not of an unsent one', async () => {
      addHistory(40);
      await signIn();
      const page = [live({ time: first + 30 }), live({ time: first, status: 'fail' })];
      givePage(page, { isCompleted: false, nextReqMessageID: 'id-1' });
      const { older } = await client.loadMessages(bob, null);
      sdk.chat.kick('userSigExpired', 3004);
      await signIn();
      expect((await texts(older))[0].at(-1)).toBe('text 30');
    });
  });

  describe('12: reconnects only when it is asked something, so that', () => {
    it('it is asked at growing intervals until the link is up, and then no more', async () => {
      await signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      const asked = () => sdk.chat.callsOf('getMessageListHopping');
      await pass(60_000);
      expect(asked()).toBeGreaterThanOrEqual(8);
      expect(asked()).toBeLessThanOrEqual(16);
      sdk.up = true;
      await pass(10_000);
      expect(links().at(-1)).toBe('up');
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
      await signIn();
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
      await signIn();
      sdk.chat.kick('multipleDevice', 3002);
      await signIn();
      sdk.chat.dropLink();
      await pass(10_000);
      expect(links()).toEqual(['up', 'broken', 'up']);
    });

    it('a repeated sign-in is ready when the link is up, and then nothing is asked any more', async () => {
      await signIn();
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
      await signIn();
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
      await signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      await pass(30_000);
      sdk.up = true;
      client.reconnect();
      await pass(0);
      expect(links().at(-1)).toBe('up');
    });

    it('it is asked at once when the device has a network again', async () => {
      await signIn();
      online(false);
      sdk.up = false;
      sdk.chat.dropLink();
      window.dispatchEvent(new Event('offline'));
      const before = sdk.chat.callsOf('getMessageListHopping');
      await pass(60_000);
      expect(links().at(-1)).toBe('offline');
      expect(sdk.chat.callsOf('getMessageListHopping')).toBe(before);
      online(true);
      sdk.up = true;
      window.dispatchEvent(new Event('online'));
      await pass(0);
      expect(links().at(-1)).toBe('up');
    });

    it('the link is up again after an absence so short that the SDK did not notice it', async () => {
      await signIn();
      online(false);
      window.dispatchEvent(new Event('offline'));
      online(true);
      window.dispatchEvent(new Event('online'));
      await pass(10_000);
      expect(links().at(-1)).toBe('up');
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
      await signIn();
      sdk.up = false;
      sdk.chat.dropLink();
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'network' });
      sdk.up = true;
      await inTime(client.send(hello));
      expect(sdk.stored.map(({ text }) => text)).toEqual(['Hello']);
    });

    it('a message whose answer was lost with the instance is not stored twice', async () => {
      await signIn();
      sdk.loseNextReply();
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'network' });
      await replaceInstance();
      await expect(inTime(client.send(hello))).resolves.toMatchObject({
        key: 'key-1',
        status: 'sent',
      });
      expect(sdk.stored).toHaveLength(1);
    });

    it('a message which a lost instance never sent is sent by the next one', async () => {
      await signIn();
      sdk.script('sendMessage', () => Promise.reject(sdkError(2801)));
      await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'network' });
      await replaceInstance();
      await expect(inTime(client.send(hello))).resolves.toMatchObject({ key: 'key-1' });
      expect(sdk.stored).toHaveLength(1);
    });

    /** The sign-in ends during an outage, so that the next one needs a new instance. */
    async function replaceInstance(): Promise<void> {
      const instances = sdk.instances.length;
      sdk.chat.kick('userSigExpired', 3004);
      sdk.up = false;
      sdk.chat.dropLink();
      const signingIn = client.signIn(credential());
      await pass(2_000);
      sdk.chat.dropLink();
      await pass(2_000);
      sdk.up = true;
      await inTime(signingIn);
      expect(sdk.instances.length).toBeGreaterThan(instances);
    }
  });

  describe('13: ticks all the time, so that', () => {
    let place: 'inside' | 'outside';
    const zones: Zones = {
      outside: (run) => stay('outside', run),
      inside: (run) => stay('inside', run),
    };

    function stay<T>(where: 'inside' | 'outside', run: () => T): T {
      const before = place;
      place = where;
      try {
        return run();
      } finally {
        place = before;
      }
    }

    beforeEach(async () => {
      place = 'inside';
      await inTime(client.destroy());
    });

    it('it is made and called outside the zone', async () => {
      const places = new Set<string>();
      const create = sdk.create.bind(sdk);
      sdk.create = (options) => {
        places.add(place);
        return new Proxy(create(options), {
          get: (target, name) => {
            const member: unknown = Reflect.get(target, name);
            if (typeof member !== 'function') return member;
            return (...given: unknown[]) => {
              if (name !== 'isReady') places.add(place);
              return (member as (...all: unknown[]) => unknown).apply(target, given);
            };
          },
        });
      };
      const zoned = makeClient({ zones });
      await inTime(zoned.signIn(credential()));
      await inTime(zoned.send(hello));
      await inTime(zoned.loadMessages(bob, null));
      await inTime(zoned.destroy());
      expect([...places]).toEqual(['outside']);
    });

    it('its events are heard inside the zone', async () => {
      const places: string[] = [];
      const zoned = makeClient({ zones });
      zoned.events.subscribe(() => places.push(place));
      await inTime(zoned.signIn(credential()));
      stay('outside', () => sdk.receive('Hello', 'bob', 'alice'));
      expect(new Set(places)).toEqual(new Set(['inside']));
    });

    it('the clock which mends the link is outside the zone', async () => {
      const zoned = makeClient({ zones });
      await inTime(zoned.signIn(credential()));
      const timers = jest.spyOn(globalThis, 'setTimeout');
      const places: string[] = [];
      const original = timers.getMockImplementation();
      timers.mockImplementation(((...given: Parameters<typeof setTimeout>) => {
        places.push(place);
        return original?.(...given);
      }) as typeof setTimeout);
      sdk.up = false;
      stay('outside', () => sdk.chat.dropLink());
      expect(new Set(places)).toEqual(new Set(['outside']));
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
      await expect(signIn()).resolves.toMatchObject({ id: 'alice' });
    });

    it('nobody is signed in by an SDK that comes later', async () => {
      let bring: (sdk: FakeSdk) => void = () => undefined;
      const late = makeClient({ loadSdk: () => new Promise((resolve) => (bring = resolve)) });
      await expect(inTime(late.signIn(credential()), 30_000)).rejects.toMatchObject({
        code: 'network',
      });
      bring(sdk);
      await pass(1_000);
      expect(sdk.instances.every(({ me }) => me === null)).toBe(true);
    });

    it('an SDK that cannot be loaded is loaded again by the next attempt', async () => {
      const load = jest.fn(() => Promise.reject(new Error('404'))) as jest.Mock;
      const late = makeClient({ loadSdk: load });
      await expect(late.signIn(credential())).rejects.toMatchObject({
        code: 'network',
        message: expect.stringContaining('@tencentcloud/chat') as string,
      });
      load.mockImplementation(sdk.load);
      await expect(inTime(late.signIn(credential()))).resolves.toMatchObject({ id: 'alice' });
    });
  });

  it('15: answers with nothing where others answer with data', async () => {
    await signIn();
    sdk.script('setMessageRead', () => Promise.resolve(undefined));
    await expect(client.markRead(bob)).resolves.toBeUndefined();
  });

  it('16: logs, so that it is told to be silent', async () => {
    await signIn();
    expect(sdk.chat.calls[0]).toEqual({ method: 'setLogLevel', given: [4] });
  });

  describe('17: has limits of its own, so that', () => {
    const refuse = (times: number) => {
      for (let count = 0; count < times; count++) {
        sdk.script('getMessageList', () => Promise.reject(sdkError(2996)));
      }
    };

    it('history is asked for again a moment later', async () => {
      await signIn();
      refuse(3);
      await expect(inTime(client.loadMessages(bob, null))).resolves.toMatchObject({ messages: [] });
    });

    it('a call that came too fast for long may be made again', async () => {
      await signIn();
      refuse(20);
      await expect(inTime(client.loadMessages(bob, null))).rejects.toMatchObject({
        code: 'too-fast',
        retryable: true,
      });
    });
  });

  it('20: knows what was read from history after a reload', async () => {
    const stored = sdk.store({ from: 'alice', to: 'bob', text: 'Hello' });
    stored.read = true;
    await signIn();
    const { messages } = await client.loadMessages(bob, null);
    expect(messages).toMatchObject([{ own: true, read: true }]);
  });

  describe('rejects destroy() and repeats sign-ins (protocol, 3.1 and 3.3), so that', () => {
    it('signing out works although destroy() rejects with 2024', async () => {
      await signIn();
      sdk.chat.me = null;
      await expect(inTime(client.signOut())).resolves.toBeUndefined();
      expect(sdk.chat).toMatchObject({ destroyed: true, ears: 0 });
    });

    it('nobody hears anything of an instance that has ended', async () => {
      await signIn();
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
