import type { StoredMessage } from './direct-message.ts';
import { Thread } from './thread.ts';

/** A thread and the two whose it is. */
export interface ThreadOfTwo {
  readonly between: readonly [string, string];
  readonly thread: Thread;
}

/** Keeps every direct message, in a thread for each two people. */
export class MessageArchive {
  readonly #threads = new Map<string, ThreadOfTwo>();
  #lastArrival = 0;

  /** How many messages ever arrived. */
  get lastArrival(): number {
    return this.#lastArrival;
  }

  /** The thread of these two. Empty if they never wrote. */
  between(one: string, other: string): Thread {
    const between = one < other ? ([one, other] as const) : ([other, one] as const);
    // A userID never holds a line break.
    const key = between.join('\n');
    const known = this.#threads.get(key);
    if (known) return known.thread;
    const thread = new Thread(() => (this.#lastArrival += 1));
    this.#threads.set(key, { between, thread });
    return thread;
  }

  /** Every thread with at least one message. */
  all(): ThreadOfTwo[] {
    return [...this.#threads.values()].filter(({ thread }) => thread.length > 0);
  }

  /** What a user has sent and received after an arrival, oldest first. */
  arrivedAfter(owner: string, arrival: number): StoredMessage[] {
    return this.all()
      .filter(({ between }) => between.includes(owner))
      .flatMap(({ thread }) => thread.arrivedAfter(owner, arrival))
      .sort((one, other) => one.arrival - other.arrival);
  }

  clear(): void {
    this.#threads.clear();
    this.#lastArrival = 0;
  }
}
