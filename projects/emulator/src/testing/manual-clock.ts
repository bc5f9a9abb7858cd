import type { Clock } from '../clock.ts';

/** A clock that stands still until it is told otherwise. */
export class ManualClock implements Clock {
  #milliseconds: number;

  /** Starts at a time in seconds. */
  constructor(seconds = 1_800_000_000) {
    this.#milliseconds = seconds * 1000;
  }

  now(): number {
    return this.#milliseconds;
  }

  get seconds(): number {
    return Math.floor(this.#milliseconds / 1000);
  }

  /** Moves by so many seconds; back, if they are negative. */
  advance(seconds: number): void {
    this.#milliseconds += seconds * 1000;
  }
}
