import { Presence } from './people';

/** When somebody was there, as exactly as others may know. */
export type Seen =
  /** They are there; or they are not, or nobody knows, and no more is known. */
  | { readonly when: 'now' | 'away' | 'unknown' }
  /** Milliseconds since 1970. */
  | { readonly when: 'at'; readonly at: number }
  /** Within three days, a week, a month; or longer ago. */
  | { readonly when: 'recently' | 'week' | 'month' | 'long-ago' };

const day = 24 * 60 * 60_000;

/**
 * When somebody was there.
 * @param lastSeen When they were there last, in milliseconds since 1970; null if nobody knows.
 */
export function seenOf(presence: Presence, lastSeen: number | null): Seen {
  if (presence.state === 'online') return { when: 'now' };
  if (lastSeen !== null) return { when: 'at', at: lastSeen };
  return { when: presence.state === 'offline' ? 'away' : 'unknown' };
}

/** The same, told so that nobody learns when exactly. */
export function roughlySeenOf(presence: Presence, lastSeen: number | null, now: number): Seen {
  if (presence.state === 'online') return { when: 'recently' };
  if (lastSeen === null) return { when: 'unknown' };
  const age = now - lastSeen;
  if (age < 3 * day) return { when: 'recently' };
  if (age < 7 * day) return { when: 'week' };
  return { when: age < 30 * day ? 'month' : 'long-ago' };
}
