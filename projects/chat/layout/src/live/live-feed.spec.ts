import { Component } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { CHAT_APPLICATION } from 'ngx-tencent-chat/state';
import { FakeChatClient, makeMessage, provideChatTesting } from 'ngx-tencent-chat/testing';

import { ChatLiveFeed } from './live-feed';

const stage = 'group:stage';

@Component({ template: `<chat-live-feed conversation="group:stage" />`, imports: [ChatLiveFeed] })
class Page {}

async function setUp(named: boolean) {
  const client = new FakeChatClient();
  client.addGroup({ id: 'stage', name: 'Stage', avatarUrl: null, type: 'live' });
  TestBed.configureTestingModule({
    providers: [
      provideChatTesting(client),
      { provide: CHAT_APPLICATION, useValue: { SDKAppID: 1400000001 } },
    ],
  });
  if (named) await TestBed.inject(ChatService).login();
  const fixture: ComponentFixture<Page> = TestBed.createComponent(Page);
  await fixture.whenStable();
  const text = () => (fixture.nativeElement as HTMLElement).textContent;
  return { client, fixture, text };
}

function say(client: FakeChatClient, count: number): void {
  const messages = Array.from({ length: count }, (_, index) =>
    makeMessage({
      key: `said-${String(index)}`,
      id: `said-${String(index)}`,
      conversationId: stage,
      body: { type: 'text', text: `Line ${String(index)}.` },
    }),
  );
  client.tell({ type: 'messages-arrived', messages });
}

describe('ChatLiveFeed', () => {
  it('shows what is said, and lets people write who are signed in', async () => {
    const { client, fixture, text } = await setUp(true);
    say(client, 3);
    await fixture.whenStable();
    expect(text()).toContain('Line 2.');
    expect((fixture.nativeElement as HTMLElement).querySelector('chat-composer')).not.toBeNull();
  });

  it('shows it to those who are not, and asks them to sign in', async () => {
    const { client, fixture, text } = await setUp(false);
    say(client, 3);
    await fixture.whenStable();
    expect(text()).toContain('Line 2.');
    expect(text()).toContain('Sign in to write');
  });

  it('draws a small part of a burst', async () => {
    const { client, fixture } = await setUp(true);
    say(client, 500);
    await fixture.whenStable();
    const rows = (fixture.nativeElement as HTMLElement).querySelectorAll('.row');
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(rows[rows.length - 1]?.textContent).toContain('Line 499.');
  });
});
