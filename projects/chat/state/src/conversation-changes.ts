import { signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';

import { ConversationUpdater } from './conversation-marks';
import { Removal } from './message-remover';
import { RetryTimers } from './retry-timers';

/** How long taking conversations off the list can be undone. */
const undoMs = 5_000;

/** What is to become of conversations; the later word on one counts. */
export type ListChange = ReadonlyMap<ConversationId, ConversationUpdater>;

/** What changing conversations needs of the store that owns them. */
export interface ChangesHost {
  find(id: ConversationId): Conversation | undefined;
  /** The service has done it. */
  settle(change: ListChange): void;
}

/** Something that can be undone for a moment. */
interface Waiting {
  readonly change: ListChange;
  readonly ask: (ids: readonly ConversationId[]) => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  /** Null once it cannot be undone any more. */
  timer: ReturnType<typeof setTimeout> | null;
}

/** Changes conversations: it shows at once, and is forgotten if the service refuses. */
export class ConversationChanges {
  readonly #host: ChangesHost;
  readonly #pending = signal<readonly ListChange[]>([]);
  readonly #waiting = new Set<Waiting>();
  readonly #retries = new RetryTimers<Waiting>();

  /** What the service has been asked for, or will be, and has not confirmed; oldest first. */
  readonly pending = this.#pending.asReadonly();

  constructor(host: ChangesHost) {
    this.#host = host;
  }

  /** Changes conversations. Rejects with `ChatError` if that was refused; then it is taken back. */
  async make(
    ids: readonly ConversationId[],
    update: ConversationUpdater,
    ask: () => Promise<void>,
  ): Promise<void> {
    const change: ListChange = new Map(ids.map((id) => [id, update]));
    this.#pending.update((all) => [...all, change]);
    try {
      await ask();
      // Whoever has left meanwhile has no list to be changed.
      if (this.#pending().includes(change)) this.#host.settle(change);
    } finally {
      this.#drop(change);
    }
  }

  /** Shows it at once, and asks for it in a moment, if nobody undoes it. */
  makeLater(
    ids: readonly ConversationId[],
    toUpdate: (asked: Conversation) => ConversationUpdater,
    ask: (ids: readonly ConversationId[]) => Promise<void>,
  ): Removal {
    const known = ids.flatMap((id) => this.#host.find(id) ?? []);
    const change: ListChange = new Map(known.map((each) => [each.id, toUpdate(each)]));
    let undo = (): void => undefined;
    const done = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => void this.#commit(waiting), undoMs);
      const waiting: Waiting = { change, ask, resolve, reject, timer };
      this.#waiting.add(waiting);
      undo = () => this.#undo(waiting);
    });
    this.#pending.update((all) => [...all, change]);
    // Whoever does not wait for it need not handle its refusal: the conversations are back.
    done.catch(() => undefined);
    return { undo, done };
  }

  /** Asks for everything now: whoever wanted it is about to leave. */
  flush(): void {
    for (const waiting of this.#waiting) if (waiting.timer !== null) void this.#commit(waiting);
  }

  /** Forgets everything. */
  clear(): void {
    for (const { timer, resolve } of this.#waiting) {
      clearTimeout(timer ?? undefined);
      resolve();
    }
    this.#waiting.clear();
    this.#retries.clear();
    this.#pending.set([]);
  }

  #undo(waiting: Waiting): void {
    if (waiting.timer === null || !this.#waiting.has(waiting)) return;
    clearTimeout(waiting.timer);
    this.#end(waiting);
    waiting.resolve();
  }

  async #commit(waiting: Waiting): Promise<void> {
    clearTimeout(waiting.timer ?? undefined);
    waiting.timer = null;
    const { change, ask, resolve, reject } = waiting;
    try {
      const ids = this.#stillMeant(change);
      if (ids.length > 0) await ask(ids);
      if (!this.#waiting.has(waiting)) return;
      this.#host.settle(change);
      this.#end(waiting);
      resolve();
    } catch (error) {
      if (!this.#waiting.has(waiting)) return;
      if (error instanceof ChatError && error.retryable) {
        this.#retries.later(waiting, () => void this.#commit(waiting));
        return;
      }
      this.#end(waiting);
      reject(error);
    }
  }

  /** Where something has been said since, it is not done: it would be lost unread. */
  #stillMeant(change: ListChange): readonly ConversationId[] {
    return [...change].flatMap(([id, update]) => {
      const known = this.#host.find(id);
      return known && update(known) === known ? [] : [id];
    });
  }

  #end(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    this.#retries.settle(waiting);
    this.#drop(waiting.change);
  }

  #drop(change: ListChange): void {
    this.#pending.update((all) => all.filter((one) => one !== change));
  }
}
