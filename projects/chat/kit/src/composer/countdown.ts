import { DestroyRef, Signal, computed, effect, inject, signal } from '@angular/core';

/** Follows the time while it matters: until the last of some moments has come. */
export class Countdown {
  readonly #now = signal(Date.now());

  /** The present, to the second, while there is something to wait for. */
  readonly now = this.#now.asReadonly();

  /** @param until The moment that is waited for, in milliseconds since 1970. */
  constructor(until: Signal<number>) {
    let timer: ReturnType<typeof setInterval> | undefined;
    const waiting = computed(() => until() > this.#now());
    effect(() => {
      clearInterval(timer);
      until();
      this.#now.set(Date.now());
      if (waiting()) timer = setInterval(() => this.#now.set(Date.now()), 1000);
    });
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** How many seconds there are until then; 0 if it is over. */
  secondsTo(moment: number): number {
    return Math.max(0, Math.ceil((moment - this.#now()) / 1000));
  }
}
