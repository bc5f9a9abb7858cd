import { Message } from 'ngx-tencent-chat/models';

/**
 * The key of the first unread message; the oldest loaded one if more are unread than are loaded, and
 * null if none is.
 * @param unread How many messages of others are unread.
 */
export function firstUnreadKey(messages: readonly Message[], unread: number): string | null {
  if (unread <= 0) return null;
  const others = messages.filter(({ own }) => !own);
  return (others.at(-unread) ?? others[0])?.key ?? null;
}

/** Whether as many messages of others are loaded as are unread. */
export function hasUnreadLoaded(messages: readonly Message[], unread: number): boolean {
  let others = 0;
  for (let at = messages.length - 1; at >= 0 && others < unread; at--) {
    if (messages[at]?.own === false) others++;
  }
  return others >= unread;
}

/** Whether nothing from others stands behind this message. */
export function isNewestOfOthers(messages: readonly Message[], key: string): boolean {
  const index = messages.findLastIndex((message) => message.key === key);
  return index >= 0 && messages.slice(index + 1).every(({ own }) => own);
}
