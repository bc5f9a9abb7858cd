import { Signal, computed, linkedSignal, signal } from '@angular/core';
import { RowEntry } from './mounted-row';
import { RowMetrics, RowSize } from './row-metrics';
import {
  RowAlign,
  RowAnchor,
  RowBookmark,
  RowJump,
  RowPlace,
  RowView,
  anchorsOf,
  isSamePlace,
  offsetOfFirst,
  offsetOfMost,
  offsetOfTarget,
} from './row-place';
import {
  NO_ROWS,
  RowRange,
  indexesOf,
  isSameRange,
  lastWholeIn,
  rangeIn,
  rangeOfFlow,
  reuseEntries,
} from './row-range';

/** How near to an edge, in pixels, counts as being there. */
const AT_EDGE = 8;
/** How much of the list around the view is near, in heights of the view. */
const NEAR_VIEWS = 1.5;
/** How many of the last rows are remembered, to know what was appended even if some of them go. */
const LAST_ROWS = 5;

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
  readonly held: Signal<boolean>;
  readonly keepRendered: Signal<readonly string[]>;
}

/** Where everything stands for one state of rows, sizes and place. */
interface Laid<T> {
  readonly metrics: RowMetrics<T>;
  readonly total: number;
  readonly offset: number;
  readonly rendered: RowRange;
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

  /** How far ahead of a moving view rows are rendered, in pixels; negative towards the start. */
  readonly lead = signal(0);

