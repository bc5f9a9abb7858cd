import { Signal, computed, signal } from '@angular/core';
import { FeedRow } from '../feed-rows/feed-row';
import { findRow } from '../feed-rows/find-row';

/** Messages a second that nobody can read any more. */
const TOO_FAST = 10;
const SECOND = 1000;

/** Lets the reader hold a stream of messages, by resting the pointer on it, once it is too fast to read. */
export class StreamHold {
  readonly #live: Signal<boolean>;
  readonly #hovered = signal(false);
  readonly #fast = signal(false);
  #arrivals: { readonly at: number; readonly count: number }[] = [];
  #newest: string | null = null;

  /** Whether new messages are to wait. */
  readonly held = computed(() => this.#live() && this.#hovered() && this.#fast());

  constructor(live: Signal<boolean>) {
    this.#live = live;
  }

  /** Takes in that the pointer came over the messages; a finger does not rest there. */
  enter(event: PointerEvent): void {
    this.#fast.set(this.#rate(event.timeStamp) > TOO_FAST);
    this.#hovered.set(event.pointerType === 'mouse' || event.pointerType === 'pen');
  }

  /** Lets the stream go on. */
  release(): void {
    this.#hovered.set(false);
  }

  /** Takes in what is listed now, to know how fast it grows. */
  watch(rows: readonly FeedRow[], now: number): void {
    const newest = rows.at(-1)?.key ?? null;
    const known = this.#newest;
    this.#newest = newest;
    if (known === null || newest === known) return;
    const from = findRow(rows, known, rows.length - 1);
    const count = from < 0 ? TOO_FAST : rows.length - 1 - from;
    this.#arrivals.push({ at: now, count });
    // Held as soon as it is too fast, and until the pointer leaves: not now and then.
    if (this.#rate(now) > TOO_FAST) this.#fast.set(true);
  }

  #rate(now: number): number {
    this.#arrivals = this.#arrivals.filter(({ at }) => now - at < SECOND);
    return this.#arrivals.reduce((sum, { count }) => sum + count, 0);
  }
}
