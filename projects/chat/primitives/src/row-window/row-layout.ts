import { Signal, computed, linkedSignal, signal } from '@angular/core';
import { RowEntry } from './mounted-row';
import { RowMetrics } from './row-metrics';
import { RowPlace, anchorsOf, isSamePlace, offsetOfFirst, offsetOfMost } from './row-place';

/** How near to an edge, in pixels, counts as being there. */
const AT_EDGE = 8;
/** How many rows are rendered where there is no layout: in jsdom, and on a server. */
const FLOWING_ROWS = 100;
/** How far down the view the row stands that a list opens at, as a share of its height. */
const OPENING_SHARE = 0.2;

/** What a `RowLayout` is made from. */
export interface RowSource<T> {
  readonly rows: Signal<readonly T[]>;
  readonly keyOf: Signal<(row: T) => string>;
  readonly estimate: Signal<(row: T) => number>;
  readonly steady: Signal<(row: T) => boolean>;
  readonly anchorTo: Signal<'start' | 'end'>;
  readonly openAt: Signal<string | null>;
  readonly list: Signal<unknown>;
  readonly overscan: Signal<number>;
}

/**
 * Says which rows are rendered and where, from the rows, their sizes and the reader's place. Touches
 * no document: `ChatRowWindow` brings in what was measured and carries out what is said here.
 */
export class RowLayout<T> {
  readonly #source: RowSource<T>;

  /** Height of the view; null until it has been looked at, 0 where there is no layout. */
  readonly height = signal<number | null>(null);

  /** Whether the view is hidden for now. Rows and place stay as they are. */
  readonly hidden = signal(false);

  /** The row that stays rendered wherever the reader goes: the one with the focus. */
  readonly kept = signal<string | null>(null);

