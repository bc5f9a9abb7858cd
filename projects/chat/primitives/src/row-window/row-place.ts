import { RowMetrics } from './row-metrics';

/** A row in view, and where it stands in it. */
export interface RowAnchor {
  readonly key: string;
  /** How far its reading part stands below the upper edge; its start, before it has been measured. */
  readonly top: number;
  readonly measured: boolean;
  /** Where the row stood in the list: whoever jumped over the others has been moved. */
  readonly index: number;
}

/** How a row that is asked for is to stand in the view. */
export type RowAlign = 'start' | 'center' | 'end' | 'opening';

/** Where a row is brought that is asked for; `nearest` is the shortest way into view. */
export type RowJump = 'start' | 'center' | 'end' | 'nearest';

/**
 * Where the reader is. Not a scroll offset: that follows from the place, whatever rows come, go or
 * change their size.
 *
 * - `opening`: nothing shown yet; the place asked for, once there are rows.
 * - `edge`: at an edge, short of it by a slack of a few pixels, and staying there.
 * - `target`: at a row that was asked for, until all rows around it have their true sizes.
 * - `rows`: rows in view, the most telling first. `kept` is the one that is tied to for as long as the
 *   reader does not scroll: chosen anew after each change, it would be another one, and the next change
 *   might come between the two. Null until the rows have their true sizes.
 */
export type RowPlace = { readonly kind: 'opening' } | TargetPlace | EdgePlace | RowsPlace;

/** At a row that was asked for. @see RowPlace */
export interface TargetPlace {
  readonly kind: 'target';
  readonly key: string;
  readonly align: RowAlign;
  /** Whether this row is kept in place afterwards, and not the first one in view. */
  readonly keeps: boolean;
}

/** At an edge of the list. @see RowPlace */
export interface EdgePlace {
  readonly kind: 'edge';
  readonly edge: 'start' | 'end';
  readonly slack: number;
  readonly anchors: readonly RowAnchor[];
}

/** At some rows of the list. @see RowPlace */
export interface RowsPlace {
  readonly kind: 'rows';
  readonly anchors: readonly RowAnchor[];
  readonly kept: string | null;
}

/** Where a reader was, to be returned to. Plain data: it can be stored. */
export interface RowBookmark {
  /** Whether that was the end of the list. */
  readonly atEnd: boolean;
  /** The rows that were in view, the one being read first. */
  readonly rows: readonly RowAnchor[];
}

/** The part of the rows that is seen. */
export interface RowView {
  readonly offset: number;
  readonly height: number;
}

/** How near to an edge, in pixels, counts as being there. */
export const AT_EDGE = 8;
/** How far down the view the row stands that a list opens at, as a share of its height. */
const OPENING_SHARE = 0.2;

/** What an offset depends on besides the place and the sizes. */
export interface RowSetting {
  readonly anchorTo: 'start' | 'end';
  readonly openAt: string | null;
  readonly held: boolean;
  /** Height of the view. */
  readonly height: number;
  /** Where the view stood last: it stays there if all that it showed is gone. */
  readonly lastOffset: number;
}

/** Where the view has to stand, in pixels from the start, for the reader to be at a place. */
export function offsetOfPlace<T>(
  metrics: RowMetrics<T>,
  place: RowPlace,
  { anchorTo, openAt, held, height, lastOffset }: RowSetting,
): number {
  const most = Math.max(0, metrics.total - height);
  switch (place.kind) {
    case 'opening': {
      const index = openAt === null ? -1 : metrics.indexOf(openAt);
      if (index >= 0) return offsetOfTarget(metrics, index, { align: 'opening', height });
      return anchorTo === 'end' ? most : 0;
    }
    case 'edge': {
      if (place.edge === 'start') return place.slack;
      return (held ? offsetOfFirst(metrics, place.anchors) : null) ?? most - place.slack;
    }
    case 'target': {
      const index = metrics.indexOf(place.key);
      return index < 0 ? lastOffset : offsetOfTarget(metrics, index, { ...place, height });
    }
    case 'rows': {
      const find = anchorTo === 'end' ? offsetOfFirst : offsetOfMost;
      return find(metrics, place.anchors) ?? lastOffset;
    }
  }
}

/** The row that a place is tied to, by its key; null if that is to be chosen. */
export function keptBy<T>(
  metrics: RowMetrics<T>,
  place: RowPlace,
  openAt: string | null,
): string | null {
  if (place.kind === 'opening') return openAt;
  if (place.kind === 'target') return place.keeps ? place.key : null;
  if (place.kind === 'rows' && place.kept === null) return null;
  return firstAnchor(metrics, place.anchors)?.anchor.key ?? null;
}

/** The place at an offset: at the edge if that is near, else at the rows in view. */
export function placeAt(
  anchors: readonly RowAnchor[],
  { edge, slack, kept }: { edge: 'start' | 'end'; slack: number; kept: string | null },
): EdgePlace | RowsPlace {
  const ordered = readingOrder(anchors, kept);
  if (slack <= AT_EDGE) return { kind: 'edge', edge, slack: Math.max(0, slack), anchors: ordered };
  return { kind: 'rows', anchors: ordered, kept };
}

