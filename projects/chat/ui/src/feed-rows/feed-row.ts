import { Message } from 'ngx-tencent-chat/models';
import { estimateBubble } from '../message-bubble/estimate-bubble';

/** Between one message and the next, in pixels. */
const GROUP_SPACE = 8;

/** A place between two loaded messages where others may be missing. */
export interface FeedGap {
  /** Stays the same for as long as the gap exists. */
  readonly key: string;
  /** Where it is: before the message of this index. */
  readonly at: number;
  readonly loading: boolean;
  /** Why it could not be loaded, or null. */
  readonly failure: { readonly code: string } | null;
}

/** From which of its sides a gap is loaded: from the messages above it, or from those below. */
export interface GapSide {
  readonly key: string;
  readonly side: 'above' | 'below';
}

/** The row above the oldest message: stands for what has not been loaded, or for the beginning. */
export interface EdgeRow {
  readonly key: 'edge';
}

/** The row of a gap. */
export interface GapRow {
  readonly key: string;
  readonly gap: FeedGap;
}

/** What the feed lists. */
export type FeedRow = Message | EdgeRow | GapRow;

/** The rows of a feed, and where those stand that are no messages. */
export interface FeedRows {
  readonly rows: readonly FeedRow[];
  /** Indexes of the rows of gaps, rising. */
  readonly gaps: readonly number[];
}

export const edgeRow: EdgeRow = { key: 'edge' };

const noRows: FeedRows = { rows: [], gaps: [] };

export function isMessageRow(row: FeedRow): row is Message {
  return 'body' in row;
}

export function isGapRow(row: FeedRow): row is GapRow {
  return 'gap' in row;
}

/** Lists the edge, then the messages with the gaps between them; gaps from top to bottom. */
export function listRows(messages: readonly Message[], gaps: readonly FeedGap[]): FeedRows {
  if (messages.length === 0) return noRows;
  // Not spread: that looks at each message, and there may be 100,000.
  const rows = ([edgeRow] as FeedRow[]).concat(messages);
  const places = gaps.map(({ at }, earlier) => at + 1 + earlier);
  for (const [index, gap] of gaps.entries()) {
    rows.splice(places[index] ?? rows.length, 0, { key: gap.key, gap });
  }
  return { rows, gaps: places };
}

/** Guesses how tall a row is, from what it shows: good enough for a scrollbar. */
export function estimateRow(row: FeedRow): number {
  if (isGapRow(row)) return 192;
  if (!isMessageRow(row)) return 96;
  return estimateBubble(row) + GROUP_SPACE;
}
