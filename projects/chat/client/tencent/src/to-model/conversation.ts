import {
  Conversation,
  ConversationId,
  LastMessage,
  MessageBody,
  Person,
  Room,
  UserId,
  communityOf,
  kindOf,
  peerOf,
} from 'ngx-tencent-chat/models';

import { toConversationId } from '../conversation-id';
import { SdkConversation, SdkLastMessage } from '../sdk';
import { toBody } from './body';
import { toMarks, toMention } from './marks';
import { toPerson } from './person';
import { roomTypes } from './room';

/** A copy of a conversation; null for kinds that are not shown. */
export function toConversation(conversation: SdkConversation, me: UserId): Conversation | null {
  const id = toConversationId(conversation.conversationID);
  // Topics have a list of their own.
  if (!id || communityOf(id)) return null;
  const { lastMessage, messageRemindType } = conversation;
  const last = toLastMessage(lastMessage, id, me);
  return {
    id,
    roomType: toRoomType(id, conversation),
    peer: toPeer(id, conversation),
    unread: Math.max(0, conversation.unreadCount),
    pinned: conversation.isPinned === true,
    muted: messageRemindType === 'AcceptNotNotify' || messageRemindType === 'Discard',
    marks: toMarks(conversation.markList),
    mention: toMention(conversation.groupAtInfoList, Math.max(0, conversation.unreadCount)),
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

function toRoomType(id: ConversationId, { groupProfile }: SdkConversation): Room['type'] {
  if (kindOf(id) === 'direct') return 'direct';
  return roomTypes[groupProfile?.type ?? ''] ?? 'public';
}

function toPeer(id: ConversationId, conversation: SdkConversation): Person {
  const { userProfile, groupProfile, remark } = conversation;
  if (kindOf(id) === 'group') return toPerson(peerOf(id), groupProfile?.name, groupProfile?.avatar);
  return toPerson(peerOf(id), remark || userProfile?.nick, userProfile?.avatar);
}

/** What was said last; null if nothing was. */
export function toLastMessage(
  last: SdkLastMessage | null | undefined,
  id: ConversationId,
  me: UserId,
): LastMessage | null {
  if (!last?.lastTime) return null;
  const own = last.fromAccount === me;
  const body = toBody(last);
  return {
    sender: kindOf(id) === 'group' ? toLastSender(last, body) : null,
    body,
    own,
    sentAt: last.lastTime * 1_000,
    status: 'sent',
    read: own && last.isPeerRead === true,
    recalled: last.isRevoked === true,
  };
}

/** In a direct conversation it is one of two; in a group the row has to say who. */
function toLastSender(last: SdkLastMessage, body: MessageBody): Person | null {
  if (body.type === 'notice') return body.by;
  const { fromAccount, nameCard, nick } = last;
  return fromAccount ? toPerson(fromAccount, nameCard || nick) : null;
}
