import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, SessionStore } from 'ngx-tencent-chat/state';
import { FakeChatClient, makeConversation, provideChatTesting } from 'ngx-tencent-chat/testing';

import { conversationBeside } from './conversation-beside';
import { ChatConversationKeys } from './conversation-keys';

const list = (['direct:a', 'direct:b', 'direct:c', 'direct:d'] as const).map((id) =>
  makeConversation({ id, unread: id === 'direct:b' ? 0 : 1, muted: id === 'direct:c' }),
);

describe('conversationBeside', () => {
  it.each([
    ['direct:a', 1, false, 'direct:b'],
    ['direct:a', -1, false, 'direct:d'],
    ['direct:d', 1, false, 'direct:a'],
    [null, 1, false, 'direct:a'],
    [null, -1, false, 'direct:d'],
    ['direct:a', 1, true, 'direct:d'],
    ['direct:d', 1, true, 'direct:a'],
    ['direct:b', -1, true, 'direct:a'],
  ] as const)('from %s by %i, unread only: %s, is %s', (from, step, unread, expected) => {
    expect(conversationBeside(list, from, step, { unread })).toBe(expected);
  });

  it('is none where there is no other one', () => {
    expect(conversationBeside([], null, -1, { unread: false })).toBeNull();
    expect(conversationBeside(list.slice(0, 1), 'direct:a', 1, { unread: false })).toBeNull();
    expect(conversationBeside(list.slice(1, 3), null, 1, { unread: true })).toBeNull();
  });
});

@Component({
  template: `
    <main
      [chatConversationKeys]="open()"
      (conversation)="told.push($event)"
      (switcher)="told.push('switcher')"
      (help)="told.push('help')"
    >
      <textarea></textarea><button>Send</button>
    </main>
  `,
  imports: [ChatConversationKeys],
})
class Page {
  readonly open = signal<ConversationId | null>('direct:bob');
  readonly told: string[] = [];
  readonly store = inject(ConversationStore);
}

async function openPage() {
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(SessionStore).signIn();
  client.addHistory('bob', 'alice', 'Read');
  client.addHistory('carol', 'alice', 'Unread');
  const fixture = TestBed.createComponent(Page);
  await fixture.componentInstance.store.reload();
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = (where: string, init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    element.querySelector(where)?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  document.body.append(element);
  return { press, told: fixture.componentInstance.told };
}

describe('ChatConversationKeys', () => {
  it.each([
    [{ key: 'ArrowDown', altKey: true }, 'direct:carol'],
    [{ key: 'ArrowUp', altKey: true, shiftKey: true }, 'direct:carol'],
    [{ key: 'k', ctrlKey: true }, 'switcher'],
    [{ key: 'л', code: 'KeyK', metaKey: true }, 'switcher'],
  ])('%j, while writing too: %s', async (init, expected) => {
    const { press, told } = await openPage();
    expect(press('textarea', init)).toBe(true);
    expect(told).toEqual([expected]);
  });

  it('goes on from where the last key led, though the page is not there yet', async () => {
    const { press, told } = await openPage();
    press('textarea', { key: 'ArrowDown', altKey: true });
    press('textarea', { key: 'ArrowDown', altKey: true });
    expect(told).toEqual(['direct:carol', 'direct:bob']);
  });

  it('helps where nobody writes', async () => {
    const { press, told } = await openPage();
    expect(press('textarea', { key: '?', shiftKey: true })).toBe(false);
    expect(press('button', { key: '?', shiftKey: true })).toBe(true);
    expect(told).toEqual(['help']);
  });

  it.each([{ key: 'k' }, { key: 'k', ctrlKey: true, shiftKey: true }, { key: 'ArrowDown' }])(
    'leaves %j alone',
    async (init) => {
      const { press, told } = await openPage();
      expect(press('textarea', init)).toBe(false);
      expect(told).toEqual([]);
    },
  );
});
