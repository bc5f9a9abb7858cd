import { Signal, computed, linkedSignal } from '@angular/core';
import { RowMetrics } from './row-metrics';
import { RowView } from './row-place';
import { NO_ROWS, RowRange, isSameRange, lastWholeIn, rangeIn, rangeOfFlow } from './row-range';

/** How much of the list around the view is near, in heights of the view. */
const NEAR_VIEWS = 1.5;
/** How many of the last rows are remembered, to know what was appended even if some of them go. */
const LAST_ROWS = 5;

/** What a `RowSight` is made from. */
export interface SightSource<T> {
  readonly list: Signal<unknown>;
  readonly anchorTo: Signal<'start' | 'end'>;
  readonly known: Signal<{ readonly metrics: RowMetrics<T> }>;
  readonly view: Signal<RowView>;
  readonly flowing: Signal<boolean>;
  readonly atEnd: Signal<boolean>;
}

/** Says which rows the reader can see, and how many have come in unseen. */
export class RowSight<T> {
  readonly #source: SightSource<T>;

  /** The rows of which something is in view. */
  readonly inView = computed<RowRange>(() => this.#rangeIn(0), { equal: isSameRange });

  /** The rows within a view and a half of the view. */
  readonly near = computed<RowRange>(() => this.#rangeIn(NEAR_VIEWS), { equal: isSameRange });

  readonly nearStart = computed(() => {
    const { height, offset } = this.#source.view();
    const { count } = this.#source.known().metrics;
    return height > 0 && count > 0 && offset < height * NEAR_VIEWS;
  });

  /** The index of the first row of which something is in view; -1 if there is none. */
  readonly firstInView = computed(() => this.inView().first);

  /** The index of the last row that is in view down to its lower edge; -1 if none is. */
  readonly lastInView = computed(() => {
    if (this.#source.flowing()) return this.inView().last;
    return lastWholeIn(this.#source.known().metrics, this.#source.view());
  });

  /** How many rows have been appended since the reader left the end. */
  readonly appended = computed(() => {
    const { metrics } = this.#source.known();
    for (const key of this.#lastAtEnd()) {
      const index = metrics.indexOf(key);
      if (index >= 0) return metrics.count - 1 - index;
    }
    return 0;
  });

  /** The newest rows when the reader was last at the end, the last one first. */
  readonly #lastAtEnd = linkedSignal<
    { list: unknown; end: boolean; keys: readonly string[] },
    readonly string[]
  >({
    source: () => ({
      list: this.#source.list(),
      end: this.#source.atEnd(),
      keys: this.#lastKeys(),
    }),
    computation: ({ list, end, keys }, before) =>
      end || !before || before.source.list !== list || before.source.keys.length === 0
        ? keys
        : before.value,
  });

  constructor(source: SightSource<T>) {
    this.#source = source;
  }

  #rangeIn(views: number): RowRange {
    const { metrics } = this.#source.known();
    const { flowing, anchorTo, view } = this.#source;
    if (flowing()) return rangeOfFlow(metrics.count, anchorTo());
    const { height, offset } = view();
    if (height === 0) return NO_ROWS;
    const reach = height * views;
    return rangeIn(metrics, { offset, height }, { before: reach, after: reach });
  }

  #lastKeys(): readonly string[] {
    const { metrics } = this.#source.known();
    const count = Math.min(LAST_ROWS, metrics.count);
    return Array.from({ length: count }, (_, at) => metrics.follow(metrics.count - 1 - at));
  }
}
