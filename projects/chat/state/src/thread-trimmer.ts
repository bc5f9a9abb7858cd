import { ConversationId } from 'ngx-tencent-chat/models';

import { Thread, countStored } from './thread';
import { ThreadUpdater, applyTrimmed } from './thread-updaters';

/** What the trimmer needs of the store that owns it. */
export interface TrimmerHost {
  thread(id: ConversationId): Thread;
  update(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void;
}

/** How long a conversation stays whole after the last one looked at it. */
const idleMs = 30_000;
/** How many stored messages of it stay then: about a page. */
const keptIdle = 20;
/** A thread up to this length stays as it is. */
const longThread = 60;

/**
 * Keeps threads from growing for ever: one that nobody watches is cut down to its newest page after a
 * while, and one that is folded to the length that was asked for. What is not stored yet always stays.
 */
export class ThreadTrimmer {
  readonly #host: TrimmerHost;
  readonly #watchers = new Map<ConversationId, number>();
  readonly #timers = new Map<ConversationId, ReturnType<typeof setTimeout>>();
  /** How long each of those who fold a conversation lets it grow. */
  readonly #limits = new Map<ConversationId, readonly { readonly limit: number }[]>();

  constructor(host: TrimmerHost) {
    this.#host = host;
  }

  /** Somebody looks at a conversation. Returns what to call when they no longer do. */
  watch(id: ConversationId): () => void {
    this.#keep(id);
    this.#watchers.set(id, this.#watching(id) + 1);
    return once(() => {
      const left = this.#watching(id) - 1;
      if (left > 0) this.#watchers.set(id, left);
      else {
        this.#watchers.delete(id);
        this.#trimLater(id);
      }
    });
  }

  /** Somebody wants a conversation no longer than this. Returns what to call when they no longer do. */
  fold(id: ConversationId, limit: number): () => void {
    const mine = { limit };
    this.#limits.set(id, [...(this.#limits.get(id) ?? []), mine]);
    this.#host.update(id, ...this.folding(id));
    return once(() => {
      const others = (this.#limits.get(id) ?? []).filter((one) => one !== mine);
      if (others.length > 0) this.#limits.set(id, others);
      else this.#limits.delete(id);
    });
  }

  /** What keeps a conversation as short as those who fold it want it; the longest limit holds. */
  folding(id: ConversationId): readonly ThreadUpdater[] {
    const limits = this.#limits.get(id);
    if (!limits) return [];
    return [applyTrimmed(Math.max(...limits.map(({ limit }) => limit)), true)];
  }

  /** Forgets everything. */
  clear(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
    this.#watchers.clear();
    this.#limits.clear();
  }

  #watching(id: ConversationId): number {
    return this.#watchers.get(id) ?? 0;
  }

  #keep(id: ConversationId): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  #trimLater(id: ConversationId): void {
    this.#keep(id);
    const timer = setTimeout(() => {
      this.#timers.delete(id);
      this.#trim(id);
    }, idleMs);
    this.#timers.set(id, timer);
  }

  #trim(id: ConversationId): void {
    const { messages, gaps, loading } = this.#host.thread(id);
    // What is under way finds its place only in what it was asked for.
    if (loading !== null || gaps.some((gap) => gap.loading)) return this.#trimLater(id);
    if (countStored(messages) > longThread) this.#host.update(id, applyTrimmed(keptIdle, false));
  }
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (!done) run();
    done = true;
  };
}
