import { RowChange, changesBetween } from './row-changes';
import { KnownRow, RowHeights } from './row-heights';
import { RowList, findFrom } from './row-list';

/** How many rows are looked at to guess the height of those nobody has seen. */
const SAMPLES = 16;
/** How many rows that have gone are remembered, in case they come back. */
const REMEMBERED = 1000;

/** How a row's key and height are found. */
export interface RowRules<T> {
  readonly keyOf: (row: T) => string;
  readonly estimate: (row: T) => number;
}

/**
 * Knows where every row of a list stands. What it costs depends on how many rows have been seen and
 * on how many are new, not on how many there are: keys and estimates are asked for no others.
 */
export class RowMetrics<T> {
  readonly #heights = new RowHeights();
  readonly #known = new Map<string, KnownRow>();
  /** How many of the known rows are not in the list. */
  #away = 0;
  #rows: RowList<T> = [];
  #rules: RowRules<T> = { keyOf: () => '', estimate: () => 64 };
  #sampled = 0;

  /** How many rows there are. */
  get count(): number {
    return this.#rows.length;
  }

  /** Height of all rows in pixels. */
  get total(): number {
    return this.#heights.total;
  }

  /** Takes in the rows. Sizes of keys that stay are kept. */
  setRows(rows: RowList<T>, rules: RowRules<T>): void {
    const before = this.#rows;
    const sameKeys = rules.keyOf === this.#rules.keyOf;
    this.#rows = rows;
    this.#rules = rules;
    const all = [{ at: 0, removed: before.length, inserted: rows.length }];
    this.#change(sameKeys ? changesBetween(before, rows) : all);
    if (rows.length > this.#sampled * 4) this.#sample();
  }

  keyAt(index: number): string {
    const row = index < 0 ? undefined : this.#rows.at(index);
    return row === undefined ? '' : this.#rules.keyOf(row);
  }

  /** Where the key stands, or -1. Looks through the list only for a key it has never met. */
  indexOf(key: string): number {
    const known = this.#known.get(key);
    if (known) return known.block ? this.#heights.indexOf(known) : -1;
    const isWanted = (row?: T) => row !== undefined && this.#rules.keyOf(row) === key;
    const index = findFrom(this.#rows, 0, isWanted);
    this.#meet(key, index);
    return index;
  }

  /** Follows a row from now on, and returns its key. */
  follow(index: number): string {
    return this.#follow(index).key;
  }

  /** Whether the true height of a row is known. */
  isMeasured(index: number): boolean {
    return this.#heights.rowAt(index)?.measured ?? false;
  }

  /**
   * Remembers the height of a row, and how far below its top its reading part begins. Returns whether
   * that is news. `guess` is where the row was when it was rendered.
   */
  measure({ key, index: guess, size, lead }: RowSize): boolean {
    if (!this.#known.has(key) && this.keyAt(guess) === key) this.#meet(key, guess);
    if (this.indexOf(key) < 0) return false;
    const known = this.#known.get(key);
    if (!known || (known.measured && known.size === size && known.lead === lead)) return false;
    known.measured = true;
    known.size = size;
    known.lead = lead;
    this.#heights.touch(known);
    return true;
  }

  /** Estimates those of the rows that have no height of their own yet. Returns whether there were any. */
  estimate(first: number, last: number): boolean {
    let news = false;
    for (let index = Math.max(0, first); index <= last; index++) {
      const row = this.#rows.at(index);
      if (row === undefined) continue;
      const known = this.#follow(index);
      if (known.size >= 0) continue;
      known.size = Math.max(0, this.#rules.estimate(row));
      this.#heights.touch(known);
      news = true;
    }
    return news;
  }

  startOf(index: number): number {
    return this.#heights.startOf(index);
  }

  endOf(index: number): number {
    return this.#heights.startOf(index + 1);
  }

  /** Where the reading part of a row begins. */
  readingLineOf(index: number): number {
    return this.startOf(index) + (this.#heights.rowAt(index)?.lead ?? 0);
  }

  /** The row at this distance from the start, the nearest one if there is none; -1 if there are no rows. */
  indexAt(offset: number): number {
    return this.#heights.indexAt(offset);
  }

  #follow(index: number): KnownRow {
    return this.#heights.rowAt(index) ?? this.#meet(this.keyAt(index), index);
  }

  #meet(key: string, index: number): KnownRow {
    const known = new KnownRow(key);
    this.#known.set(key, known);
    if (index < 0) this.#away++;
    else this.#heights.put(index, known);
    return known;
  }

  #change(changes: readonly RowChange[]): void {
    for (const { at, removed, inserted } of changes) {
      this.#away += this.#heights.splice(at, removed, inserted).length;
    }
    // Only now it is clear who has gone: whoever came in first may be one of those taken out last.
    for (const { at, inserted } of changes) this.#recognise(at, at + inserted);
    if (this.#away <= REMEMBERED) return;
    for (const [key, { block }] of this.#known) if (!block) this.#known.delete(key);
    this.#away = 0;
  }

  #recognise(from: number, end: number): void {
    for (let index = from; index < end && this.#away > 0; index++) {
      const known = this.#known.get(this.keyAt(index));
      if (!known || known.block) continue;
      this.#heights.put(index, known);
      this.#away--;
    }
  }

  /** The usual height is that of a few rows from all over the list. */
  #sample(): void {
    const { length } = this.#rows;
    const count = Math.min(length, SAMPLES);
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const row = this.#rows.at(Math.floor((at * length) / count));
      if (row !== undefined) sum += this.#rules.estimate(row);
    }
    this.#sampled = length;
    if (sum > 0) this.#heights.setUsual(sum / count);
  }
}

/** A row as it was measured. */
export interface RowSize {
  readonly key: string;
  readonly index: number;
  readonly size: number;
  readonly lead: number;
}
