import type { TimelineEntry } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';
import { GroupView } from './group-view.ts';

/** Which part of a history somebody wants to read. */
export interface HistoryWish {
  readonly withRecalled: boolean;
  /** The newest sequence of the page. Defaults to the newest of the group. */
  readonly newest?: number | undefined;
  /** How many sequences the page covers. */
  readonly count: number;
  /** Single messages, in the place of a page. */
  readonly sequences?: readonly number[] | undefined;
}

/** A part of a history, newest first. */
export interface HistoryPage {
  readonly entries: readonly TimelineEntry[];
  /** The sequences within the page that the reader does not see. */
  readonly hidden: readonly number[];
  /** Where the next older page begins; 0 if there is none. */
  readonly next: number;
}

/**
 * Reads the history of a group or a topic as the actor sees it. A page covers a range of sequences, as
 * the SDK expects: what is hidden within it makes it shorter, and behind the end it is empty.
 */
export function readHistory(
  store: Store,
  place: GroupPlace,
  wish: HistoryWish,
  { me, policy }: Actor,
): HistoryPage {
  const { timeline } = place;
  const view = new GroupView(store, place, me, policy);
  const newest = wish.newest ?? timeline.lastSequence;
  const oldest = Math.max(newest - wish.count + 1, view.first);
  const covered = wish.sequences ?? descending(Math.min(newest, timeline.lastSequence), oldest);
  const found = covered
    .map((sequence) => timeline.find(sequence))
    .filter((entry) => entry !== undefined)
    .sort((one, other) => other.sequence - one.sequence);
  const isShown = (entry: TimelineEntry): boolean =>
    view.sees(entry) && (wish.withRecalled || entry.revokedBy === undefined);
  const isPage = wish.sequences === undefined && oldest > view.first;
  return {
    entries: found.filter((entry) => isShown(entry)),
    hidden: found.filter((entry) => !isShown(entry)).map(({ sequence }) => sequence),
    next: isPage ? Math.min(oldest - 1, timeline.lastSequence) : 0,
  };
}

function descending(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}
