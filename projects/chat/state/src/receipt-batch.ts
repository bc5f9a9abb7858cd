import { ChatError } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { RetryTimers } from './retry-timers';

/** How long receipts are collected. */
const collectMs = 200;
/** The service takes no more at once. */
const most = 30;

/** What a batch needs of the store that owns it. */
export interface ReceiptBatchHost {
  /** Whether calls reach the service right now. */
  open(): boolean;
  run(id: ConversationId, ids: readonly string[]): Promise<void>;
}

/** Does something about many messages of a conversation with few calls; what fails for a while, later. */
export class ReceiptBatch {
  readonly #host: ReceiptBatchHost;
  readonly #waiting = new Map<ConversationId, Set<string>>();
  readonly #retries = new RetryTimers<ConversationId>();
  readonly #running = new Set<ConversationId>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Rises when the person leaves: what fails for them is not done again for the next one. */
  #turn = 0;

  constructor(host: ReceiptBatchHost) {
    this.#host = host;
  }

  add(id: ConversationId, messageId: string): void {
    this.#wait(id, [messageId]);
    this.#timer ??= setTimeout(() => this.flush(), collectMs);
  }

  /** Does now what waits, if the service can be reached. */
  flush(): void {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    for (const id of this.#waiting.keys()) void this.#run(id);
  }

  /** Forgets everything. */
  clear(): void {
    this.#turn++;
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    this.#waiting.clear();
    this.#running.clear();
    this.#retries.clear();
  }

  async #run(id: ConversationId): Promise<void> {
    if (this.#running.has(id)) return;
    const turn = this.#turn;
    this.#running.add(id);
    this.#retries.cancel(id);
    while (turn === this.#turn && this.#host.open() && (await this.#runSome(id)));
    if (turn === this.#turn) this.#running.delete(id);
  }

  /** Returns whether there is more to do now. */
  async #runSome(id: ConversationId): Promise<boolean> {
    const turn = this.#turn;
    const ids = this.#take(id);
    if (ids.length === 0) return false;
    try {
      await this.#host.run(id, ids);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn !== this.#turn) return false;
      // What is refused for good, nobody misses.
      if (!error.retryable) return true;
      this.#wait(id, ids);
      this.#retries.later(id, () => void this.#run(id));
      return false;
    }
    if (turn === this.#turn) this.#retries.settle(id);
    return turn === this.#turn;
  }

  #take(id: ConversationId): readonly string[] {
    const all = [...(this.#waiting.get(id) ?? [])];
    const rest = all.slice(most);
    if (rest.length > 0) this.#waiting.set(id, new Set(rest));
    else this.#waiting.delete(id);
    return all.slice(0, most);
  }

  #wait(id: ConversationId, ids: readonly string[]): void {
    this.#waiting.set(id, new Set([...(this.#waiting.get(id) ?? []), ...ids]));
  }
}
