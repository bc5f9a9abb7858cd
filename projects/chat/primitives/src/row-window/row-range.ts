import { RowEntry } from './mounted-row';
import { RowMetrics } from './row-metrics';
import { RowView } from './row-place';

/** Some rows that follow each other, by their indexes; -1 and -1 if there are none. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** How many rows are rendered where there is no layout: in jsdom, and on a server. */
const FLOWING_ROWS = 100;

export const NO_ROWS: RowRange = { first: -1, last: -1 };

export function isSameRange(one: RowRange, other: RowRange): boolean {
  return one.first === other.first && one.last === other.last;
}

/** The rows of which something is in a view, or in so many pixels before and after it. */
export function rangeIn<T>(
  metrics: RowMetrics<T>,
  { offset, height }: RowView,
  { before, after } = { before: 0, after: 0 },
): RowRange {
  if (metrics.count === 0 || height <= 0) return NO_ROWS;
  const last = metrics.indexAt(offset + height + after);
  const first = metrics.indexAt(offset - before);
  return { first, last: metrics.startOf(last) < offset + height + after ? last : last - 1 };
}

/** The rows that are rendered in normal flow, next to the edge the list opens at. */
export function rangeOfFlow(count: number, anchorTo: 'start' | 'end'): RowRange {
  if (count === 0) return NO_ROWS;
  const length = Math.min(count, FLOWING_ROWS);
  const first = anchorTo === 'end' ? count - length : 0;
  return { first, last: first + length - 1 };
}

/** The last row that is in view down to its lower edge; -1 if none is. */
export function lastWholeIn<T>(metrics: RowMetrics<T>, view: RowView): number {
  const { last } = rangeIn(metrics, view);
  // Edges meet at fractions of a pixel, which the browser rounds.
  return last >= 0 && metrics.endOf(last) > view.offset + view.height + 1 ? last - 1 : last;
}

/** The indexes of a range and of some rows elsewhere, in order. */
export function indexesOf({ first, last }: RowRange, others: readonly number[]): readonly number[] {
  const indexes = Array.from({ length: first < 0 ? 0 : last - first + 1 }, (_, at) => first + at);
  const apart = others.filter((index) => index >= 0 && (index < first || index > last));
  if (apart.length === 0) return indexes;
  return [...indexes, ...new Set(apart)].sort((one, other) => one - other);
}

/** The same entries, as the objects they were before where nothing has changed. */
export function reuseEntries<T>(
  entries: readonly RowEntry<T>[],
  before: readonly RowEntry<T>[],
): readonly RowEntry<T>[] {
  const known = new Map(before.map((entry) => [entry.key, entry]));
  const reused = entries.map((entry) => {
    const twin = known.get(entry.key);
    return twin?.index === entry.index && twin.row === entry.row ? twin : entry;
  });
  const same = reused.length === before.length && reused.every((one, at) => one === before[at]);
  return same ? before : reused;
}
