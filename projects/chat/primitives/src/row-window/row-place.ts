import { RowMetrics } from './row-metrics';

/** A row in view, and where it stands in it. */
export interface RowAnchor {
  readonly key: string;
  /** Where the row stood in the list: where to look for it first. */
  readonly index: number;
  /** How far its reading part stands below the upper edge; its start, before it has been measured. */
  readonly top: number;
  readonly measured: boolean;
}

/**
 * Where the reader is. Not a scroll offset: that follows from the place, whatever rows come, go or
 * change their size.
 *
 * - `opening`: nothing shown yet; the place asked for, once there are rows.
 * - `start`, `end`: at that edge, and staying there.
 * - a list of anchors: rows in view, the most telling first.
 */
export type RowPlace = 'opening' | 'start' | 'end' | readonly RowAnchor[];

/** The part of the rows that is seen. */
export interface RowView {
  readonly offset: number;
  readonly height: number;
}

/**
 * The anchors of a view: rows whose reading part begins in it, then those that reach into it. Measured
 * rows come first: after a long scroll the others have not been painted, and nobody reads them yet.
 */
export function anchorsOf<T>(metrics: RowMetrics<T>, view: RowView): readonly RowAnchor[] {
  const begun: RowAnchor[] = [];
  const reaching: RowAnchor[] = [];
  const end = view.offset + view.height;
  const first = metrics.indexAt(view.offset);
  for (let index = first; index >= 0 && index < metrics.count; index++) {
    if (metrics.startOf(index) >= end) break;
    const key = metrics.keyAt(index);
    const top = metrics.readingLineOf(index) - view.offset;
    (top >= 0 ? begun : reaching).push({ key, index, top, measured: metrics.isMeasured(key) });
  }
  const anchors = [...begun, ...reaching];
  const isMeasured = ({ measured }: RowAnchor) => measured;
  return [...anchors.filter(isMeasured), ...anchors.filter((anchor) => !isMeasured(anchor))];
}

/** The offset at which the first anchor that is still there stands where it stood; null if none is. */
export function offsetOfFirst<T>(
  metrics: RowMetrics<T>,
  anchors: readonly RowAnchor[],
): number | null {
  for (const anchor of anchors) {
    const index = metrics.indexOf(anchor.key, anchor.index);
    const line = anchor.measured ? metrics.readingLineOf(index) : metrics.startOf(index);
    if (index >= 0) return line - anchor.top;
  }
  return null;
}

/** The offset at which most anchors stand where they stood: a row that moved alone has no say. */
export function offsetOfMost<T>(
  metrics: RowMetrics<T>,
  anchors: readonly RowAnchor[],
): number | null {
  const votes = new Map<number, number>();
  for (const anchor of anchors) {
    const offset = offsetOfFirst(metrics, [anchor]);
    if (offset !== null) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  return most ? most[0] : null;
}

/** Whether two places are the same. */
export function isSamePlace(one: RowPlace, other: RowPlace): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return (
    one.length === other.length &&
    one.every(({ key, index, top, measured }, at) => {
      const twin = other[at];
      return (
        twin?.key === key && twin.index === index && twin.top === top && twin.measured === measured
      );
    })
  );
}
