/** Names a person of the chat service. Stable, `[A-Za-z0-9_-]{1,32}`. */
export type UserId = string;

/** Names a conversation: `direct:<user>` for a talk between two people. */
export type ConversationId = `direct:${UserId}`;

/** The id of the direct conversation with this person. */
export function directConversationId(userId: UserId): ConversationId {
  return `direct:${userId}`;
}

/** The other person of a direct conversation. */
export function peerOf(conversationId: ConversationId): UserId {
  return conversationId.slice('direct:'.length);
}

/** Whether a text, from a URL or a form for instance, has the shape of a conversation id. */
export function isConversationId(text: string): text is ConversationId {
  return /^direct:[A-Za-z0-9_@.-]{1,64}$/.test(text);
}
