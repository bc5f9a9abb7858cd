import { DestroyRef, PendingTasks, inject } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';

/** How long marks of one pane lie apart at least, in milliseconds. */
const APART = 1000;

/**
 * Marks conversations as read: the first time at once, then at most once a second, however fast somebody
 * reads; what waits is marked when the pane shows another conversation, or goes away.
 */
export class ReadMarks {
  readonly #mark: (id: ConversationId) => void;
  readonly #tasks = inject(PendingTasks);
  #marked = -Infinity;
  #waiting: { readonly id: ConversationId; readonly end: () => void } | null = null;

  constructor(mark: (id: ConversationId) => void) {
    this.#mark = mark;
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  /** Takes in that all of a conversation has been seen. */
  add(id: ConversationId): void {
    if (this.#waiting?.id === id) return;
    this.flush();
    const wait = this.#marked + APART - performance.now();
    if (wait <= 0) return this.#markNow(id);
    const timer = setTimeout(() => this.flush(), wait);
    const done = this.#tasks.add();
    this.#waiting = {
      id,
      end: () => {
        clearTimeout(timer);
        done();
      },
    };
  }

  /** Marks at once what waits. */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting) return;
    waiting.end();
    this.#markNow(waiting.id);
  }

  #markNow(id: ConversationId): void {
    this.#marked = performance.now();
    this.#mark(id);
  }
}
