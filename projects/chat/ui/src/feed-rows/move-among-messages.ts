import { Message } from 'ngx-tencent-chat/models';
import { moveInList } from 'ngx-tencent-chat/primitives';
import { FeedRow, isMessageRow } from './feed-row';

/** The message that a key leads to from the row at an index; null if the key means nothing here. */
export function moveAmongMessages(
  event: KeyboardEvent,
  rows: readonly FeedRow[],
  from: number,
): Message | null {
  const wanted = moveInList(event, { from, count: rows.length, page: 1 });
  if (wanted === null) return null;
  // Gaps and the edge are no messages: on to the next one, or back from the end of the list.
  const step = wanted >= from && wanted > 0 ? 1 : -1;
  return nextMessage(rows, wanted, step) ?? nextMessage(rows, wanted, -step);
}

function nextMessage(rows: readonly FeedRow[], from: number, step: number): Message | null {
  for (let at = from; at >= 0 && at < rows.length; at += step) {
    const row = rows[at];
    if (row && isMessageRow(row)) return row;
  }
  return null;
}
