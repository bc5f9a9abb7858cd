import {
  ConversationId,
  directConversationId,
  groupConversationId,
  kindOf,
  peerOf,
} from 'ngx-tencent-chat/models';

/** The service's word for a talk between two people, and the beginning of its conversation ids. */
export const directType = 'C2C';
/** The same for a group. */
export const groupType = 'GROUP';

/** Our id of a conversation, or null for a kind that is not shown (system notices). */
export function toConversationId(sdkId: string): ConversationId | null {
  if (sdkId.startsWith(directType)) return directConversationId(sdkId.slice(directType.length));
  if (!sdkId.startsWith(groupType)) return null;
  return groupConversationId(sdkId.slice(groupType.length));
}

/** The service's id of a conversation. */
export function toWireConversationId(id: ConversationId): string {
  return toWireConversationType(id) + peerOf(id);
}

/** The service's word for a kind of conversation. */
export function toWireConversationType(id: ConversationId): string {
  return kindOf(id) === 'direct' ? directType : groupType;
}

/** The person or the group to whom a message of this conversation goes. */
export function toWireRecipient(id: ConversationId): string {
  return peerOf(id);
}
