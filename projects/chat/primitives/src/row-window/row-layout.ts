import { Signal, computed, linkedSignal, signal } from '@angular/core';
import { RowEntry } from './mounted-row';
import { RowList } from './row-list';
import { RowMetrics, RowSize } from './row-metrics';
import {
  AT_EDGE,
  EdgePlace,
  RowAnchor,
  RowBookmark,
  RowJump,
  RowPlace,
  RowsPlace,
  anchorAt,
  anchorsOf,
  isSamePlace,
  keptBy,
  nearestAlign,
  offsetOfPlace,
  placeAt,
} from './row-place';
import { NO_ROWS, RowRange, indexesOf, rangeIn, rangeOfFlow, reuseEntries } from './row-range';
import { RowSight } from './row-sight';

/** What a `RowLayout` is made from. */
export interface RowSource<T> {
  readonly rows: Signal<RowList<T>>;
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
  readonly #setting = computed(() => ({
    anchorTo: this.#source.anchorTo(),
    openAt: this.#source.openAt(),
    held: this.#source.held(),
    height: this.height() ?? 0,
  }));
  #lastOffset = 0;

  /** Rows about to be rendered get their estimates here, which may bring in others. */
  readonly #laid = computed<Laid<T>>(() => {
    const { metrics } = this.#known();
    const place = this.#place();
    const setting = this.#setting();
    for (;;) {
      const most = Math.max(0, metrics.total - setting.height);
      const wanted = offsetOfPlace(metrics, place, { ...setting, lastOffset: this.#lastOffset });
      const offset = Math.min(Math.max(0, wanted), most);
      const rendered = this.#rangeToRender(metrics, offset);
      if (setting.height > 0 && metrics.estimate(rendered.first, rendered.last)) continue;
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

  /** Where the view stands in a canvas that is so high. */
  readonly extent = computed(() => ({
    offset: this.offset(),
    total: this.total() + this.lift(),
    toEnd: this.toEnd(),
  }));

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

  /** How far below the view the list ends, in pixels. */
  readonly toEnd = computed(() => this.#maxOffset() - this.offset());

  readonly atEnd = computed(() => this.flowing() || this.toEnd() <= AT_EDGE);

  /** The part of the rows that can be seen. */
  readonly #view = computed(() => ({
    offset: this.offset(),
    height: this.hidden() ? 0 : (this.height() ?? 0),
  }));

  /** What of the rows is in view, and what has come in since. */
  readonly sight: RowSight<T>;

  constructor(source: RowSource<T>) {
    this.#source = source;
    const { list, anchorTo } = source;
    const { atEnd, flowing } = this;
    const known = this.#laid;
    this.sight = new RowSight({ list, anchorTo, atEnd, flowing, known, view: this.#view });
  }

  /** Where a row stands, in pixels from the start of the canvas. */
  topOf(index: number): number {
    return this.#laid().metrics.startOf(index) + this.lift();
  }

  /** Whether all rows in view are among these. */
  isCoveredBy(entries: readonly RowEntry<T>[]): boolean {
    const rows = this.#source.rows();
    const { first, last } = this.sight.inView();
    const shown = new Set(entries.map(({ row }) => row));
    for (let index = Math.max(0, first); index <= last; index++) {
      const row = rows.at(index);
      if (row !== undefined && !shown.has(row)) return false;
    }
    return true;
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
    const kept = keptBy(this.#known().metrics, place, this.#source.openAt());
    const settled = this.#placeAt(offset, kept);
    if (place.kind === 'edge' && place.edge === this.#source.anchorTo()) {
      // Held, the view may be far from the end that it will go on to follow.
      this.#place.set({ ...place, anchors: settled.anchors });
    } else if (settled.kind === 'rows') {
      this.#place.set({ ...settled, kept: settled.anchors[0]?.key ?? null });
    } else {
      this.#place.set(settled);
    }
  }

  /** Goes this share of the way to the end; all of it, and it stays there. */
  approachEnd(share: number): void {
    // Whole pixels: else each row had to be put elsewhere in the canvas, for what the browser rounds off.
    const step = Math.ceil(this.toEnd() * share);
    if (share < 1 && step < this.toEnd()) this.moveTo(this.offset() + step);
    else this.stayAtEnd();
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
    // Whoever goes on by keys reads on from above; whoever jumps has come for this very row.
    if (align) this.#place.set({ kind: 'target', key, align, keeps: jump !== 'nearest' });
    return true;
  }

  /** Where the reader is; null while nothing is shown. */
  bookmark(): RowBookmark | null {
    if (!this.height()) return null;
    const kept = keptBy(this.#known().metrics, this.#place(), null);
    const { anchors } = this.#placeAt(this.offset(), kept);
    return anchors.length > 0 ? { atEnd: this.atEnd(), rows: anchors } : null;
  }

  /** Goes back to a bookmark. Returns false if none of its rows is left. */
  returnTo({ atEnd, rows }: RowBookmark): boolean {
    const { metrics } = this.#known();
    const left = rows.filter(({ key }) => metrics.indexOf(key) >= 0);
    const [wanted] = left;
    if (!wanted) return false;
    const isLast = ({ key }: RowAnchor) => metrics.indexOf(key) === metrics.count - 1;
    if (atEnd && left.some(isLast)) this.stayAtEnd();
    else this.#place.set({ kind: 'rows', anchors: rows, kept: wanted.key });
    return true;
  }

  #placeAt(offset: number, kept: string | null): EdgePlace | RowsPlace {
    const edge = this.#source.anchorTo();
    const slack = edge === 'end' ? this.#maxOffset() - offset : offset;
    const anchors = this.#anchorsAt(offset);
    return placeAt([...anchors, ...this.#keptNear(offset, anchors, kept)], { edge, slack, kept });
  }

  /** The row that is kept may be just out of a view that became smaller: it is read on all the same. */
  #keptNear(offset: number, seen: readonly RowAnchor[], kept: string | null): readonly RowAnchor[] {
    const { metrics, rendered } = this.#laid();
    const index = kept === null ? -1 : metrics.indexOf(kept);
    const isNear = index >= 0 && index >= rendered.first && index <= rendered.last;
    if (!isNear || seen.some(({ key }) => key === kept)) return [];
    return [anchorAt(metrics, index, offset)];
  }

  #anchorsAt(offset: number): readonly RowAnchor[] {
    const rows = this.#source.rows();
    const steady = this.#source.steady();
    const view = { offset, height: this.height() ?? 0 };
    return anchorsOf(this.#laid().metrics, view).filter(({ index }) => {
      const row = rows.at(index);
      return row !== undefined && steady(row);
    });
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
      const row = rows.at(index);
      return row === undefined ? [] : [{ key: keyOf(row), index, row }];
    });
  }
}
