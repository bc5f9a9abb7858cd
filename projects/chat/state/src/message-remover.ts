import { ChatClient, ChatError } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { applyDeleted } from './fact-updaters';
import { ChangeHost } from './message-changes';
import { applyHidden } from './pending-updaters';
import { RetryTimers } from './retry-timers';

/** How long a deletion can be undone. */
const undoMs = 5_000;

/** A deletion that is about to be made. */
export interface Removal {
  /** Brings the messages back; does nothing once they are deleted. */
  undo(): void;
  /** Settles when it is over: they are deleted, or back. Rejects with `ChatError` if refused. */
  readonly done: Promise<void>;
}

/** What deleting messages needs of the store that owns them. */
export interface RemoverHost extends Pick<ChangeHost, 'find' | 'update' | 'showPending'> {
  /** Takes a message away that is not stored. */
  cancel(id: ConversationId, key: string): void;
}

/** A deletion that has not been made. */
interface Waiting {
  readonly id: ConversationId;
  readonly keys: readonly string[];
  /** Those of the messages that were stored when it was asked for. */
  readonly ids: ReadonlyMap<string, string>;
  readonly show: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  /** Null once it cannot be undone any more. */
  timer: ReturnType<typeof setTimeout> | null;
  /** Whether the service is being told. */
  busy: boolean;
}

/** Deletes messages for the signed-in person: hidden at once, and in a moment, if nobody undoes it, gone. */
export class MessageRemover {
  readonly #client: ChatClient;
  readonly #host: RemoverHost;
  readonly #waiting = new Set<Waiting>();
  readonly #retries = new RetryTimers<Waiting>();

  constructor(client: ChatClient, host: RemoverHost) {
    this.#client = client;
    this.#host = host;
  }

  /** Hides messages, and deletes them in a moment. */
  remove(id: ConversationId, keys: readonly string[]): Removal {
    let undo = (): void => undefined;
    const done = new Promise<void>((resolve, reject) => {
      const waiting = this.#hide(id, keys, { resolve, reject });
      undo = () => this.#undo(waiting);
    });
    // Whoever does not wait for it need not handle its refusal: the messages are back.
    done.catch(() => undefined);
    return { undo, done };
  }

  /** Makes all deletions now: whoever asked for them is about to leave. */
  flush(): void {
    for (const waiting of this.#waiting) void this.#commit(waiting);
  }

  /** Makes those now that could not be made: the service is back. */
  flushFailed(): void {
    for (const waiting of this.#waiting) if (waiting.timer === null) void this.#commit(waiting);
  }

  /** Forgets everything. */
  clear(): void {
    for (const { timer, resolve } of this.#waiting) {
      clearTimeout(timer ?? undefined);
      resolve();
    }
    this.#waiting.clear();
    this.#retries.clear();
  }

  #hide(
    id: ConversationId,
    keys: readonly string[],
    settle: Pick<Waiting, 'resolve' | 'reject'>,
  ): Waiting {
    const stored = keys.map((key) => [key, this.#host.find(id, key)?.id ?? ''] as const);
    const waiting: Waiting = {
      ...settle,
      id,
      keys,
      ids: new Map(stored.filter(([, messageId]) => messageId !== '')),
      show: this.#host.showPending(id, applyHidden(new Set(keys))),
      timer: setTimeout(() => void this.#commit(waiting), undoMs),
      busy: false,
    };
    this.#waiting.add(waiting);
    return waiting;
  }

  #undo(waiting: Waiting): void {
    if (waiting.timer === null || !this.#waiting.has(waiting)) return;
    clearTimeout(waiting.timer);
    this.#end(waiting);
    waiting.resolve();
  }

  async #commit(waiting: Waiting): Promise<void> {
    if (waiting.busy) return;
    waiting.busy = true;
    if (waiting.timer !== null) clearTimeout(waiting.timer);
    waiting.timer = null;
    this.#retries.cancel(waiting);
    const { id } = waiting;
    const ids = this.#storedNow(waiting);
    try {
      if (ids.length > 0) await this.#client.commands.remove(id, ids);
      if (!this.#waiting.has(waiting)) return;
      this.#host.update(id, applyDeleted(...ids));
      this.#end(waiting);
      waiting.resolve();
    } catch (error) {
      waiting.busy = false;
      this.#refuse(waiting, error);
    }
  }

  /** The service's ids of what is stored by now; the rest is called off. */
  #storedNow({ id, keys, ids }: Waiting): readonly string[] {
    return keys.flatMap((key) => {
      const stored = ids.get(key) ?? this.#host.find(id, key)?.id;
      if (stored) return [stored];
      this.#host.cancel(id, key);
      return [];
    });
  }

  #refuse(waiting: Waiting, error: unknown): void {
    if (!this.#waiting.has(waiting)) return;
    if (error instanceof ChatError && error.retryable) {
      this.#retries.later(waiting, () => void this.#commit(waiting));
      return;
    }
    this.#end(waiting);
    waiting.reject(error);
  }

  #end(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    this.#retries.settle(waiting);
    waiting.show();
  }
}
