import { isPlatformBrowser } from '@angular/common';
import { DestroyRef, PLATFORM_ID, Service, Signal, inject, signal } from '@angular/core';

const MINUTE = 60_000;

/** The time, to the minute: one ticker for all that says "5 min". */
@Service()
export class Clock {
  readonly #now = signal(Date.now());

  /** Milliseconds since 1970. */
  readonly now: Signal<number> = this.#now;

  constructor() {
    if (!isPlatformBrowser(inject(PLATFORM_ID))) return;
    const timer = setInterval(() => this.#now.set(Date.now()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
