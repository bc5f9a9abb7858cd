import { Conversation } from 'ngx-tencent-chat/models';

/** Sorts pinned conversations first, then by last activity; ties by id, the same way always. */
export function byActivity(a: Conversation, b: Conversation): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  return b.activeAt - a.activeAt || (a.id < b.id ? -1 : 1);
}

/** Unread messages that ask for attention. */
export function countUnread(conversations: readonly Conversation[]): number {
  return conversations.reduce(
    (total, { muted, unread }) => (muted ? total : total + Math.max(0, unread)),
    0,
  );
}