  readonly #place = linkedSignal<unknown, RowPlace>({
    source: () => this.#source.list(),
    computation: () => 'opening',
    equal: isSamePlace,
  });
  readonly #sizes = signal(0);
  readonly #metrics = computed(() => (this.#source.list(), new RowMetrics<T>()));
  readonly #filled = computed(() => {
    const { rows, keyOf, estimate, overscan } = this.#source;
    const metrics = this.#metrics();
    metrics.setRows(rows(), keyOf(), estimate(), overscan());
    return { metrics };
  });
  /** A new object whenever a row or a size has changed: the metrics themselves stay the same. */
  readonly #known = computed(() => {
    this.#sizes();
    const { metrics } = this.#filled();
    metrics.sum();
    return { metrics };
  });
  #lastOffset = 0;

  /** Changes whenever a row may stand elsewhere. */
  readonly changes: Signal<unknown> = computed(() => [
    this.#known(),
    this.lift(),
    this.offset(),
    this.hidden(),
  ]);

  readonly total = computed(() => this.#known().metrics.total);
  readonly #maxOffset = computed(() => Math.max(0, this.total() - (this.height() ?? 0)));

  /** Where the view stands, in pixels from the start. */
  readonly offset = computed(() => {
    const wanted = this.#offsetOf(this.#place(), this.#known().metrics);
    return Math.min(Math.max(0, wanted), this.#maxOffset());
  });

  /** How far too few rows to fill the view are moved down, so that the newest stand at its end. */
  readonly lift = computed(() => {
    const free = (this.height() ?? 0) - this.total();
    return this.#source.anchorTo() === 'end' ? Math.max(0, free) : 0;
  });

  /** Whether rows stand in normal flow, because there is no layout to look at. */
  readonly flowing = computed(() => this.height() === 0);

  readonly #indexes = computed(() => this.#indexesToRender(), {
    equal: (one, other) =>
      one.length === other.length && one.every((index, at) => index === other[at]),
  });

  /** The rows to render, in order. */
  readonly entries: Signal<readonly RowEntry<T>[]> = computed(() => {
    const rows = this.#source.rows();
    const keyOf = this.#source.keyOf();
    return this.#indexes().flatMap((index) => {
      const row = rows[index];
      return row === undefined ? [] : [{ key: keyOf(row), index, row }];
    });
  });

  readonly atEnd = computed(() => this.flowing() || this.#maxOffset() - this.offset() <= AT_EDGE);

  readonly nearStart = computed(() => {
    const height = this.height();
    return (
      !!height && !this.hidden() && this.#source.rows().length > 0 && this.offset() < height * 1.5
    );
  });

  /** The index of the last row that is in view down to its lower edge; -1 if none is. */
  readonly lastInView = computed(() => {
    const { metrics } = this.#known();
    const height = this.height();
    if (height === 0) return metrics.count - 1;
    if (height === null || this.hidden() || metrics.count === 0) return -1;
    const edge = this.offset() + height;
    const index = metrics.indexAt(edge);
    return metrics.endOf(index) <= edge + 1 ? index : index - 1;
  });

  /** How many rows have been appended since the reader left the end. */
  readonly appended = computed(() => {
    const rows = this.#source.rows();
    const keyOf = this.#source.keyOf();
    const last = this.#lastAtEnd();
    const index = rows.findLastIndex((row) => keyOf(row) === last);
    return index < 0 ? 0 : rows.length - 1 - index;
  });

  /** The newest row when the reader was last at the end. */
  readonly #lastAtEnd = linkedSignal<{ list: unknown; end: boolean; key: string | null }, unknown>({
    source: () => ({ list: this.#source.list(), end: this.atEnd(), key: this.#lastKey() }),
    computation: ({ list, end, key }, before) =>
      end || !before || before.source.list !== list || before.source.key === null
        ? key
        : before.value,
  });

  constructor(source: RowSource<T>) {
    this.#source = source;
  }

  /** Where a row stands, in pixels from the start of the canvas. */
  topOf(index: number): number {
    return this.#known().metrics.startOf(index) + this.lift();
  }

  /** Remembers the sizes of rows. Returns whether one of them was news. */
  measure(sizes: Iterable<{ key: string; index: number; size: number; lead: number }>): boolean {
    const { metrics } = this.#known();
    let news = false;
    for (const { key, index, size, lead } of sizes) {
      news = metrics.measure(key, index, size, lead) || news;
    }
    if (news) this.#sizes.update((count) => count + 1);
    return news;
  }

  /** Takes in that the reader scrolled, or that the place first asked for has been reached. */
  moveTo(offset: number): void {
    this.#lastOffset = offset;
    this.#place.set(this.#placeAt(offset));
  }

  /** Ties the place to the rows now in view. To be done once each of them has its true size. */
  settle(): void {
    if (this.#source.rows().length > 0 && this.height()) this.moveTo(this.offset());
  }

  /** Goes to the end and stays there. */
  stayAtEnd(): void {
    this.#place.set('end');
  }

  /** Brings a row into view by the shortest way. */
  reveal(key: string): void {
    const { metrics } = this.#known();
    const height = this.height();
    const index = metrics.indexOf(key, metrics.count - 1);
    if (!height || index < 0) return;
    const start = metrics.startOf(index);
    const lowest = Math.max(start, metrics.endOf(index) - height) - start;
    const offset = Math.min(start, Math.max(this.offset(), start + lowest));
    if (offset === this.offset()) return;
    const measured = metrics.isMeasured(key);
    this.#place.set([{ key, index, top: metrics.readingLineOf(index) - offset, measured }]);
  }

  #offsetOf(place: RowPlace, metrics: RowMetrics<T>): number {
    if (place === 'start') return 0;
    if (place === 'end') return this.#maxOffset();
    if (place === 'opening') return this.#openingOffset(metrics);
    const find = this.#source.anchorTo() === 'end' ? offsetOfFirst : offsetOfMost;
    return find(metrics, place) ?? this.#lastOffset;
  }

  #openingOffset(metrics: RowMetrics<T>): number {
    const openAt = this.#source.openAt();
    const index = openAt === null ? -1 : metrics.indexOf(openAt, metrics.count - 1);
    if (index >= 0) return metrics.startOf(index) - (this.height() ?? 0) * OPENING_SHARE;
    return this.#source.anchorTo() === 'end' ? this.#maxOffset() : 0;
  }

  #placeAt(offset: number): RowPlace {
    const end = this.#source.anchorTo() === 'end';
    if (end && this.#maxOffset() - offset <= AT_EDGE) return 'end';
    if (!end && offset <= AT_EDGE) return 'start';
    const rows = this.#source.rows();
    const steady = this.#source.steady();
    const view = { offset, height: this.height() ?? 0 };
    return anchorsOf(this.#known().metrics, view).filter(({ index }) => {
      const row = rows[index];
      return row !== undefined && steady(row);
    });
  }

  #indexesToRender(): readonly number[] {
    const { metrics } = this.#known();
    const height = this.height();
    if (height === null) return [];
    if (height === 0) return flowingIndexes(metrics.count, this.#source.anchorTo());
    const indexes = metrics.indexesFor(this.offset(), height);
    const kept = this.kept();
    const index = kept === null ? -1 : metrics.indexOf(kept, indexes[0] ?? 0);
    if (index < 0 || indexes.includes(index)) return indexes;
    return [...indexes, index].sort((one, other) => one - other);
  }

  #lastKey(): string | null {
    const last = this.#source.rows().at(-1);
    return last === undefined ? null : this.#source.keyOf()(last);
  }
}

function flowingIndexes(count: number, anchorTo: 'start' | 'end'): readonly number[] {
  const length = Math.min(count, FLOWING_ROWS);
  const first = anchorTo === 'end' ? count - length : 0;
  return Array.from({ length }, (_, at) => first + at);
}
