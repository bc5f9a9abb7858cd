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

// jsdom has none: nothing gets another size there unless a test says so.
beforeAll(() => {
  const observe = () => undefined;
  globalThis.ResizeObserver = class {
    readonly observe = observe;
    readonly unobserve = observe;
    readonly disconnect = observe;
  };
});

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

  it('stays at the end when it gets another size, and where it is when somebody scrolls', async () => {
    const { client, fixture, text } = await setUp(true);
    const view = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('.view')!;
    const size = { clientWidth: 400, clientHeight: 500, scrollHeight: 900 };
    for (const name of ['clientWidth', 'clientHeight', 'scrollHeight'] as const)
      Object.defineProperty(view, name, { get: () => size[name] });
    say(client, 3);
    await fixture.whenStable();
    expect(view.scrollTop).toBe(900);
    Object.assign(size, { clientWidth: 300, clientHeight: 200, scrollHeight: 1200 });
    view.dispatchEvent(new Event('scroll'));
    expect(view.scrollTop).toBe(1200);
    view.scrollTop = 100;
    view.dispatchEvent(new Event('scroll'));
    say(client, 5);
    await fixture.whenStable();
    expect(view.scrollTop).toBe(100);
    expect(text()).not.toContain('Line 4.');
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
