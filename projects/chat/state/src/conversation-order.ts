import { Conversation, Message } from 'ngx-tencent-chat/models';

/** Sorts pinned conversations first, then by last activity; ties by id, the same way always. */
export function byActivity(a: Conversation, b: Conversation): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  if (a.activeAt !== b.activeAt) return b.activeAt - a.activeAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Puts a conversation where it belongs in a sorted list, in place of what it was there, if it was. */
export function putInOrder(
  order: Conversation[],
  before: Conversation | undefined,
  after: Conversation,
): void {
  const from = before ? placeOf(order, before) : order.length;
  if (before) order.splice(from, 1);
  order.splice(placeOf(order, after), 0, after);
}

/** Where a conversation stands in a sorted list, or would stand. */
function placeOf(order: readonly Conversation[], conversation: Conversation): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const other = order[middle];
    if (other && byActivity(other, conversation) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
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
