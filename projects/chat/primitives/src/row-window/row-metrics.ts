import { Virtualizer } from '@tanstack/angular-virtual';

/**
 * Knows where every row of a list stands: measured sizes by key, estimates for the rest.
 *
 * TanStack Virtual does the sums here, without a scroll element: it neither observes nor scrolls.
 * Which row stays put when sizes change is decided by `ChatRowWindow`, in one place.
 */
export class RowMetrics<T> {
  readonly #leads = new Map<string, number>();
  #rows: readonly T[] = [];
  #keyOf: (row: T) => string = () => '';
  #estimate: (row: T) => number = () => 0;
  readonly #virtualizer = new Virtualizer<Element, Element>({
    count: 0,
    getScrollElement: () => null,
    estimateSize: () => 0,
    observeElementRect: () => undefined,
    observeElementOffset: () => undefined,
    scrollToFn: () => undefined,
  });

  constructor() {
    this.#virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }

  /** How many rows there are. */
  get count(): number {
    return this.#rows.length;
  }

  /** Height of all rows in pixels. */
  get total(): number {
    return this.#virtualizer.getTotalSize();
  }

  /** Takes in the rows. Sizes of keys that stay are kept. */
  setRows(
    rows: readonly T[],
    keyOf: (row: T) => string,
    estimate: (row: T) => number,
    overscan: number,
  ): void {
    this.#rows = rows;
    this.#keyOf = keyOf;
    this.#estimate = estimate;
    this.#virtualizer.setOptions({
      ...this.#virtualizer.options,
      count: rows.length,
      overscan,
      // A new function each time: the same rows in another order must be summed again.
      getItemKey: (index) => this.keyAt(index),
      estimateSize: (index) => this.#estimateAt(index),
    });
  }

  keyAt(index: number): string {
    const row = this.#rows[index];
    return row === undefined ? '' : this.#keyOf(row);
  }

  /** Where the key stands, or -1. Searches outwards from `guess`: rows seldom move far. */
  indexOf(key: string, guess: number): number {
    for (let reach = 0; reach < this.count; reach++) {
      if (this.keyAt(guess + reach) === key) return guess + reach;
      if (this.keyAt(guess - reach) === key) return guess - reach;
    }
    return -1;
  }

  /** Whether the true height of a row is known. */
  isMeasured(key: string): boolean {
    return this.#virtualizer.itemSizeCache.has(key);
  }

  /** Remembers the height of a row, and how far below its top its reading part begins. */
  measure(key: string, guess: number, size: number, lead: number): boolean {
    const index = this.indexOf(key, guess);
    const known = this.#virtualizer.itemSizeCache.get(key);
    if (index < 0 || (known === size && this.#leads.get(key) === lead)) return false;
    this.#leads.set(key, lead);
    this.#virtualizer.resizeItem(index, size);
    // TanStack forgets a size that equals the estimate; the estimate may change, the size has not.
    this.#virtualizer.itemSizeCache.set(key, size);
    return true;
  }

  /** Sums up the sizes: to be done after each change, before anybody asks where a row stands. */
  sum(): void {
    this.#virtualizer.getTotalSize();
  }

  startOf(index: number): number {
    return this.#virtualizer.measurementsCache[index]?.start ?? 0;
  }

  endOf(index: number): number {
    return this.#virtualizer.measurementsCache[index]?.end ?? 0;
  }

  /** Where the reading part of a row begins. */
  readingLineOf(index: number): number {
    return this.startOf(index) + (this.#leads.get(this.keyAt(index)) ?? 0);
  }

  /** The row at this distance from the start, or -1 if there is none at all. */
  indexAt(offset: number): number {
    return this.#virtualizer.getVirtualItemForOffset(offset)?.index ?? -1;
  }

  /** The rows to render for a view of this height at this offset, in order. */
  indexesFor(offset: number, height: number): readonly number[] {
    this.#virtualizer.scrollOffset = offset;
    this.#virtualizer.scrollRect = { width: 0, height };
    return this.#virtualizer.getVirtualIndexes();
  }

  #estimateAt(index: number): number {
    const row = this.#rows[index];
    return row === undefined ? 0 : this.#estimate(row);
  }
}
