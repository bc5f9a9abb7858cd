import { HistoryTarget } from 'ngx-tencent-chat/client';
import { Message, MessagePlace } from 'ngx-tencent-chat/models';

import { indexOfCopy, indexOfId } from './message-index';
import { momentOf } from './message-order';
import { Thread, countStored, isInStep } from './thread';

/**
 * The key of what is looked for if that is loaded; null if it is known that there is none, undefined
 * while nobody knows.
 */
export function findLoaded(thread: Thread, target: HistoryTarget): string | null | undefined {
  if (!thread.opened) return undefined;
  if ('message' in target) return findPlace(thread, target.message);
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
  if ('message' in target) return findPlace(thread, target.message) ?? null;
  const { messages } = thread;
  const stored = countStored(messages);
  for (const message of page) {
    if (message.sentAt < target.time) continue;
    const found = messages[indexOfCopy(messages, stored, message)];
    if (found) return found.key;
  }
  return null;
}

/** In its own moment; elsewhere too, as a place may be told by another app that knows only about when. */
function findPlace({ messages }: Thread, { id, sentAt }: MessagePlace): string | undefined {
  if (id === '') return undefined;
  const stored = countStored(messages);
  const near = indexOfCopy(messages, stored, { id, key: id, sentAt });
  return messages[near >= 0 ? near : indexOfId(messages, id)]?.key;
}
