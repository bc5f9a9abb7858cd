import { ConversationId, UserId, directConversationId, peerOf } from 'ngx-tencent-chat/models';

/** The service's word for a talk between two people, and the beginning of its conversation ids. */
export const directType = 'C2C';

/** Our id of a conversation, or null for a kind that is not shown (groups, system notices). */
export function toConversationId(sdkId: string): ConversationId | null {
  if (!sdkId.startsWith(directType)) return null;
  return directConversationId(sdkId.slice(directType.length));
}

/** The service's id of a conversation. */
export function toWireConversationId(id: ConversationId): string {
  return directType + peerOf(id);
}

/** The person to whom a message of this conversation goes. */
export function toWireRecipient(id: ConversationId): UserId {
  return peerOf(id);
}
