import {
  DestroyRef,
  Injector,
  PendingTasks,
  Signal,
  inject,
  runInInjectionContext,
  signal,
} from '@angular/core';

import type { FeedFinder, FinderSource } from './feed-finder';

/** Finds words in a feed; brings what it takes when somebody first looks for something. */
export class LazyFinder {
  readonly #injector = inject(Injector);
  readonly #pending = inject(PendingTasks);
  readonly #gone = inject(DestroyRef);
  readonly #source: FinderSource;
  readonly #finder = signal<FeedFinder | null>(null);
  #from: string | null = null;
  #coming = false;

  /** What finds; null until somebody has looked for something. */
  readonly there: Signal<FeedFinder | null> = this.#finder.asReadonly();

  constructor(source: FinderSource) {
    this.#source = source;
  }

  /** Begins to search, upwards from a message. */
  open(from: string | null): void {
    this.#from = from;
    const finder = this.#finder();
    if (finder) finder.open(from);
    else if (!this.#coming) this.#bring();
  }

  #bring(): void {
    this.#coming = true;
    this.#pending.run(async () => {
      try {
        // With the bar, which is brought ahead of need.
        const { FeedFinder } = await import('./feed-find');
        if (this.#gone.destroyed) return;
        const finder = runInInjectionContext(this.#injector, () => new FeedFinder(this.#source));
        this.#finder.set(finder);
        finder.open(this.#from);
      } finally {
        // If it could not be loaded, the next time tries again.
        this.#coming = false;
      }
    });
  }
}
