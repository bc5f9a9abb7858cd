import { DestroyRef, NgZone, PendingTasks, inject } from '@angular/core';

import { FrameRun, Frames } from './frames';

/** What a `FrameBatch` needs of its surroundings. */
export interface FrameBatchHost {
  /** Takes in that something waits; returns what to call when nothing does any more. */
  readonly beginWait: () => () => void;
  /** Runs something with the next frame; returns what calls it off. */
  readonly onNextFrame: (run: FrameRun) => () => void;
}

/**
 * Applies what comes in bursts once a frame, in the order it came: the first at once, and what follows
 * in the same frame together with the next one. Single events are never late, bursts never split frames.
 */
export class FrameBatch<T> {
  readonly #apply: (items: readonly T[]) => boolean;
  readonly #host: FrameBatchHost;
  #waiting: T[] = [];
  #endWait: (() => void) | null = null;
  /** Calls off the next frame; null when no frame is asked for: then something may be applied at once. */
  #cancel: (() => void) | null = null;

  /** @param apply Returns whether that changed anything which the page does not show yet. */
  constructor(apply: (items: readonly T[]) => boolean, host: FrameBatchHost) {
    this.#apply = apply;
    this.#host = host;
  }

  /** Applies it at once if nothing has been applied in this frame, else with the next frame. */
  add(item: T): void {
    if (!this.#cancel) {
      // Before it is applied: what that adds comes after it, with the next frame.
      this.#askForFrame();
      this.#apply([item]);
      return;
    }
    this.#waiting.push(item);
    this.#endWait ??= this.#host.beginWait();
  }

  /** Applies now what waits, for whoever must act on the latest. Returns whether that changed anything. */
  flush(): boolean {
    const items = this.#takeWaiting();
    return items.length > 0 && this.#apply(items);
  }

  /** Forgets what waits. */
  clear(): void {
    this.#takeWaiting();
    this.#cancel?.();
    this.#cancel = null;
  }

  #takeWaiting(): readonly T[] {
    const items = this.#waiting;
    this.#waiting = [];
    this.#endWait?.();
    this.#endWait = null;
    return items;
  }

  #askForFrame(): void {
    this.#cancel = this.#host.onNextFrame(() => {
      this.#cancel = null;
      if (this.#waiting.length === 0) return false;
      this.#askForFrame();
      return this.flush();
    });
  }
}

/**
 * A `FrameBatch` that goes with its owner; the app is not stable while something waits in it.
 * @param apply Returns whether that changed anything.
 */
export function injectFrameBatch<T>(apply: (items: readonly T[]) => boolean): FrameBatch<T> {
  const tasks = inject(PendingTasks);
  const zone = inject(NgZone);
  const frames = inject(Frames);
  // With zone.js the page shows it as soon as the zone is left.
  const applyInZone = (items: readonly T[]): boolean =>
    zone.run(() => apply(items) && !NgZone.isInAngularZone());
  const batch = new FrameBatch<T>(applyInZone, {
    beginWait: () => tasks.add(),
    onNextFrame: (run) => frames.next(run),
  });
  inject(DestroyRef).onDestroy(() => batch.clear());
  return batch;
}
