import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { ChatWidget } from './widget';

async function makeWidget(remember = '') {
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  const chat = TestBed.inject(ChatService);
  await chat.login();
  const fixture = TestBed.createComponent(ChatWidget, {
    bindings: [
      inputBinding('conversation', signal('direct:bob')),
      inputBinding('heading', signal('Support')),
      inputBinding('remember', signal(remember)),
    ],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  const launcher = () => host.querySelector<HTMLElement>('[aria-expanded]');
  const panel = () => host.querySelector<HTMLElement>('[role=dialog]');
  return { client, chat, fixture, host, launcher, panel };
}

afterEach(() => sessionStorage.clear());

describe('ChatWidget', () => {
  it('says how much is unread', async () => {
    const { client, chat, fixture, launcher } = await makeWidget();
    client.receive('Hello?', 'bob');
    while (chat.conversation('direct:bob').unread() === 0) await new Promise(requestAnimationFrame);
    await fixture.whenStable();
    expect(launcher()?.getAttribute('aria-label')).toBe('Support, 1 unread');
  });

  it('opens by its button, and takes the focus back to it when Escape closes it', async () => {
    const { fixture, launcher, panel } = await makeWidget();
    launcher()?.click();
    await fixture.whenStable();
    expect(panel()).not.toBeNull();
    expect(launcher()?.getAttribute('aria-expanded')).toBe('true');
    panel()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    await fixture.whenStable();
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(launcher());
  });

  it('is open on the next page if it was left open, without taking the focus', async () => {
    const { launcher, fixture } = await makeWidget('shop');
    launcher()?.click();
    await fixture.whenStable();
    TestBed.resetTestingModule();
    (document.activeElement as HTMLElement | null)?.blur();
    const next = await makeWidget('shop');
    expect(next.panel()).not.toBeNull();
    expect(document.activeElement).toBe(document.body);
  });
});
