import { HistoryTarget } from 'ngx-tencent-chat/client';

import { FakeRecord } from './fake-client-record';

/** Part of what is stored, and where the parts before and after it begin. */
export interface FakePage {
  readonly records: readonly FakeRecord[];
  readonly older: string | null;
  readonly newer: string | null;
}

/** The page that a cursor points at, the newest one without; null if the cursor is of nobody. */
export function pageFrom(
  all: readonly FakeRecord[],
  cursor: string | null,
  size: number,
): FakePage | null {
  if (cursor === null) return slice(all, all.length - size, all.length);
  const [way, id] = cursor.split(' ');
  const index = all.findIndex((record) => record.id === id);
  if (index < 0) return null;
  if (way === 'before') return slice(all, index - size, index);
  return slice(all, index + 1, index + 1 + size);
}

/** The page around a message or a moment. */
export function pageAround(
  all: readonly FakeRecord[],
  target: HistoryTarget,
  size: number,
): FakePage {
  const found = all.findIndex(isAt(target));
  const middle = found < 0 ? all.length : found;
  const end = Math.min(all.length, Math.max(0, middle - Math.floor(size / 2)) + size);
  return slice(all, end - size, end);
}

function isAt(target: HistoryTarget): (record: FakeRecord) => boolean {
  if ('time' in target) return ({ sentAt }) => sentAt >= target.time;
  const { id, sentAt } = target.message;
  // Of a message that is gone, the place where it was.
  return (record) => record.id === id || record.sentAt > sentAt;
}

function slice(all: readonly FakeRecord[], from: number, end: number): FakePage {
  const start = Math.max(0, from);
  const records = all.slice(start, end);
  const first = records[0];
  const last = records.at(-1);
  return {
    records,
    older: start > 0 && first ? `before ${first.id}` : null,
    newer: end < all.length && last ? `after ${last.id}` : null,
  };
}
