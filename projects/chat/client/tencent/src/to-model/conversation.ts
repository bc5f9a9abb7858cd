import { Conversation, LastMessage, UserId } from 'ngx-tencent-chat/models';

import { toConversationId, toWireRecipient } from '../conversation-id';
import { SdkConversation, SdkLastMessage } from '../sdk';
import { toBody } from './message';
import { toPerson } from './person';

/** A copy of a conversation; null for kinds that are not shown. */
export function toConversation(conversation: SdkConversation, me: UserId): Conversation | null {
  const id = toConversationId(conversation.conversationID);
  if (!id) return null;
  const { userProfile, remark, lastMessage, messageRemindType } = conversation;
  const peer = toPerson(toWireRecipient(id), remark || userProfile?.nick, userProfile?.avatar);
  const last = toLastMessage(lastMessage, me);
  return {
    id,
    peer,
    unread: Math.max(0, conversation.unreadCount),
    pinned: conversation.isPinned === true,
    muted: messageRemindType === 'AcceptNotNotify' || messageRemindType === 'Discard',
    lastMessage: last,
    activeAt: last?.sentAt ?? 0,
  };
}

/** Copies of those that are shown. */
export function toConversations(
  conversations: readonly SdkConversation[],
  me: UserId,
): readonly Conversation[] {
  return conversations
    .map((conversation) => toConversation(conversation, me))
    .filter((conversation) => conversation !== null);
}

function toLastMessage(last: SdkLastMessage | null | undefined, me: UserId): LastMessage | null {
  if (!last?.lastTime) return null;
  const own = last.fromAccount === me;
  return {
    sender: null,
    body: toBody(last.type, last.payload),
    own,
    sentAt: last.lastTime * 1_000,
    status: 'sent',
    read: own && last.isPeerRead === true,
    recalled: last.isRevoked === true,
  };
}
