import { Thread } from './thread.ts';

/** Keeps every direct message, in a thread for each two people. */
export class MessageArchive {
  readonly #threads = new Map<
    string,
    { readonly between: readonly [string, string]; thread: Thread }
  >();

  /** The thread of these two. Empty if they never wrote. */
  between(one: string, other: string): Thread {
    const [first, second] = one < other ? ([one, other] as const) : ([other, one] as const);
    // A userID never holds a line break.
    const key = `${first}\n${second}`;
    const known = this.#threads.get(key);
    if (known) return known.thread;
    const thread = new Thread();
    this.#threads.set(key, { between: [first, second], thread });
    return thread;
  }

  /** Every thread with at least one message. */
  all(): { readonly between: readonly [string, string]; readonly thread: Thread }[] {
    return [...this.#threads.values()].filter(({ thread }) => thread.length > 0);
  }

  clear(): void {
    this.#threads.clear();
  }
}
