import { HistoryTarget } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

import { indexOfId } from './message-index';
import { momentOf } from './message-order';
import { Thread, countStored, isInStep } from './thread';

/**
 * The key of what is looked for if that is loaded; null if it is known that there is none, undefined
 * while nobody knows.
 */
export function findLoaded(thread: Thread, target: HistoryTarget): string | null | undefined {
  if (!thread.opened) return undefined;
  if ('message' in target) return findMessage(thread, target.message.id);
  const { messages, gaps, older } = thread;
  const stored = countStored(messages);
  const at = momentOf(messages, stored, target.time).start;
  if (gaps.some((gap) => gap.at === at) || (at === 0 && older !== null)) return undefined;
  if (at < stored) return messages[at]?.key;
  return isInStep(thread) ? null : undefined;
}

/** The key of what is looked for, now that the page around it is loaded; null if there is none. */
export function findFetched(
  thread: Thread,
  target: HistoryTarget,
  page: readonly Message[],
): string | null {
  if ('message' in target) return findMessage(thread, target.message.id) ?? null;
  for (const { id, sentAt } of page) {
    const key = id !== null && sentAt >= target.time ? findMessage(thread, id) : undefined;
    if (key !== undefined) return key;
  }
  return null;
}

function findMessage(thread: Thread, id: string): string | undefined {
  return thread.messages[indexOfId(thread, id)]?.key;
}
