import { ConversationId } from 'ngx-tencent-chat/models';

import { Thread, countStored } from './thread';
import { ThreadUpdater, applyTrimmed } from './thread-updaters';

/** What the trimmer needs of the store that owns it. */
export interface TrimmerHost {
  thread(id: ConversationId): Thread;
  update(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void;
  /** Whether something is under way that finds its place only in what it was asked for. */
  isBusy(id: ConversationId): boolean;
  /** Lets go of all of a conversation that is stored. Returns whether nothing is left of it. */
  letGo(id: ConversationId): boolean;
}

/** How many conversations stay that nobody looks at any more. */
const keptUnwatched = 4;
/** How long a conversation stays whole after the last one looked at it. */
const idleMs = 30_000;
/** How many stored messages of it stay then: about a page. */
const keptIdle = 20;
/** A thread up to this length stays as it is. */
const longThread = 60;

/**
 * Keeps threads from growing for ever: of those that nobody watches any more, the last few stay, and are
 * cut down to their newest page after a while; one that is folded, to the length that was asked for.
 * What is not stored yet always stays, and what nobody has ever watched is for whoever opened it.
 */
export class ThreadTrimmer {
  readonly #host: TrimmerHost;
  readonly #watchers = new Map<ConversationId, number>();
  readonly #timers = new Map<ConversationId, ReturnType<typeof setTimeout>>();
  /** Those that nobody watches any more, the one first that was left first. */
  readonly #left = new Set<ConversationId>();
  /** How long each of those who fold a conversation lets it grow. */
  readonly #limits = new Map<ConversationId, readonly { readonly limit: number }[]>();

  constructor(host: TrimmerHost) {
    this.#host = host;
  }

  /** Somebody looks at a conversation. Returns what to call when they no longer do. */
  watch(id: ConversationId): () => void {
    this.#keep(id);
    this.#left.delete(id);
    this.#watchers.set(id, this.#watching(id) + 1);
    return once(() => {
      const left = this.#watching(id) - 1;
      if (left > 0) this.#watchers.set(id, left);
      else {
        this.#watchers.delete(id);
        this.#left.add(id);
        this.#trimLater(id);
        // In a moment: who leaves one conversation often comes back to another.
        void Promise.resolve().then(() => this.#letGo());
      }
    });
  }

  /** Somebody asks for a conversation: of those that nobody watches, it is the last to go. */
  touch(id: ConversationId): void {
    if (this.#left.delete(id)) this.#left.add(id);
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
    this.#left.clear();
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

  #letGo(): void {
    for (const id of [...this.#left].slice(0, -keptUnwatched)) {
      if (this.#host.isBusy(id) || !this.#host.letGo(id)) continue;
      this.#keep(id);
      this.#left.delete(id);
    }
  }

  #trim(id: ConversationId): void {
    if (this.#host.isBusy(id)) return this.#trimLater(id);
    this.#letGo();
    const { messages } = this.#host.thread(id);
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
