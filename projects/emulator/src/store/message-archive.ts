import type { Drawer, Memory } from '../memory/memory.ts';
import { keyOf } from '../memory/table.ts';
import type { StoredMessage } from './direct-message.ts';
import { Thread, type ThreadMarks } from './thread.ts';

/** A thread and the two whose it is. */
export interface ThreadOfTwo {
  readonly between: readonly [string, string];
  readonly thread: Thread;
}

/** Keeps every direct message, in a thread for each two people. */
export class MessageArchive {
  readonly #messages: Drawer<StoredMessage>;
  readonly #marks: Drawer<ThreadMarks & { readonly peer: string }>;
  readonly #threads = new Map<string, ThreadOfTwo>();
  readonly #threadsOf = new Map<string, ThreadOfTwo[]>();
  #lastArrival = 0;

  constructor(memory: Memory) {
    this.#messages = memory.drawer('direct-messages');
    this.#marks = memory.drawer('direct-marks');
    this.#restore();
  }

  /** How many messages ever arrived. */
  get lastArrival(): number {
    return this.#lastArrival;
  }

  /** The thread of these two. Empty if they never wrote. */
  between(one: string, other: string): Thread {
    const between = pairOf(one, other);
    return this.#threads.get(keyOf(...between))?.thread ?? this.#open(between, [], []);
  }

  /** Every thread with at least one message. */
  all(): ThreadOfTwo[] {
    return [...this.#threads.values()].filter(({ thread }) => thread.length > 0);
  }

  /** The people with whom a user ever wrote. */
  peersOf(owner: string): string[] {
    return (this.#threadsOf.get(owner) ?? [])
      .filter(({ thread }) => thread.length > 0)
      .map(({ between: [one, other] }) => (one === owner ? other : one));
  }

  /** What a user has sent and received after an arrival, oldest first. */
  arrivedAfter(owner: string, arrival: number): StoredMessage[] {
    return (this.#threadsOf.get(owner) ?? [])
      .flatMap(({ thread }) => thread.arrivedAfter(owner, arrival))
      .sort((one, other) => one.arrival - other.arrival);
  }

  clear(): void {
    for (const { between, thread } of this.#threads.values()) {
      for (let index = 0; index < thread.length; index += 1) {
        this.#messages.remove(keyOf(...between, index));
      }
      for (const owner of between) this.#marks.remove(keyOf(...between, owner));
    }
    this.#threads.clear();
    this.#threadsOf.clear();
    this.#lastArrival = 0;
  }

  #open(
    between: readonly [string, string],
    messages: readonly StoredMessage[],
    marks: readonly ThreadMarks[],
  ): Thread {
    const thread = new Thread({
      messages,
      marks,
      nextArrival: () => (this.#lastArrival += 1),
      keepMessage: (message) => {
        this.#messages.put(keyOf(...between, message.index), message);
      },
      keepMarks: (kept) => {
        const peer = between[0] === kept.owner ? between[1] : between[0];
        this.#marks.put(keyOf(...between, kept.owner), { ...kept, peer });
      },
    });
    const threadOfTwo = { between, thread };
    this.#threads.set(keyOf(...between), threadOfTwo);
    for (const owner of new Set(between)) {
      this.#threadsOf.set(owner, [...(this.#threadsOf.get(owner) ?? []), threadOfTwo]);
    }
    return thread;
  }

  #restore(): void {
    const messages = [...this.#messages.rows()].map(([, message]) => message);
    const marks = [...this.#marks.rows()].map(([, kept]) => kept);
    for (const { arrival } of messages) this.#lastArrival = Math.max(this.#lastArrival, arrival);
    const messagesByPair = Map.groupBy(messages, ({ from, to }) => keyOf(...pairOf(from, to)));
    const marksByPair = Map.groupBy(marks, ({ owner, peer }) => keyOf(...pairOf(owner, peer)));
    for (const key of new Set([...messagesByPair.keys(), ...marksByPair.keys()])) {
      const [one = '', other = ''] = key.split('\n');
      const inOrder = (messagesByPair.get(key) ?? []).sort((a, b) => a.index - b.index);
      this.#open([one, other], inOrder, marksByPair.get(key) ?? []);
    }
  }
}

function pairOf(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}
