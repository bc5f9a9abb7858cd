import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ChatEvent } from 'ngx-tencent-chat/client';

import { FakeChatClient } from './fake-client';
import { provideChatTesting } from './provide-chat-testing';

function heardBy(client: FakeChatClient): ChatEvent[] {
  const events: ChatEvent[] = [];
  client.events.subscribe((event) => events.push(event));
  return events;
}

const hello = {
  key: 'key-1',
  conversationId: 'direct:bob',
  body: { type: 'text', text: 'Hello' },
} as const;

describe('FakeChatClient', () => {
  let client: FakeChatClient;

  beforeEach(async () => {
    client = new FakeChatClient({ pageSize: 2 });
    await client.signIn(client.credential());
  });

  it('serves an app set up with provideChatTesting()', async () => {
    TestBed.configureTestingModule({ providers: [provideChatTesting(client, 'carol')] });
    const chat = TestBed.inject(ChatService);
    await chat.login();
    client.receive('Hello Carol', 'bob');
    await chat.directConversation('bob').open();
    expect(chat.me()?.name).toBe('Carol');
    expect(chat.directConversation('bob').messages()).toHaveLength(1);
  });

  it('stores a message although its answer is lost, and stores it once', async () => {
    client.loseNextReply('send');
    await expect(client.send(hello)).rejects.toMatchObject({ code: 'network', retryable: true });
    await client.send(hello);
    expect(client.stored('direct:bob')).toHaveLength(1);
    expect(client.calls('send')).toBe(2);
  });

  it('stores nothing when it was told to fail', async () => {
    client.failNext('send', 'not-allowed');
    await expect(client.send(hello)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(client.stored('direct:bob')).toHaveLength(0);
  });

  it('keeps answers back until they are released', async () => {
    const answered = jest.fn();
    const release = client.hold('send');
    const sending = client.send(hello).then(answered);
    await client.findPeople(['bob']);
    expect(client.stored('direct:bob')).toHaveLength(1);
    expect(answered).not.toHaveBeenCalled();
    release();
    await sending;
    expect(answered).toHaveBeenCalled();
  });

  it('tells nothing of what happened while the connection was broken, and answers who asks', async () => {
    const events = heardBy(client);
    client.breakLink();
    client.receive('Are you there?', 'bob');
    client.mendLink();
    expect(events).toEqual([
      { type: 'link', link: 'broken' },
      { type: 'link', link: 'up' },
    ]);
    await expect(client.listConversations()).resolves.toMatchObject([{ unread: 1 }]);
  });

  it('refuses calls after a kick until somebody signs in again', async () => {
    client.kick('signed-in-elsewhere');
    await expect(client.listConversations()).rejects.toMatchObject({ code: 'kicked-out' });
    await client.signIn(client.credential());
    await expect(client.listConversations()).resolves.toEqual([]);
  });

  it('shows each person their own side of the world', async () => {
    client.receive('Hello Alice', 'bob');
    client.sendElsewhere('Hello Bob', 'bob');
    await client.signIn(client.credential('bob'));
    expect(client.stored('direct:alice').map(({ own }) => own)).toEqual([true, false]);
    await expect(client.listConversations()).resolves.toMatchObject([{ unread: 1 }]);
  });

  it.each([
    ['after', ['messages-arrived', 'conversations-changed']],
    ['before', ['conversations-changed', 'messages-arrived']],
    ['held', ['messages-arrived']],
  ] as const)('tells changes of the list %s the message', async (listEvents, types) => {
    client = new FakeChatClient({ listEvents });
    await client.signIn(client.credential());
    const events = heardBy(client);
    client.receive('Hello', 'bob');
    expect(events.map(({ type }) => type)).toEqual(types);
  });

  it('tells held changes of the list as they are when they are released, once', async () => {
    client = new FakeChatClient({ listEvents: 'held' });
    await client.signIn(client.credential());
    client.receive('Hello', 'bob');
    await client.markRead('direct:bob');
    client.receive('Hi', 'carol');
    const events = heardBy(client);
    client.releaseListEvents();
    client.releaseListEvents();
    expect(events).toMatchObject([
      {
        type: 'conversations-changed',
        conversations: [
          { id: 'direct:bob', unread: 0 },
          { id: 'direct:carol', unread: 1 },
        ],
      },
    ]);
  });

  it('has groups, with a count of their own and unread messages for each member', async () => {
    const team = 'group:team';
    client.addGroup({ id: 'team', name: 'The team', avatarUrl: null });
    client.addHistory('bob', team, 'One');
    await client.send({ key: 'key-1', conversationId: team, body: { type: 'text', text: 'Two' } });
    client.receive('Three', 'carol', team);
    const { messages } = await client.loadMessages(team, null);
    expect(messages).toMatchObject([
      { sequence: 2, own: true, conversationId: team },
      { sequence: 3, sender: { name: 'Carol' }, own: false },
    ]);
    const listed = {
      id: team,
      peer: { name: 'The team' },
      lastMessage: { sender: { id: 'carol' } },
    };
    await expect(client.listConversations()).resolves.toMatchObject([{ ...listed, unread: 2 }]);
    await client.markRead(team);
    await expect(client.listConversations()).resolves.toMatchObject([{ ...listed, unread: 0 }]);
  });
});
