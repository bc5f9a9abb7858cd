import { PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatEvent } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';
import { Observable } from 'rxjs';

import { ChatService } from './chat-service';
import { provideChat, withClient } from './provide-chat';

describe('ChatService', () => {
  const credentials = jest.fn<Promise<ChatCredential>, []>();
  let client: FakeChatClient;

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    client = new FakeChatClient({ pageSize: 2 });
    credentials.mockReset().mockImplementation(() => Promise.resolve(client.credential()));
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  /** The service of an app, as its browser or its server makes it. */
  function start(platform: 'browser' | 'server' = 'browser', sdkAppId = 1400000001): ChatService {
    TestBed.configureTestingModule({
      providers: [
        provideChat(
          { sdkAppId, credentials },
          withClient(() => client),
        ),
        { provide: PLATFORM_ID, useValue: platform },
      ],
    });
    return TestBed.inject(ChatService);
  }

  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
    TestBed.tick();
  }

  /** Lets Angular do what it does after a change. */
  async function render(): Promise<void> {
    await jest.advanceTimersByTimeAsync(100);
  }

  function watch<T>(told: Observable<T>): T[] {
    const all: T[] = [];
    told.subscribe((one) => all.push(one));
    return all;
  }

  describe('login', () => {
    it('is one for two equal calls at a time', async () => {
      const chat = start();
      const both = await Promise.all([chat.login('alice', 'sig'), chat.login('alice', 'sig')]);
      expect(both[0]).toBe(both[1]);
      expect(client.calls('signIn')).toBe(1);
    });

    it('is tried again by reconnect() after it failed', async () => {
      credentials.mockRejectedValueOnce(new Error('No server'));
      const chat = start();
      await expect(chat.login()).rejects.toMatchObject({ code: 'credential-unavailable' });
      chat.reconnect();
      await settle();
      expect(chat.connection()).toEqual({ phase: 'ready' });
    });

    it('uses the credentials of the app', async () => {
      const chat = start();
      await expect(chat.login()).resolves.toMatchObject({ id: 'alice' });
      expect(chat.me()?.name).toBe('Alice');
      expect(chat.connection()).toEqual({ phase: 'ready' });
      expect(credentials).toHaveBeenCalledTimes(1);
    });

    it('uses a signature that it was given, for the application of the app', async () => {
      const chat = start('browser', 42);
      await chat.login('bob', 'signature of Bob');
      expect(chat.me()?.id).toBe('bob');
      expect(credentials).not.toHaveBeenCalled();
      expect(client.callsOf('signIn')).toMatchObject([
        [{ SDKAppID: 42, userID: 'bob', userSig: 'signature of Bob' }],
      ]);
    });

    it('never has two fetches in flight', async () => {
      let inFlight = 0;
      let most = 0;
      credentials.mockImplementation(async () => {
        most = Math.max(most, ++inFlight);
        await new Promise((resolve) => setTimeout(resolve, 100));
        inFlight--;
        return client.credential();
      });
      const chat = start();
      const both = Promise.all([chat.login(), chat.login()]);
      await jest.advanceTimersByTimeAsync(100);
      await both;
      client.kick('credential-expired');
      client.kick('credential-expired');
      void chat.login();
      await jest.advanceTimersByTimeAsync(10_000);
      expect(most).toBe(1);
      expect(chat.connection()).toEqual({ phase: 'ready' });
    });

    it('does nothing for somebody who is signed in already', async () => {
      const chat = start();
      await chat.login();
      await chat.login();
      await chat.login('alice', 'a newer signature');
      expect(client.calls('signIn')).toBe(1);
    });

    it('signs another person in after the one before', async () => {
      client.addHistory('bob', 'alice', 'For Alice only');
      const chat = start();
      await chat.login();
      await chat.directConversation('bob').open();
      await chat.login('carol', 'signature of Carol');
      await settle();
      expect(chat.me()?.id).toBe('carol');
      expect(chat.conversations()).toEqual([]);
      expect(chat.directConversation('bob').messages()).toEqual([]);
    });

    it('says what went wrong, in words that do not depend on the service', async () => {
      const chat = start();
      client.failNext('signIn', 'credential-refused');
      await expect(chat.login()).rejects.toMatchObject({ code: 'credential-refused' });
      expect(chat.connection()).toEqual({ phase: 'failed', code: 'credential-refused' });
      expect(chat.error()?.code).toBe('credential-refused');
    });

    it('ends in a state that can be seen when a given signature has ended', async () => {
      const chat = start();
      await chat.login('alice', 'signature of Alice');
      client.kick('credential-expired');
      await jest.advanceTimersByTimeAsync(30_000);
      expect(chat.connection()).toEqual({ phase: 'failed', code: 'credential-unavailable' });
    });

    it('never connects on a server', async () => {
      const chat = start('server');
      const settled = jest.fn();
      void chat.login().finally(settled);
      void chat.login('alice', 'signature').finally(settled);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(settled).not.toHaveBeenCalled();
      expect(credentials).not.toHaveBeenCalled();
      expect(client.calls('signIn')).toBe(0);
      expect(chat.connection()).toEqual({ phase: 'signed-out' });
      expect(jest.getTimerCount()).toBe(0);
    });
  });

  describe('logout', () => {
    it('leaves nothing of the person', async () => {
      client.addHistory('bob', 'alice', 'Hello');
      const chat = start();
      await chat.login();
      await chat.directConversation('bob').open();
      await chat.logout();
      await render();
      expect(chat.connection()).toEqual({ phase: 'signed-out' });
      expect(chat.me()).toBeNull();
      expect(chat.conversations()).toEqual([]);
      expect(chat.totalUnread()).toBe(0);
      expect(chat.directConversation('bob').messages()).toEqual([]);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('works although nobody is signed in', async () => {
      await expect(start().logout()).resolves.toBeUndefined();
    });
  });

  describe('its streams', () => {
    it('say whether it is ready, once per change', async () => {
      const chat = start();
      const ready = watch(chat.ready$);
      await settle();
      await chat.login();
      await settle();
      client.breakLink();
      await settle();
      client.breakLink('offline');
      await settle();
      client.mendLink();
      await settle();
      expect(ready).toEqual([false, true, false, true]);
    });

    it('give messages one at a time, own ones from other devices among them', async () => {
      const chat = start();
      const texts = watch(chat.messages$);
      await chat.login();
      const first = client.receive('One', 'bob');
      const second = client.sendElsewhere('Two', 'bob');
      client.tell({ type: 'messages-arrived', messages: [first, second] });
      expect(texts.map(({ own }) => own)).toEqual([false, true, false, true]);
    });

    it('mirror the conversations and the unread count', async () => {
      const chat = start();
      const conversations = watch(chat.conversations$);
      const unread = watch(chat.unread$);
      await chat.login();
      await settle();
      client.receive('One', 'bob');
      await settle();
      expect(conversations.at(-1)).toEqual(chat.conversations());
      expect(conversations.at(-1)).toHaveLength(1);
      expect(unread).toEqual([0, 1]);
    });

    it('give all events as plain data', async () => {
      const chat = start();
      const events: ChatEvent[] = watch(chat.events$);
      await chat.login();
      expect(events[0]).toEqual({ type: 'ready', me: chat.me() });
    });
  });

  describe('a conversation', () => {
    it('has one handle', () => {
      const chat = start();
      expect(chat.directConversation('bob')).toBe(chat.conversation('direct:bob'));
      expect(chat.conversation('direct:bob').id).toBe('direct:bob');
    });

    it('sends a text, by its handle and by the service', async () => {
      const chat = start();
      await chat.login();
      const bob = chat.directConversation('bob');
      await bob.open();
      bob.sendText('One');
      expect(bob.messages()).toMatchObject([{ body: { text: 'One' }, status: 'sending' }]);
      const { key } = chat.sendText('bob', 'Two');
      await settle();
      expect(client.stored('direct:bob').map((message) => message.key)).toContain(key);
      expect(bob.messages().map(({ status }) => status)).toEqual(['sent', 'sent']);
    });

    it('is there for a group that was made or joined', async () => {
      const chat = start();
      await chat.login();
      const made = await chat.createGroup({ type: 'work', name: 'Us', memberIds: ['bob'] });
      await made.open();
      expect(made).toBe(chat.conversation(made.id));
      client.createGroupAs('bob', { type: 'meeting', name: 'Open', id: 'open' });
      await expect(chat.joinGroup('group:open')).resolves.toBe('joined');
      await expect(chat.groups.load('group:open')).resolves.toMatchObject({ memberCount: 2 });
    });

    it('sends nothing blank, and nothing of nobody', async () => {
      const chat = start();
      expect(() => chat.sendText('bob', 'Hello')).toThrow(/login\(\)/);
      await chat.login();
      expect(() => chat.sendText('bob', ' ')).toThrow(/something to say/);
    });

    it('loads older history until there is none', async () => {
      ['One', 'Two', 'Three'].forEach((text) => client.addHistory('bob', 'alice', text));
      const chat = start();
      await chat.login();
      const bob = chat.directConversation('bob');
      await bob.open();
      expect(bob.hasOlder()).toBe(true);
      await bob.loadOlder();
      expect(bob.hasOlder()).toBe(false);
      expect(bob.messages()).toHaveLength(3);
    });

    it('jumps into history, shows what is missing there, and fills it', async () => {
      const chat = start();
      await chat.login();
      for (let day = 1; day <= 9; day++)
        client.addHistory('bob', 'alice', String(day), day * 1_000);
      const bob = chat.directConversation('bob');
      const key = await bob.jumpTo({ time: 3_000 });
      expect(bob.messages().find((message) => message.key === key)?.sentAt).toBe(3_000);
      for (let gap = bob.gaps()[0]; gap; gap = bob.gaps()[0]) await bob.loadGap(gap.key, 'above');
      expect(bob.messages()).toHaveLength(8);
      expect(await bob.seek({ time: 10_000 })).toBeNull();
    });

    it('answers, mentions and reacts', async () => {
      const chat = start();
      await chat.login();
      const bob = chat.directConversation('bob');
      await bob.open();
      const { key, id, sentAt, sequence } = client.receive('Lunch?', 'bob');
      const place = { id: id ?? '', sentAt, sequence };
      const quote = { place, sender: 'Bob', text: 'Lunch?' };
      bob.sendText('Yes', { quote, mentions: ['bob'] });
      await bob.react(key, '👍');
      expect(bob.messages()).toMatchObject([
        { reactions: [{ id: '👍', own: true }] },
        { quote, mentions: ['bob'] },
      ]);
      expect(client.callsOf('send')).toMatchObject([[{ quote, mentions: ['bob'] }]]);
    });

    it('counts what is unread until it is read', async () => {
      client.addHistory('bob', 'alice', 'One');
      const chat = start();
      await chat.login();
      await settle();
      const bob = chat.directConversation('bob');
      expect(bob.details()?.peer.name).toBe('Bob');
      expect(bob.unread()).toBe(1);
      await bob.markRead();
      expect(bob.unread()).toBe(0);
      expect(chat.totalUnread()).toBe(0);
    });

    it('sends a refused message again', async () => {
      const chat = start();
      await chat.login();
      client.failNext('send', 'not-allowed');
      const bob = chat.directConversation('bob');
      const { key } = bob.sendText('Hello');
      await settle();
      expect(bob.messages()[0]?.status).toBe('failed');
      bob.retry(key);
      await settle();
      expect(bob.messages()[0]?.status).toBe('sent');
    });
  });

  it('passes on that the reader is impatient', () => {
    start().reconnect();
    expect(client.calls('reconnect')).toBe(1);
  });

  it('ends everything when its injector is destroyed', async () => {
    const ended = jest.fn();
    const destroy = jest.spyOn(client, 'destroy');
    client.events.subscribe({ complete: ended });
    const chat = start();
    await chat.login();
    chat.sendText('bob', 'Hello');
    TestBed.resetTestingModule();
    await jest.advanceTimersByTimeAsync(0);
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(ended).toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('listens to nothing any more when its injector is destroyed', async () => {
    jest.spyOn(client, 'destroy').mockResolvedValue();
    const chat = start();
    await chat.login();
    await chat.directConversation('bob').open();
    TestBed.resetTestingModule();
    client.kick('credential-expired');
    client.tell({ type: 'missed' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(client.calls('signIn')).toBe(1);
    expect(client.calls('listConversations')).toBe(1);
    expect(client.calls('loadMessages')).toBe(1);
  });
});
