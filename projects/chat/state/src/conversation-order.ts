import { Conversation, Message } from 'ngx-tencent-chat/models';

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

/**
 * The conversation as its writer knows it: with what was written last, stored or not. A refused message
 * steps back once something newer has been said.
 */
export function withUnsent(conversation: Conversation, unsent: Message | undefined): Conversation {
  if (!unsent) return conversation;
  if (unsent.status === 'failed' && unsent.sentAt < conversation.activeAt) return conversation;
  const { sender, body, own, sentAt, status, read, recalled } = unsent;
  const activeAt = Math.max(conversation.activeAt, sentAt);
  const lastMessage = { sender, body, own, sentAt, status, read, recalled };
  return { ...conversation, activeAt, lastMessage };
}
