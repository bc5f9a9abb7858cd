import { DestroyRef, Signal, effect, inject, signal } from '@angular/core';

/** Timers of browsers end at once beyond this: 24 days, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * The present as far as mutes need it: it goes on when one of them ends.
 *
 * @param ends When they end, in milliseconds since 1970.
 */
export function injectMuteClock(ends: Signal<readonly number[]>): Signal<number> {
  const now = signal(Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    clearTimeout(timer);
    const next = Math.min(...ends().filter((end) => end > now()));
    if (next === Infinity) return;
    const wait = Math.min(next - Date.now(), LONGEST);
    timer = setTimeout(() => now.set(Date.now()), Math.max(wait, 0));
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  return now.asReadonly();
}
