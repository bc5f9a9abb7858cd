import { SdkMessage } from './sdk';

/** Which way a page goes on. */
export type Way = 'older' | 'newer';

/**
 * Where a page ends. The service finds a place in a direct conversation by its second, of which the
 * message at the edge says how much is known; in a group by the next sequence.
 */
export type HistoryEdge =
  { readonly time: number; readonly id: string } | { readonly sequence: number };

/** A part of a history without holes, and whether it reaches the ends. */
export interface Stretch {
  /** Oldest first. */
  readonly messages: readonly SdkMessage[];
  /** Where it goes on; null where there is nothing more. */
  readonly older: HistoryEdge | null;
  readonly newer: HistoryEdge | null;
}

/** Where another page begins. */
export interface HistoryCursor {
  readonly way: Way;
  /** Null where nobody knows. */
  readonly edge: HistoryEdge | null;
  /** The SDK's own cursor, good for the sign-in that it was given in. */
  readonly list?: { readonly id: string; readonly signIn: number } | undefined;
}

/** A cursor as a string. */
export function writeCursor(cursor: HistoryCursor): string {
  return JSON.stringify(cursor);
}

/** What `writeCursor` wrote. A string of anybody else points at the newest page: null. */
export function readCursor(cursor: string): HistoryCursor | null {
  try {
    const read = JSON.parse(cursor) as HistoryCursor | null;
    return read?.way === 'older' || read?.way === 'newer' ? read : null;
  } catch {
    // Apps may keep cursors; one of another client or version is no reason to fail.
    return null;
  }
}
