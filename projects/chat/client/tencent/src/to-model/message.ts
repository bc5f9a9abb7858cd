import { Message, MessageBody, Person, UserId, kindOf } from 'ngx-tencent-chat/models';

import { toConversationId } from '../conversation-id';
import { SdkMessage } from '../sdk';
import { readKey } from '../to-wire/message-key';
import { toImage } from './image';
import { toMentions } from './mentions';
import { toNotice } from './notice';
import { toPerson } from './person';
import { toQuote } from './quote';

/**
 * A copy of a stored message. The SDK's object changes later, the copy does not. Null for what is not
 * shown: other kinds of conversation, and deleted messages, which the SDK keeps in its lists.
 */
export function toMessage(message: SdkMessage, me: UserId): Message | null {
  const conversationId = toConversationId(message.conversationID);
  if (!conversationId || message.isDeleted === true) return null;
  const own = message.from === me;
  const body = toBody(message.type, message.payload);
  return {
    // A key is believed of own messages only: anybody could send a message with the key of another.
    key: (own ? readKey(message.cloudCustomData) : null) ?? message.ID,
    id: message.ID,
    conversationId,
    sender: toSender(message, body),
    own,
    sentAt: message.time * 1_000,
    sequence: message.sequence ?? 0,
    status: 'sent',
    failure: null,
    read: own && message.isPeerRead === true,
    receipt: null,
    wantsReceipt: false,
    recalled: message.isRevoked === true,
    recall: null,
    edited: (message.version ?? 0) > 0,
    version: message.version ?? 0,
    body,
    mentions: toMentions(message.atUserList),
    quote: toQuote(message.cloudCustomData),
    reactions: [],
    album: null,
  };
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

/** Whether the service has a message: the SDK keeps unsent ones in its lists. */
export function isStored({ status }: SdkMessage): boolean {
  return status !== 'fail' && status !== 'unSend';
}

/** Groups count their messages; direct ones have a second, and within it the order in which they came. */
function inServiceOrder(a: Message, b: Message): number {
  const sameGroup = a.conversationId === b.conversationId && kindOf(a.conversationId) === 'group';
  return sameGroup ? a.sequence - b.sequence : a.sentAt - b.sentAt;
}

/** What a message says. An element that the SDK does not know has neither type nor payload. */
export function toBody(type: string | undefined, payload: SdkMessage['payload']): MessageBody {
  const text = payload?.['text'];
  if (type === 'TIMTextElem' && typeof text === 'string') return { type: 'text', text };
  if (type === 'TIMGroupTipElem') return toNotice(payload);
  const image = type === 'TIMImageElem' ? toImage(payload?.['imageInfoArray']) : null;
  return image ?? { type: 'unknown', kind: type ?? '', ...(payload && { data: toPlain(payload) }) };
}

/** A copy of what an app put in. */
function toPlain(payload: object): unknown {
  try {
    return JSON.parse(JSON.stringify(payload));
  } catch {
    // Nothing that came over the wire has a circle; the SDK's own objects may come to have one.
    return null;
  }
}
