import { FeedRow } from './feed-row';

/**
 * The index of the row with this key, or -1. Looks outwards from where it was last: rows come in above
 * by the page, and a list may be very long.
 */
export function findRow(rows: readonly FeedRow[], key: string, near: number): number {
  const start = Math.min(Math.max(near, 0), rows.length - 1);
  for (let distance = 0; distance <= rows.length; distance++) {
    if (rows[start + distance]?.key === key) return start + distance;
    if (rows[start - distance]?.key === key) return start - distance;
  }
  return -1;
}
