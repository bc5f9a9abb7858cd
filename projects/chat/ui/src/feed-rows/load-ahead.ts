import { Signal, afterRenderEffect, computed, untracked } from '@angular/core';
import { FeedGap, FeedRows, GapSide, isGapRow } from './feed-row';

/** What loading follows from. */
export interface LoadingSource {
  readonly listed: Signal<FeedRows>;
  readonly gaps: Signal<readonly FeedGap[]>;
  readonly hasOlder: Signal<boolean>;
  readonly loadingOlder: Signal<boolean>;
  readonly failure: Signal<string | null>;
  /** Whether older messages are to come by themselves. */
  readonly wantsOlder: Signal<boolean>;
  readonly window: Signal<{
    readonly nearStart: Signal<boolean>;
    /** Indexes of the rows that are on screen or soon may be. */
    readonly near: Signal<{ readonly first: number; readonly last: number }>;
    readonly firstInView: Signal<number>;
  }>;
  readonly older: () => void;
  readonly fill: (side: GapSide) => void;
}

/** Asks for what comes into reach: older messages, and those of a gap from the side that is read. */
export class LoadAhead {
  readonly #source: LoadingSource;

  /** Whether there is more to search in than what is loaded. */
  readonly more = computed<'none' | 'some' | 'loading' | 'failed'>(() => {
    const { gaps, hasOlder, loadingOlder, failure } = this.#source;
    const gap = gaps().at(-1);
    if (gap) return gap.loading ? 'loading' : gap.failure ? 'failed' : 'some';
    if (loadingOlder()) return 'loading';
    if (failure() !== null) return 'failed';
    return hasOlder() ? 'some' : 'none';
  });

  constructor(source: LoadingSource) {
    this.#source = source;
    // Both depend on what is in view: nothing is, before the first rendering.
    afterRenderEffect(() => this.#askForOlder());
    afterRenderEffect(() => this.#askForGaps());
  }

  /** Asks for the messages above those below which nothing is missing. */
  loadMore(): void {
    const gap = this.#source.gaps().at(-1);
    if (gap) this.#source.fill({ key: gap.key, side: 'below' });
    else this.#source.older();
  }

  #askForOlder(): void {
    // After a short page there may be room for the next: the rows count too.
    this.#source.listed();
    const asks = this.#source.window().nearStart() && this.#source.wantsOlder();
    if (asks && !this.#source.loadingOlder()) untracked(this.#source.older);
  }

  #askForGaps(): void {
    const { rows, gaps } = this.#source.listed();
    if (gaps.length === 0) return;
    const { first, last } = this.#source.window().near();
    for (const at of gaps) {
      const row = rows[at];
      if (!row || !isGapRow(row) || at < first || at > last) continue;
      if (row.gap.loading || row.gap.failure !== null) continue;
      const side = untracked(() => this.#source.window().firstInView()) < at ? 'above' : 'below';
      untracked(() => this.#source.fill({ key: row.key, side }));
    }
  }
}