/** The row that is kept, those after it, then those before it: who takes its part when it is taken away. */
function readingOrder(anchors: readonly RowAnchor[], kept: string | null): readonly RowAnchor[] {
  const first = anchors.find(({ key }) => key === kept);
  if (!first) return anchors;
  const after = anchors.filter(({ index }) => index > first.index);
  const before = anchors.filter(({ index }) => index < first.index);
  const nearest = (one: RowAnchor, other: RowAnchor) => other.index - one.index;
  const painted = (one: RowAnchor, other: RowAnchor) => +other.measured - +one.measured;
  return [
    first,
    ...after,
    ...before.sort((one, other) => painted(one, other) || nearest(one, other)),
  ];
}

/**
 * The anchors of a view: rows whose reading part begins in it, then those that reach into it. Measured
 * rows come first: after a long scroll the others have not been painted, and nobody reads them yet.
 */
export function anchorsOf<T>(metrics: RowMetrics<T>, view: RowView): readonly RowAnchor[] {
  const begun: RowAnchor[] = [];
  const reaching: RowAnchor[] = [];
  const end = view.offset + view.height;
  for (let index = metrics.indexAt(view.offset); index >= 0 && index < metrics.count; index++) {
    if (metrics.startOf(index) >= end) break;
    const anchor = anchorAt(metrics, index, view.offset);
    (anchor.top >= 0 ? begun : reaching).push(anchor);
  }
  const anchors = [...begun, ...reaching];
  const isMeasured = ({ measured }: RowAnchor) => measured;
  return [...anchors.filter(isMeasured), ...anchors.filter((anchor) => !isMeasured(anchor))];
}

/** A row as an anchor of a view at an offset. */
export function anchorAt<T>(metrics: RowMetrics<T>, index: number, offset: number): RowAnchor {
  const top = metrics.readingLineOf(index) - offset;
  return { key: metrics.follow(index), index, top, measured: metrics.isMeasured(index) };
}

/** The offset at which the first anchor stands where it stood; null if no anchor is left. */
function offsetOfFirst<T>(metrics: RowMetrics<T>, anchors: readonly RowAnchor[]): number | null {
  const first = firstAnchor(metrics, anchors);
  return first && offsetOf(metrics, first);
}

/**
 * The first anchor that is left. A row that jumped over most of the others was moved in the list, and
 * has no say while another one is left.
 */
function firstAnchor<T>(metrics: RowMetrics<T>, anchors: readonly RowAnchor[]): FoundAnchor | null {
  const left = findAnchors(metrics, anchors);
  return left.find((one) => !isMoved(one, left)) ?? left[0] ?? null;
}

/** The offset at which most anchors stand where they stood: a row that moved alone has no say. */
function offsetOfMost<T>(metrics: RowMetrics<T>, anchors: readonly RowAnchor[]): number | null {
  const votes = new Map<number, number>();
  for (const found of findAnchors(metrics, anchors)) {
    const offset = offsetOf(metrics, found);
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  return most ? most[0] : null;
}

/** The offset at which a row stands as it was asked for; one higher than the view shows its start. */
export function offsetOfTarget<T>(
  metrics: RowMetrics<T>,
  index: number,
  { align, height }: { align: RowAlign; height: number },
): number {
  const start = metrics.startOf(index);
  const spare = Math.max(0, height - (metrics.endOf(index) - start));
  if (align === 'end') return start - spare;
  if (align === 'center') return start - spare / 2;
  return align === 'opening' ? start - height * OPENING_SHARE : start;
}

/** How a row is brought into view by the shortest way; null if it cannot be seen any better. */
export function nearestAlign<T>(
  metrics: RowMetrics<T>,
  index: number,
  view: RowView,
): RowAlign | null {
  const above = metrics.startOf(index) - view.offset;
  const below = metrics.endOf(index) - view.offset - view.height;
  const isWhole = above >= 0 && below <= 0;
  const fillsView = above <= 0 && below >= 0;
  if (isWhole || fillsView) return null;
  return above < 0 ? 'start' : 'end';
}

/** Whether two places are the same. */
export function isSamePlace(one: RowPlace, other: RowPlace): boolean {
  if (one.kind === 'rows' && other.kind === 'rows') {
    return one.kept === other.kept && areSameAnchors(one.anchors, other.anchors);
  }
  if (one.kind === 'edge' && other.kind === 'edge') {
    const { edge, slack, anchors } = other;
    return one.edge === edge && one.slack === slack && areSameAnchors(one.anchors, anchors);
  }
  return one === other;
}

function areSameAnchors(some: readonly RowAnchor[], others: readonly RowAnchor[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ key, index, top, measured }, at) => {
      const twin = others[at];
      return (
        twin?.key === key && twin.index === index && twin.top === top && twin.measured === measured
      );
    })
  );
}

interface FoundAnchor {
  readonly anchor: RowAnchor;
  readonly index: number;
}

function findAnchors<T>(
  metrics: RowMetrics<T>,
  anchors: readonly RowAnchor[],
): readonly FoundAnchor[] {
  return anchors
    .map((anchor) => ({ anchor, index: metrics.indexOf(anchor.key) }))
    .filter(({ index }) => index >= 0);
}

function offsetOf<T>(metrics: RowMetrics<T>, { anchor, index }: FoundAnchor): number {
  const line = anchor.measured ? metrics.readingLineOf(index) : metrics.startOf(index);
  return line - anchor.top;
}

function isMoved({ anchor, index }: FoundAnchor, all: readonly FoundAnchor[]): boolean {
  const passed = all.filter(
    (other) => other.index > index !== other.anchor.index > anchor.index && other.index !== index,
  );
  return passed.length * 2 > all.length - 1;
}
