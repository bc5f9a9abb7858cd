import { DestroyRef, inject } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';

import { MESSAGE_PANE_OPTIONS } from './message-pane-options';

/**
 * Marks conversations as read: the first time at once, then at most once a second, however fast somebody
 * reads; what waits is marked when the pane shows another conversation, or goes away.
 */
export class ReadMarks {
  readonly #mark: (id: ConversationId) => void;
  readonly #interval = inject(MESSAGE_PANE_OPTIONS).readMarkInterval;
  #marked = -Infinity;
  #waiting: { readonly id: ConversationId; readonly timer: ReturnType<typeof setTimeout> } | null =
    null;

  constructor(mark: (id: ConversationId) => void) {
    this.#mark = mark;
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  /** Takes in that all of a conversation has been seen. */
  add(id: ConversationId): void {
    if (this.#waiting?.id === id) return;
    this.flush();
    const wait = this.#marked + this.#interval - performance.now();
    if (wait <= 0) this.#markNow(id);
    else this.#waiting = { id, timer: setTimeout(() => this.flush(), wait) };
  }

  /** Marks at once what waits. */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#markNow(waiting.id);
  }

  #markNow(id: ConversationId): void {
    this.#marked = performance.now();
    this.#mark(id);
  }
}
