import type { PaintedFrame, PaintedRow } from './frame-watch';

/** How near to the end, in px, counts as being there: as `ChatRowWindow` counts it. */
const AT_END = 8;
/** What a text may move by in px. The scroll offset has whole device pixels, boxes have 1/64 of one. */
export const STILL = 0.5;

/** Where the reader is: short of the end by some px, or at a message that must stay where it is. */
export type ReaderPlace = number | readonly Held[];

/** A message and where it stands in the view. The first of a place is the one that is read. */
export interface Held {
  readonly key: string;
  readonly line: number;
}

/** What a frame shows of the place that should have been kept. */
export interface Verdict {
  readonly what: 'kept' | 'forced' | 'moved' | 'gone' | 'left the end';
  /** How far off it is, in px. */
  readonly by: number;
  readonly note: string;
}

/**
 * The message that is being read is the first that begins in the view; where none begins, the one that
 * fills it. Should it go away, the next one takes its part, where it stands.
 */
export function placeIn(frame: PaintedFrame): ReaderPlace {
  if (frame.after <= AT_END) return frame.after < 1 ? 0 : frame.after;
  const seen = frame.rows.filter((row) => row.bottom > 0 && row.line < frame.height);
  const begun = seen.filter(({ line }) => line >= 0);
  return [...begun, ...seen.filter(({ line }) => line < 0).reverse()].flatMap(toHeld);
}

/**
 * Where the reader is after a move: at what was jumped to, else at the first message that begins in the
 * view. Who pressed a key and saw nothing move reads on where they were.
 */
export function placeAfter(
  before: ReaderPlace,
  frame: PaintedFrame,
  target: string | null,
): ReaderPlace {
  const place = placeIn(frame);
  if (typeof place === 'number') return place;
  const at = place.findIndex(({ key }) => key === target);
  if (at >= 0) return [...place.slice(at), ...place.slice(0, at).reverse()];
  const held = typeof before === 'number' ? undefined : before[0];
  const row = frame.rows.find(({ key }) => key === held?.key);
  return held && row && Math.abs(row.line - held.line) < STILL ? stayedIn(before, frame) : place;
}

/** The same message is read on; those around it stand elsewhere by now. */
export function stayedIn(place: ReaderPlace, frame: PaintedFrame): ReaderPlace {
  if (typeof place === 'number') return place;
  if (frame.after < STILL) return placeIn(frame);
  const first = place.find(({ key }) => frame.rows.some((row) => row.key === key));
  if (!first) return placeIn(frame);
  const held = frame.rows.flatMap(toHeld);
  const at = held.findIndex(({ key }) => key === first.key);
  return [first, ...held.slice(at + 1), ...held.slice(0, at).reverse()];
}

/** Whether a frame kept the place. `there` tells whether a message is still in the list. */
export function judge(
  place: ReaderPlace,
  frame: PaintedFrame,
  there: (key: string) => boolean,
): Verdict {
  if (typeof place === 'number') return judgeEnd(frame, place);
  const held = place.find(({ key }) => there(key));
  if (!held) return { what: 'kept', by: 0, note: 'nothing is left of what was in view' };
  const row = frame.rows.find(({ key }) => key === held.key);
  if (!row) return { what: 'gone', by: 0, note: held.key };
  const by = row.line - held.line;
  const note = `${held.key} from ${held.line} to ${row.line}, ${frame.before} px before the view, ${frame.after} after it`;
  if (Math.abs(by) < STILL) return { what: 'kept', by, note };
  // At an edge the view cannot follow: there is nothing behind it to be scrolled in.
  const stuck = by > 0 ? frame.after < 1 : frame.before < 1;
  return { what: stuck ? 'forced' : 'moved', by, note };
}

/** Where the reader stopped a few px short of the end, the view may stay so, or go all the way. */
function judgeEnd(frame: PaintedFrame, short: number): Verdict {
  const end = (frame.rows.at(-1)?.bottom ?? frame.height) - frame.height;
  const by = end < 0 ? end : Math.max(0, end - short);
  const note = `the last row ends ${end} px below the view, ${frame.after} px are left to scroll`;
  return { what: Math.abs(by) < 1 ? 'kept' : 'left the end', by, note };
}

/** The tallest part of the view without a row, in px. */
export function holeIn({ rows, height, before, after }: PaintedFrame): number {
  let covered = 0;
  let hole = 0;
  for (const { top, bottom } of rows) {
    if (bottom <= 0 || top >= height) continue;
    // Too few rows to fill the view stand at its end.
    const free = covered === 0 && before < 1 && after < 1;
    if (!free) hole = Math.max(hole, top - covered);
    covered = Math.max(covered, bottom);
  }
  hole = Math.max(hole, height - covered);
  return hole < 1 ? 0 : hole;
}

/** Whether two frames show the same. */
export function isSameFrame(one: PaintedFrame, other: PaintedFrame): boolean {
  return (
    one.height === other.height &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, at) => isSameRow(row, other.rows[at]))
  );
}

function isSameRow(one: PaintedRow, other: PaintedRow | undefined): boolean {
  return one.key === other?.key && one.top === other.top && one.bottom === other.bottom;
}

function toHeld({ key, line }: PaintedRow): readonly Held[] {
  return key === null ? [] : [{ key, line }];
}
