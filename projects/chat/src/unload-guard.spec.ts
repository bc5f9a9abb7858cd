import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

function leave(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return !event.defaultPrevented;
}

describe('leaving the page', () => {
  it('is asked about while a message waits to be sent, and never otherwise', async () => {
    const client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    const chat = TestBed.inject(ChatService);
    await chat.login();
    expect(leave()).toBe(true);

    client.breakLink();
    chat.sendText('bob', 'Waits');
    expect(leave()).toBe(false);

    TestBed.resetTestingModule();
    expect(leave()).toBe(true);
  });

  it('makes deletions that could still be undone', async () => {
    const client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    const chat = TestBed.inject(ChatService);
    await chat.login();
    client.addHistory('bob', 'alice', 'Secret');
    const bob = chat.directConversation('bob');
    await bob.open();
    const { done } = bob.remove(bob.messages().map(({ key }) => key));
    window.dispatchEvent(new Event('pagehide'));
    await done;
    expect(client.stored('direct:bob')).toEqual([]);
  });
});
