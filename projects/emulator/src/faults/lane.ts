import type { Scheduler } from './scheduler.ts';

/** How long something takes on a lane. */
export interface Passage {
  /** For how many milliseconds it is under way; others may be so at the same time. */
  readonly delayMs?: number;
  /** For how many milliseconds it keeps the lane busy: what follows begins after it. */
  readonly busyMs?: number;
  /** How much memory it holds meanwhile. */
  readonly bytes?: number;
}

interface Item {
  readonly due: number;
  readonly bytes: number;
  readonly arrive: () => void;
}

/** One direction of a line: everything arrives in the order in which it was put there. */
export class Lane {
  readonly #scheduler: Scheduler;
  #items: Item[] = [];
  #free = 0;
  #bytes = 0;
  #cancel: (() => void) | undefined;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** How many bytes are under way. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Puts something on the lane. It arrives at once if nothing holds it up. */
  put(arrive: () => void, { delayMs = 0, busyMs = 0, bytes = 0 }: Passage = {}): void {
    const now = this.#scheduler.now();
    const due = Math.max(now + delayMs, this.#free) + busyMs;
    if (this.#items.length === 0 && due <= now) {
      arrive();
      return;
    }
    this.#free = due;
    this.#bytes += bytes;
    this.#items.push({ due, bytes, arrive });
    this.#wait();
  }

  /** Loses what is under way. */
  clear(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#items = [];
    this.#bytes = 0;
  }

  #wait(): void {
    const [first] = this.#items;
    if (!first || this.#cancel) return;
    this.#cancel = this.#scheduler.after(Math.max(0, first.due - this.#scheduler.now()), () => {
      this.#cancel = undefined;
      this.#deliver();
    });
  }

  #deliver(): void {
    // A timer may be early by a fraction of a millisecond.
    const now = this.#scheduler.now() + 1;
    for (;;) {
      const [first] = this.#items;
      if (!first || first.due > now) break;
      this.#items.shift();
      this.#bytes -= first.bytes;
      first.arrive();
    }
    this.#wait();
  }
}
