import { ApplicationRef, DestroyRef, ErrorHandler, NgZone, Service, inject } from '@angular/core';

/** The longest that something waits where frames do not come: in hidden pages, and without a page. */
const longestWaitMs = 100;

/** Changes something; returns whether the page does not show it yet. */
export type FrameRun = () => boolean;

/**
 * Runs what waits for the next frame, and shows in that very frame what it has changed. Left to itself,
 * Angular renders what a frame changes after that frame has been painted.
 */
@Service()
export class Frames {
  readonly #app = inject(ApplicationRef);
  readonly #errors = inject(ErrorHandler);
  readonly #zone = inject(NgZone);
  readonly #runs = new Set<FrameRun>();
  #cancel: (() => void) | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.#runs.clear();
      this.#callOff();
    });
  }

  /** Runs something with the next frame, or after a while where none comes. Returns what calls it off. */
  next(run: FrameRun): () => void {
    this.#runs.add(run);
    // With zone.js a frame without anything to do would be one more round of checks for the whole app.
    this.#cancel ??= this.#zone.runOutsideAngular(() =>
      onNextFrame((painted) => this.#run(painted)),
    );
    return () => {
      this.#runs.delete(run);
      if (this.#runs.size === 0) this.#callOff();
    };
  }

  #run(painted: boolean): void {
    this.#cancel = null;
    const runs = [...this.#runs];
    this.#runs.clear();
    const changed = runs.map((run) => this.#attempt(run)).includes(true);
    if (changed && painted && !this.#app.destroyed) {
      this.#attempt(() => (this.#app.tick(), false));
    }
  }

  /** What one throws is for the app to hear, as from Angular itself; the others of the frame still run. */
  #attempt(run: FrameRun): boolean {
    try {
      return run();
    } catch (error) {
      this.#errors.handleError(error);
      return true;
    }
  }

  #callOff(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}

/**
 * Runs with the next frame, or after a while where none comes. Returns what calls it off.
 * @param run Is told whether a frame is about to be painted.
 */
function onNextFrame(run: (painted: boolean) => void): () => void {
  const hasFrames = 'requestAnimationFrame' in globalThis;
  const cancel = (): void => {
    clearTimeout(timer);
    if (hasFrames) cancelAnimationFrame(frame);
  };
  const runOnce = (painted: boolean): void => {
    cancel();
    run(painted);
  };
  const timer = setTimeout(() => runOnce(false), longestWaitMs);
  const frame = hasFrames ? requestAnimationFrame(() => runOnce(true)) : 0;
  return cancel;
}
