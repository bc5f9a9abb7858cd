import { DestroyRef, NgZone, PendingTasks, inject } from '@angular/core';

/** The longest that something waits where frames do not come: in hidden pages, and without a page. */
const longestWaitMs = 100;

/** What a `FrameBatch` needs of its surroundings. */
export interface FrameBatchHost {
  /** Takes in that something waits; returns what to call when nothing does any more. */
  readonly beginWait: () => () => void;
  /** Runs something with the next frame; returns what calls it off. */
  readonly onNextFrame: (run: () => void) => () => void;
}

/**
 * Applies what comes in bursts once a frame, in the order it came: the first at once, and what follows
 * in the same frame together with the next one. Single events are never late, bursts never split frames.
 */
export class FrameBatch<T> {
  readonly #apply: (items: readonly T[]) => void;
  readonly #host: FrameBatchHost;
  #waiting: T[] = [];
  #endWait: (() => void) | null = null;
  /** Calls off the next frame; null when no frame is asked for: then something may be applied at once. */
  #cancel: (() => void) | null = null;

  constructor(apply: (items: readonly T[]) => void, host: Partial<FrameBatchHost> = {}) {
    this.#apply = apply;
    this.#host = { beginWait: () => () => undefined, onNextFrame, ...host };
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

  /** Applies now what waits, for whoever must act on the latest. */
  flush(): void {
    const items = this.#takeWaiting();
    if (items.length > 0) this.#apply(items);
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
      if (this.#waiting.length === 0) return;
      this.#askForFrame();
      this.flush();
    });
  }
}

/** A `FrameBatch` that goes with its owner; the app is not stable while something waits in it. */
export function injectFrameBatch<T>(apply: (items: readonly T[]) => void): FrameBatch<T> {
  const tasks = inject(PendingTasks);
  const zone = inject(NgZone);
  // With zone.js a frame without anything to apply would be one more round of checks for the whole app.
  const batch = new FrameBatch<T>((items) => zone.run(() => apply(items)), {
    beginWait: () => tasks.add(),
    onNextFrame: (run) => zone.runOutsideAngular(() => onNextFrame(run)),
  });
  inject(DestroyRef).onDestroy(() => batch.clear());
  return batch;
}

/** Runs with the next frame, or after a while where none comes. Returns what calls it off. */
function onNextFrame(run: () => void): () => void {
  const hasFrames = 'requestAnimationFrame' in globalThis;
  const cancel = (): void => {
    clearTimeout(timer);
    if (hasFrames) cancelAnimationFrame(frame);
  };
  const runOnce = (): void => {
    cancel();
    run();
  };
  const timer = setTimeout(runOnce, longestWaitMs);
  const frame = hasFrames ? requestAnimationFrame(runOnce) : 0;
  return cancel;
}
