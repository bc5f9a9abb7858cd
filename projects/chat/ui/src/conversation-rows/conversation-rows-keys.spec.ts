import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationId } from 'ngx-tencent-chat/models';
import { makeConversation, makePerson } from 'ngx-tencent-chat/testing';
import { ChatConversationRows } from './conversation-rows';
import { RowWish } from './row-wishes';

const people = ['ada', 'bob', 'mei'].map((id) =>
  makeConversation({ peer: makePerson({ id, name: id }) }),
);

async function showRows() {
  const chosen = signal<ReadonlySet<ConversationId> | null>(null);
  const opened: ConversationId[] = [];
  const fixture = TestBed.createComponent(ChatConversationRows, {
    bindings: [
      inputBinding('conversations', () => people),
      inputBinding('hasMenu', () => true),
      inputBinding('chosen', chosen),
      outputBinding<ConversationId>('open', (id) => opened.push(id)),
      outputBinding<RowWish>('wish', ({ id }) => chosen.update((ids) => toggle(ids, id))),
      outputBinding('barClosed', () => chosen.set(null)),
    ],
  });
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const first = document.querySelector<HTMLElement>('[role="option"]');
  first?.focus();
  return { fixture, opened, chosen };
}

function toggle(ids: ReadonlySet<ConversationId> | null, id: ConversationId) {
  return new Set(ids?.has(id) ? [...ids].filter((one) => one !== id) : [...(ids ?? []), id]);
}

function press(...keys: readonly KeyboardEventInit[]): void {
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }
}

const [space, down, choose] = [{ key: ' ' }, { key: 'ArrowDown' }, { key: ' ', ctrlKey: true }];

describe('ChatConversationRows, with keys that come right behind each other', () => {
  it.each([
    ['Space takes out again what Ctrl+Space chose', [choose, space], []],
    ['Space chooses the next row', [choose, down, space], ['direct:ada', 'direct:bob']],
    ['Ctrl+Space chooses the next row', [choose, down, choose], ['direct:ada', 'direct:bob']],
    ['Escape ends the choice', [choose, down, { key: 'Escape' }], null],
  ])('%s', async (_, keys, expected) => {
    const { fixture, chosen, opened } = await showRows();
    press(...keys);
    await fixture.whenStable();
    expect(chosen()).toEqual(expected && new Set(expected));
    expect(opened).toEqual([]);
  });

  it('opens with Space what was gone to', async () => {
    const { fixture, opened } = await showRows();
    press(down, space);
    await fixture.whenStable();
    expect(opened).toEqual(['direct:bob']);
  });
});
