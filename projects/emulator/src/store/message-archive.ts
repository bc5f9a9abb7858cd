import type { Drawer, Memory } from '../memory/memory.ts';
import { keyOf } from '../memory/table.ts';
import type { StoredMessage } from './direct-message.ts';
import { Thread, type ThreadMarks } from './thread.ts';

/** A thread and the two whose it is. */
export interface ThreadOfTwo {
  readonly between: Pair;
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

  /** How many threads are kept. */
  get threadCount(): number {
    return this.#threads.size;
  }

  /** The thread of these two. Empty if they never wrote, and not kept before there is something in it. */
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

  #open(between: Pair, messages: readonly StoredMessage[], marks: readonly ThreadMarks[]): Thread {
    const keep = (): void => {
      this.#keepThread({ between, thread });
    };
    const thread: Thread = new Thread({
      messages,
      marks,
      nextArrival: () => (this.#lastArrival += 1),
      keepMessage: (message) => {
        keep();
        this.#messages.put(keyOf(...between, message.index), message);
      },
      keepMarks: (kept) => {
        keep();
        const peer = between[0] === kept.owner ? between[1] : between[0];
        this.#marks.put(keyOf(...between, kept.owner), { ...kept, peer });
      },
    });
    if (messages.length + marks.length > 0) keep();
    return thread;
  }

  #keepThread(threadOfTwo: ThreadOfTwo): void {
    const { between, thread } = threadOfTwo;
    const known = this.#threads.get(keyOf(...between));
    if (known?.thread === thread) return;
    if (known) throw new Error(`There is another thread of ${between.join(' and ')} already.`);
    this.#threads.set(keyOf(...between), threadOfTwo);
    for (const owner of new Set(between)) {
      const threads = this.#threadsOf.get(owner) ?? [];
      this.#threadsOf.set(owner, threads);
      threads.push(threadOfTwo);
    }
  }

  #restore(): void {
    const messages = [...this.#messages.rows()].map(([, message]) => message);
    const marks = [...this.#marks.rows()].map(([, kept]) => kept);
    for (const { arrival } of messages) this.#lastArrival = Math.max(this.#lastArrival, arrival);
    const messagesByPair = Map.groupBy(messages, ({ from, to }) => keyOf(...pairOf(from, to)));
    const marksByPair = Map.groupBy(marks, ({ owner, peer }) => keyOf(...pairOf(owner, peer)));
    const pairs = new Map([
      ...messages.map(({ from, to }) => toEntry(pairOf(from, to))),
      ...marks.map(({ owner, peer }) => toEntry(pairOf(owner, peer))),
    ]);
    for (const [key, between] of pairs) {
      const inOrder = (messagesByPair.get(key) ?? []).sort((a, b) => a.index - b.index);
      this.#open(between, inOrder, marksByPair.get(key) ?? []);
    }
  }
}

type Pair = readonly [string, string];

function toEntry(pair: Pair): [key: string, pair: Pair] {
  return [keyOf(...pair), pair];
}

function pairOf(one: string, other: string): Pair {
  return one < other ? [one, other] : [other, one];
}