  readonly #place = linkedSignal<unknown, RowPlace>({
    source: () => this.#source.list(),
    computation: () => ({ kind: 'opening' }),
    equal: isSamePlace,
  });
  readonly #sizes = signal(0);
  readonly #metrics = computed(() => (this.#source.list(), new RowMetrics<T>()));
  /** A new object whenever a row or a size has changed: the metrics themselves stay the same. */
  readonly #known = computed(() => {
    const { rows, keyOf, estimate } = this.#source;
    const metrics = this.#metrics();
    this.#sizes();
    metrics.setRows(rows(), { keyOf: keyOf(), estimate: estimate() });
    return { metrics };
  });
  #lastOffset = 0;

  /** Rows about to be rendered get their estimates here, which may bring in others. */
  readonly #laid = computed<Laid<T>>(() => {
    const { metrics } = this.#known();
    const place = this.#place();
    for (;;) {
      const most = Math.max(0, metrics.total - (this.height() ?? 0));
      const offset = Math.min(Math.max(0, this.#offsetOf(place, metrics, most)), most);
      const rendered = this.#rangeToRender(metrics, offset);
      if (this.height() && metrics.estimate(rendered.first, rendered.last)) continue;
      return { metrics, total: metrics.total, offset, rendered };
    }
  });

  /** Changes whenever a row may stand elsewhere. */
  readonly changes: Signal<unknown> = computed(() => [this.#laid(), this.lift(), this.hidden()]);

  readonly total = computed(() => this.#laid().total);
  readonly #maxOffset = computed(() => Math.max(0, this.total() - (this.height() ?? 0)));

  /** Where the view stands, in pixels from the start. */
  readonly offset = computed(() => this.#laid().offset);

  /** How far too few rows to fill the view are moved down, so that the newest stand at its end. */
  readonly lift = computed(() => {
    const free = (this.height() ?? 0) - this.total();
    return this.#source.anchorTo() === 'end' ? Math.max(0, free) : 0;
  });

  /** Whether rows stand in normal flow, because there is no layout to look at. */
  readonly flowing = computed(() => this.height() === 0);

  /** The rows to render, in order. An entry stays the same object while nothing in it changes. */
  readonly entries: Signal<readonly RowEntry<T>[]> = linkedSignal<
    readonly RowEntry<T>[],
    readonly RowEntry<T>[]
  >({
    source: () => this.#entriesToRender(),
    computation: (entries, before) => reuseEntries(entries, before?.value ?? []),
  });

  readonly atEnd = computed(() => this.flowing() || this.#maxOffset() - this.offset() <= AT_EDGE);

  readonly nearStart = computed(() => {
    const { height, offset } = this.#view();
    return height > 0 && this.#source.rows().length > 0 && offset < height * NEAR_VIEWS;
  });

  /** The index of the first row of which something is in view; -1 if there is none. */
  readonly firstInView = computed(() => this.#rangeInView().first);

  /** The index of the last row that is in view down to its lower edge; -1 if none is. */
  readonly lastInView = computed(() => {
    if (this.flowing()) return this.#rangeInView().last;
    return lastWholeIn(this.#laid().metrics, this.#view());
  });

  /** The rows within a view and a half of the view. */
  readonly near = computed<RowRange>(
    () => {
      const reach = this.#view().height * NEAR_VIEWS;
      return this.#rangeInView({ before: reach, after: reach });
    },
    { equal: isSameRange },
  );

  /** How many rows have been appended since the reader left the end. */
  readonly appended = computed(() => {
    const { metrics } = this.#known();
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
    source: () => ({ list: this.#source.list(), end: this.atEnd(), keys: this.#lastKeys() }),
    computation: ({ list, end, keys }, before) =>
      end || !before || before.source.list !== list || before.source.keys.length === 0
        ? keys
        : before.value,
  });

  /** The part of the rows that can be seen. */
  readonly #view = computed(() => ({
    offset: this.offset(),
    height: this.hidden() ? 0 : (this.height() ?? 0),
  }));

  constructor(source: RowSource<T>) {
    this.#source = source;
  }

  /** Where a row stands, in pixels from the start of the canvas. */
  topOf(index: number): number {
    return this.#laid().metrics.startOf(index) + this.lift();
  }

  /** Whether all rows in view are among these. */
  isCoveredBy(entries: readonly RowEntry<T>[]): boolean {
    const rows = this.#source.rows();
    const { first, last } = this.#rangeInView();
    const shown = new Set(entries.map(({ row }) => row));
    return rows.slice(Math.max(0, first), last + 1).every((row) => shown.has(row));
  }

  /** Remembers the sizes of rows. Returns whether one of them was news. */
  measure(sizes: Iterable<RowSize>): boolean {
    const { metrics } = this.#known();
    let news = false;
    for (const size of sizes) news = metrics.measure(size) || news;
    if (news) this.#sizes.update((count) => count + 1);
    return news;
  }

  /** Takes in that the reader scrolled. */
  moveTo(offset: number): void {
    this.#lastOffset = offset;
    this.#place.set(this.#placeAt(offset, null));
  }

  /** Ties the place to the rows now in view. To be done once each of them has its true size. */
  settle(): void {
    if (this.#source.rows().length === 0 || !this.height()) return;
    const place = this.#place();
    const offset = this.offset();
    this.#lastOffset = offset;
    const stays = place.kind === 'edge' && place.edge === this.#source.anchorTo();
    this.#place.set(
      stays
        ? { ...place, anchors: this.#anchorsAt(offset) }
        : this.#placeAt(offset, this.#wantedKey(place)),
    );
  }

  /** Goes to the end and stays there. */
  stayAtEnd(): void {
    this.#place.set({ kind: 'edge', edge: 'end', slack: 0, anchors: [] });
  }

  /** Brings a row to where it is wanted, and keeps it there. Returns false if there is no such row. */
  jumpTo(key: string, jump: RowJump): boolean {
    const { metrics } = this.#known();
    const index = metrics.indexOf(key);
    if (index < 0) return false;
    const align = jump === 'nearest' ? nearestAlign(metrics, index, this.#view()) : jump;
    if (align) this.#place.set({ kind: 'target', key, align });
    return true;
  }

  /** Where the reader is; null while nothing is shown. */
  bookmark(): RowBookmark | null {
    const rows = this.height() ? this.#anchorsAt(this.offset()) : [];
    return rows.length > 0 ? { atEnd: this.atEnd(), rows } : null;
  }

  /** Goes back to a bookmark. Returns false if none of its rows is left. */
  returnTo({ atEnd, rows }: RowBookmark): boolean {
    const { metrics } = this.#known();
    const left = rows.filter(({ key }) => metrics.indexOf(key) >= 0);
    const [wanted] = left;
    if (!wanted) return false;
    const isLast = ({ key }: RowAnchor) => metrics.indexOf(key) === metrics.count - 1;
    if (atEnd && left.some(isLast)) this.stayAtEnd();
    else this.#place.set({ kind: 'rows', anchors: rows, wanted: wanted.key });
    return true;
  }

  #offsetOf(place: RowPlace, metrics: RowMetrics<T>, most: number): number {
    const height = this.height() ?? 0;
    switch (place.kind) {
      case 'opening': {
        const index = this.#openingIndex(metrics);
        if (index >= 0) return offsetOfTarget(metrics, index, { align: 'opening', height });
        return this.#source.anchorTo() === 'end' ? most : 0;
      }
      case 'edge': {
        if (place.edge === 'start') return place.slack;
        const held = this.#source.held() ? offsetOfFirst(metrics, place.anchors) : null;
        return held ?? most - place.slack;
      }
      case 'target': {
        const index = metrics.indexOf(place.key);
        return index < 0 ? this.#lastOffset : offsetOfTarget(metrics, index, { ...place, height });
      }
      case 'rows': {
        const find = this.#source.anchorTo() === 'end' ? offsetOfFirst : offsetOfMost;
        return find(metrics, place.anchors) ?? this.#lastOffset;
      }
    }
  }

  #openingIndex(metrics: RowMetrics<T>): number {
    const openAt = this.#source.openAt();
    return openAt === null ? -1 : metrics.indexOf(openAt);
  }

  #wantedKey(place: RowPlace): string | null {
    if (place.kind === 'target') return place.key;
    if (place.kind === 'rows') return place.wanted;
    return place.kind === 'opening' ? this.#source.openAt() : null;
  }

  #placeAt(offset: number, wanted: string | null): RowPlace {
    const edge = this.#source.anchorTo();
    const slack = Math.max(0, edge === 'end' ? this.#maxOffset() - offset : offset);
    const anchors = this.#anchorsAt(offset);
    if (slack <= AT_EDGE) return { kind: 'edge', edge, slack, anchors };
    const first = anchors.find(({ key }) => key === wanted);
    if (!first) return { kind: 'rows', anchors, wanted: null };
    return { kind: 'rows', anchors: [first, ...anchors.filter((one) => one !== first)], wanted };
  }

  #anchorsAt(offset: number): readonly RowAnchor[] {
    const rows = this.#source.rows();
    const steady = this.#source.steady();
    const view = { offset, height: this.height() ?? 0 };
    return anchorsOf(this.#laid().metrics, view).filter(({ index }) => {
      const row = rows[index];
      return row !== undefined && steady(row);
    });
  }

  #rangeInView(reach = { before: 0, after: 0 }): RowRange {
    const { metrics } = this.#laid();
    if (this.flowing()) return rangeOfFlow(metrics.count, this.#source.anchorTo());
    return rangeIn(metrics, this.#view(), reach);
  }

  #rangeToRender(metrics: RowMetrics<T>, offset: number): RowRange {
    const height = this.height();
    if (height === null) return NO_ROWS;
    if (height === 0) return rangeOfFlow(metrics.count, this.#source.anchorTo());
    const lead = this.lead();
    const overscan = this.#source.overscan();
    const reach = { before: overscan + Math.max(0, -lead), after: overscan + Math.max(0, lead) };
    return rangeIn(metrics, { offset, height }, reach);
  }

  #entriesToRender(): readonly RowEntry<T>[] {
    const { metrics, rendered } = this.#laid();
    const rows = this.#source.rows();
    const keyOf = this.#source.keyOf();
    const kept = [this.kept(), ...this.#source.keepRendered()].filter((key) => key !== null);
    const apart = kept.map((key) => metrics.indexOf(key));
    return indexesOf(rendered, apart).flatMap((index) => {
      const row = rows[index];
      return row === undefined ? [] : [{ key: keyOf(row), index, row }];
    });
  }

  #lastKeys(): readonly string[] {
    const { metrics } = this.#known();
    const count = Math.min(LAST_ROWS, metrics.count);
    return Array.from({ length: count }, (_, at) => metrics.follow(metrics.count - 1 - at));
  }
}

/** How a row is brought into view by the shortest way; null if it cannot be seen any better. */
function nearestAlign<T>(metrics: RowMetrics<T>, index: number, view: RowView): RowAlign | null {
  const above = metrics.startOf(index) - view.offset;
  const below = metrics.endOf(index) - view.offset - view.height;
  const isWhole = above >= 0 && below <= 0;
  const fillsView = above <= 0 && below >= 0;
  if (isWhole || fillsView) return null;
  return above < 0 ? 'start' : 'end';
}
