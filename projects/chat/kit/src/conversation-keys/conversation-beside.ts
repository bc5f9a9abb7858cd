import { Conversation, ConversationId } from 'ngx-tencent-chat/models';

/**
 * The conversation a step further down the list, or up; from the end on it starts at the beginning. Null
 * where there is no other one.
 * @param unread Whether only those with something to read count.
 */
export function conversationBeside(
  conversations: readonly Conversation[],
  current: ConversationId | null,
  step: 1 | -1,
  { unread }: { readonly unread: boolean },
): ConversationId | null {
  const count = conversations.length;
  const from = conversations.findIndex(({ id }) => id === current);
  const start = from < 0 && step < 0 ? 0 : from;
  for (let steps = 1; steps <= count; steps++) {
    const at = (start + step * steps + count * 2) % count;
    const conversation = conversations[at];
    if (!conversation || conversation.id === current) continue;
    if (!unread || wantsReading(conversation)) return conversation.id;
  }
  return null;
}

/** Muted ones want nothing, unless somebody is meant. */
function wantsReading({ unread, muted, mention, marks }: Conversation): boolean {
  return marks.includes('unread') || (unread > 0 && (!muted || mention !== null));
}
