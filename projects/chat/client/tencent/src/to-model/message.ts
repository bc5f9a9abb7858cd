import { Message, MessageBody, Person, Receipt, UserId, kindOf } from 'ngx-tencent-chat/models';

import { toConversationId } from '../conversation-id';
import { SdkMessage } from '../sdk';
import { toBody } from './body';
import { mentionsOf } from './mentions';
import { isEdited, readOwnData } from './own-data';
import { toPerson } from './person';
import { toQuote } from './quote';
import { toRecall } from './recall';
import { isTyping } from './typing';

/**
 * A copy of a stored message. The SDK's object changes later, the copy does not. Null for what is not
 * shown: other kinds of conversation, and deleted messages, which the SDK keeps in its lists.
 */
export function toMessage(message: SdkMessage, me: UserId): Message | null {
  const conversationId = toConversationId(message.conversationID);
  if (!conversationId || message.isDeleted === true) return null;
  const own = message.from === me;
  const body = toBody(message);
  const { key, album } = readOwnData(message.cloudCustomData);
  return {
    // A key is believed of own messages only: anybody could send a message with the key of another.
    key: (own ? key : null) ?? message.ID,
    id: message.ID,
    conversationId,
    sender: toSender(message, body),
    own,
    sentAt: message.time * 1_000,
    sequence: message.sequence ?? 0,
    status: 'sent',
    failure: null,
    read: own && isRead(message),
    receipt: toReceipt(message),
    wantsReceipt: message.needReadReceipt === true,
    recalled: message.isRevoked === true,
    recall: toRecall(message),
    edited: isEdited(message),
    version: message.version ?? 0,
    body,
    mentions: mentionsOf(message),
    quote: toQuote(message.cloudCustomData),
    reactions: [],
    album,
  };
}

function isRead({ isPeerRead, readReceiptInfo }: SdkMessage): boolean {
  return isPeerRead === true || readReceiptInfo?.isPeerRead === true;
}

/** In a direct conversation there is one who has read it or has not. */
function toReceipt({ conversationType, readReceiptInfo }: SdkMessage): Receipt | null {
  const { readCount, unreadCount } = readReceiptInfo ?? {};
  if (conversationType === 'C2C') return null;
  if (typeof readCount !== 'number' || typeof unreadCount !== 'number') return null;
  return { read: readCount, unread: unreadCount };
}

/** A notice comes from nobody; whoever did what it tells stands for its sender. */
function toSender({ from, nameCard, nick, avatar }: SdkMessage, body: MessageBody): Person {
  if (body.type === 'notice' && body.by) return body.by;
  return toPerson(from, nameCard || nick, avatar);
}

/**
 * Copies of the messages of a history page, oldest first: the SDK lists them as they arrived. No unsent
 * ones, which it keeps in its lists.
 */
export function toStoredMessages(messages: readonly SdkMessage[], me: UserId): readonly Message[] {
  return messages
    .filter(isStored)
    .map((message) => toMessage(message, me))
    .filter((message) => message !== null)
    .sort(inServiceOrder);
}

/**
 * Whether the service has a message: the SDK keeps unsent ones in its lists, and those that only said
 * that somebody was writing.
 */
export function isStored(message: SdkMessage): boolean {
  const { status } = message;
  return status !== 'fail' && status !== 'unSend' && !isTyping(message);
}

/** Groups count their messages; direct ones have a second, and within it the order in which they came. */
function inServiceOrder(a: Message, b: Message): number {
  const sameGroup = a.conversationId === b.conversationId && kindOf(a.conversationId) === 'group';
  return sameGroup ? a.sequence - b.sequence : a.sentAt - b.sentAt;
}
