/** Names a person of the chat service. Stable, `[A-Za-z0-9_-]{1,32}`. */
export type UserId = string;

/** Names a group of the chat service; up to 48 bytes, `#` and `@` among them. */
export type GroupId = string;

/** Names a conversation: `direct:<user>` for a talk between two people, `group:<group>` for a group. */
export type ConversationId = `direct:${UserId}` | `group:${GroupId}`;

/** What a conversation is: a talk between two people, or a group. */
export type ConversationKind = 'direct' | 'group';

/** The id of the direct conversation with this person. */
export function directConversationId(userId: UserId): ConversationId {
  return `direct:${userId}`;
}

/** The id of the conversation of a group. */
export function groupConversationId(groupId: GroupId): ConversationId {
  return `group:${groupId}`;
}

/** Whether a conversation is a talk between two people, or a group. */
export function kindOf(conversationId: ConversationId): ConversationKind {
  return conversationId.startsWith('group:') ? 'group' : 'direct';
}

/** The other person of a direct conversation, or the group. */
export function peerOf(conversationId: ConversationId): string {
  return conversationId.slice(conversationId.indexOf(':') + 1);
}

/** Whether a text, from a URL or a form for instance, has the shape of a conversation id. */
export function isConversationId(text: string): text is ConversationId {
  return /^direct:[A-Za-z0-9_@.-]{1,64}$|^group:[\x21-\x7e]{1,128}$/.test(text);
}

/** Stands in the ids of topics, between their community and their own name. */
const topicMark = '@TOPIC#';

/** The community that a topic is part of; null for every other conversation. */
export function communityOf(conversationId: ConversationId): ConversationId | null {
  const at = conversationId.indexOf(topicMark);
  const isTopic = at > 0 && kindOf(conversationId) === 'group';
  return isTopic
    ? groupConversationId(peerOf(conversationId).slice(0, at - 'group:'.length))
    : null;
}
