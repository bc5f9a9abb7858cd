import { ConversationId, Message, MessagePlace, kindOf } from 'ngx-tencent-chat/models';

import { HistoryHost, HistoryLoader } from './history-loader';
import { countStored } from './thread';

/** How many pages are loaded at most to find the first unread message. */
const mostPages = 10;
/** So many messages those pages hold at least. */
const countedMost = mostPages * 15;

/**
 * Loads a conversation back to its first unread message. Resolves with its key; with that of the oldest
 * message that was loaded if even more are unread; null if none is.
 * @param unread How many messages of others are unread.
 */
export async function findUnread(
  history: HistoryLoader,
  host: HistoryHost,
  id: ConversationId,
  unread: number,
): Promise<string | null> {
  await history.open(id);
  if (unread <= 0) return null;
  if (kindOf(id) === 'group' && unread > countedMost) return seekUnread(history, host, id, unread);
  for (let pages = 0; ; pages++) {
    const { messages, gaps, older } = host.thread(id);
    const stored = countStored(messages);
    const gap = gaps.findLast(({ at }) => at < stored);
    const others = messages.slice(gap?.at ?? 0, stored).filter(({ own }) => !own);
    const first = others.at(-unread);
    if (first) return first.key;
    const length = messages.length;
    if (pages === mostPages || (!gap && older === null)) return others[0]?.key ?? null;
    if (gap) await history.loadGap(id, gap.key, 'below');
    else await history.loadOlder(id);
    if (host.thread(id).messages.length === length) return others[0]?.key ?? null;
  }
}

/** In a group each message has a number: the first unread one is found without those behind it. */
async function seekUnread(
  history: HistoryLoader,
  host: HistoryHost,
  id: ConversationId,
  unread: number,
): Promise<string | null> {
  const { messages } = host.thread(id);
  const newest = messages[countStored(messages) - 1];
  if (!newest) return null;
  const place = placeOfUnread(newest, unread);
  await history.seek(id, { message: place });
  const found = host
    .thread(id)
    .messages.find(({ own, sequence }) => !own && sequence >= place.sequence);
  return found?.key ?? null;
}

/** Where the first of so many messages stands, the newest one counted. */
export function placeOfUnread({ sentAt, sequence }: Message, unread: number): MessagePlace {
  return { id: '', sentAt, sequence: Math.max(1, sequence - unread + 1) };
}
