import { TestBed } from '@angular/core/testing';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { ChatService } from './chat-service';
import { UnreadBadge } from './unread-badge';

describe('UnreadBadge', () => {
  const badge = { setAppBadge: jest.fn(), clearAppBadge: jest.fn() };

  beforeEach(() => {
    document.title = 'Shop';
    badge.setAppBadge.mockReset().mockResolvedValue(undefined);
    badge.clearAppBadge.mockReset().mockRejectedValue(new Error('Not installed'));
    Object.assign(navigator, badge);
  });

  async function start() {
    const client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client), UnreadBadge] });
    const chat = TestBed.inject(ChatService);
    await chat.login();
    TestBed.inject(UnreadBadge).start();
    const settle = async (): Promise<void> => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      TestBed.tick();
      await Promise.resolve();
    };
    return { client, chat, settle };
  }

  it('stands before whatever title the app has, and on its icon', async () => {
    const { client, settle } = await start();
    client.receive('Hello', 'bob');
    await settle();
    expect(document.title).toBe('(1) Shop');
    expect(badge.setAppBadge).toHaveBeenLastCalledWith(1);
    document.title = 'Basket';
    await settle();
    expect(document.title).toBe('(1) Basket');
  });

  it('goes when everything is read, and with the app', async () => {
    const { client, chat, settle } = await start();
    client.receive('Hello', 'bob');
    await settle();
    await chat.conversation('direct:bob').markRead();
    await settle();
    expect(document.title).toBe('Shop');
    expect(badge.clearAppBadge).toHaveBeenCalled();
    client.receive('Hello', 'bob');
    await settle();
    TestBed.resetTestingModule();
    expect(document.title).toBe('Shop');
  });
});
