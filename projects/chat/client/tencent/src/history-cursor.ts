import { SdkHistoryPage } from './sdk';

/** Where an older page begins. */
export interface HistoryCursor {
  /** The SDK's own cursor; null where only the moment is known. */
  readonly next: { readonly id: string; readonly signIn: number } | null;
  /** The same place as a moment, in seconds; null if nobody knows. */
  readonly time: number | null;
}

/** A cursor as a string: `at:<seconds>`, or `id:<sign-in>:<seconds>:<id>`. */
export function writeCursor({ next, time }: HistoryCursor): string | null {
  if (next) return `id:${next.signIn}:${time ?? ''}:${next.id}`;
  return time === null ? null : `at:${time}`;
}

/** What `writeCursor` wrote. A string of anybody else points at the newest page. */
export function readCursor(cursor: string): HistoryCursor {
  const [, signIn = '', idTime = '', id = ''] = /^id:(\d+):(\d*):(.+)$/s.exec(cursor) ?? [];
  const time = idTime || /^at:([\d.]+)$/.exec(cursor)?.[1];
  return {
    next: id ? { id, signIn: Number(signIn) } : null,
    time: time ? Number(time) : null,
  };
}

/** The moment of the oldest stored message of a page; null if it has none. */
export function oldestTime({ messageList }: SdkHistoryPage): number | null {
  const times = messageList
    // Unsent ones are dated by this device's clock.
    .filter(({ status }) => status !== 'fail' && status !== 'unSend')
    .map(({ time }) => Math.ceil(time));
  return times.length > 0 ? Math.min(...times) : null;
}
