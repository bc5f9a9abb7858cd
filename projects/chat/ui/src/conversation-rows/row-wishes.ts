import { DestroyRef, ElementRef, afterNextRender, inject } from '@angular/core';
import { ConversationId, isConversationId } from 'ngx-tencent-chat/models';
import type { Point } from '../feed-actions/feed-actions';
import { LongPress } from '../feed-actions/long-press';

/** What is asked of a row. */
export type RowWish =
  | { readonly kind: 'menu'; readonly id: ConversationId; readonly at: Point | null }
  /** It is taken into the choice, or out of it; `range` is whether all rows since the last one are. */
  | { readonly kind: 'choose'; readonly id: ConversationId; readonly range: boolean }
  | { readonly kind: 'remove'; readonly id: ConversationId };

/** Hears what is asked of rows with the other button of a mouse, and with a finger that rests. */
export function hearRows(ask: (wish: RowWish) => void): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const gone = inject(DestroyRef);
  afterNextRender(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const press = new LongPress((target) => {
      const id = idAt(target);
      if (id) ask({ kind: 'menu', id, at: null });
    });
    press.listen(host, signal);
    gone.onDestroy(() => {
      press.stop();
      stop.abort();
    });
    const open = (event: PointerEvent): void => {
      const id = idAt(event.target);
      if (!id) return;
      event.preventDefault();
      // A finger that rests is heard above; what the browser makes of it comes later, or never.
      if (event.pointerType === 'touch') return;
      ask({ kind: 'menu', id, at: { x: event.clientX, y: event.clientY } });
    };
    host.addEventListener('contextmenu', open, { signal });
  });
}

/** What a click with a key held down asks for; null if it opens the row. */
export function toClickWish(
  event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  id: ConversationId,
  choosing: boolean,
): RowWish | null {
  const { ctrlKey, metaKey, shiftKey } = event;
  if (!(choosing || ctrlKey || metaKey || shiftKey)) return null;
  return { kind: 'choose', id, range: shiftKey };
}

/** What a key asks of the row that has the focus; null if it means something else. */
export function toKeyWish(
  event: KeyboardEvent,
  id: ConversationId,
  choosing: boolean,
): RowWish | null {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    return { kind: 'menu', id, at: cornerOf(event.currentTarget) };
  }
  if (key === 'Delete') return { kind: 'remove', id };
  // A letter goes to a name: what chooses a row is no letter.
  if (key === ' ' && (choosing || ctrlKey || metaKey || shiftKey)) {
    return { kind: 'choose', id, range: shiftKey && choosing };
  }
  return key === 'Enter' && choosing ? { kind: 'choose', id, range: false } : null;
}

/** Below the row's picture, where its menu hides nothing of it. */
export function cornerOf(row: EventTarget | null): Point | null {
  if (!(row instanceof HTMLElement)) return null;
  const { left, right, top, height } = row.getBoundingClientRect();
  const rightToLeft = getComputedStyle(row).direction === 'rtl';
  return { x: rightToLeft ? right - 24 : left + 24, y: top + height - 12 };
}

function idAt(target: EventTarget | null): ConversationId | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
  const id = row?.dataset['id'] ?? '';
  return isConversationId(id) ? id : null;
}
