import { ChatEvent } from 'ngx-tencent-chat/client';
import { UserId } from 'ngx-tencent-chat/models';

import { toConversationId } from '../conversation-id';
import { SdkConversation, SdkEvent, SdkMessage, SdkProfile, sdkEvents } from '../sdk';
import { SdkReceiptNews } from '../sdk-commands';
import { toBody } from './body';
import { toChatError } from './chat-error';
import { toConversations } from './conversation';
import { groupBy } from './group-by';
import { toKickReason } from './kick-reason';
import { mentionsOf } from './mentions';
import { toStoredMessages } from './message';
import { isQuiet } from './own-data';
import { profileToPerson } from './person';
import { toRecallOf } from './recall';
import { toReceiptEvents } from './receipts';
import { toTypingEvents } from './typing';

/**
 * What an event of the SDK tells, in our words: none, one or several events.
 * @param me Who is signed in; null while nobody is, and then only the connection is of interest.
 * @param online Whether the device has a network.
 */
export function toEvents(
  event: SdkEvent,
  me: UserId | null,
  online: boolean,
): readonly ChatEvent[] {
  if (event.name === sdkEvents.netStateChange) return toLink(event.data, online);
  if (event.name === sdkEvents.error) return toFailed(event.data);
  if (me === null) return [];
  switch (event.name) {
    case sdkEvents.kickedOut:
      return [{ type: 'kicked-out', reason: toKickReason(read(event.data, 'type')) }];
    case sdkEvents.conversationListUpdated:
      return toChanged(asList(event.data) as readonly SdkConversation[], me);
    case sdkEvents.messageReceived:
      return [...toArrived(messagesOf(event), me), ...toTypingEvents(messagesOf(event), me)];
    case sdkEvents.messageReadByPeer:
      return toRead(messagesOf(event));
    case sdkEvents.messageReceipts:
      return toReceiptEvents(asList(event.data) as readonly SdkReceiptNews[]);
    case sdkEvents.messageRevoked:
      return messagesOf(event).flatMap(toRecalled);
    case sdkEvents.messageModified:
      return messagesOf(event).flatMap(toEdited);
    case sdkEvents.profileUpdated:
      return toPeopleChanged(asList(event.data) as readonly SdkProfile[], me);
    default:
      return [];
  }
}

function toPeopleChanged(profiles: readonly SdkProfile[], me: UserId): readonly ChatEvent[] {
  if (profiles.length === 0) return [];
  const people = profiles.map(profileToPerson);
  const own = people.find(({ id }) => id === me);
  const changed: ChatEvent = { type: 'people-changed', people };
  return own ? [{ type: 'me-changed', me: own }, changed] : [changed];
}

function toLink(data: unknown, online: boolean): readonly ChatEvent[] {
  const state = read(data, 'state');
  if (state === 'connected') return [{ type: 'link', link: 'up' }];
  // "connecting" is told before a first attempt too, and "disconnected" follows if it fails.
  if (state === 'disconnected') return [{ type: 'link', link: online ? 'broken' : 'offline' }];
  return [];
}

/** What passes by itself is not worth telling. */
function toFailed(data: unknown): readonly ChatEvent[] {
  const failure = toChatError(data).toFailure();
  return failure.retryable ? [] : [{ type: 'failed', failure }];
}

function toArrived(messages: readonly SdkMessage[], me: UserId): readonly ChatEvent[] {
  const arrived = toStoredMessages(messages, me);
  return arrived.length > 0 ? [{ type: 'messages-arrived', messages: arrived }] : [];
}

function toChanged(changed: readonly SdkConversation[], me: UserId): readonly ChatEvent[] {
  const conversations = toConversations(changed, me);
  return conversations.length > 0 ? [{ type: 'conversations-changed', conversations }] : [];
}

function toRead(messages: readonly SdkMessage[]): readonly ChatEvent[] {
  const parts = groupBy(messages, ({ conversationID }) => toConversationId(conversationID));
  return [...parts].flatMap(([conversationId, part]): readonly ChatEvent[] =>
    conversationId
      ? [{ type: 'messages-read', conversationId, ids: part.map(({ ID }) => ID) }]
      : [],
  );
}

/** The SDK tells of messages that it does not have, too: then it says no more than whose and which. */
function toRecalled(message: SdkMessage): readonly ChatEvent[] {
  const conversationId = toConversationId(message.conversationID);
  if (!conversationId) return [];
  const recall = toRecallOf(message);
  return [{ type: 'message-recalled', conversationId, id: message.ID, recall }];
}

/** That a message was changed, unless there is nothing in it to see. */
export function toEdited(message: SdkMessage): readonly ChatEvent[] {
  const conversationId = toConversationId(message.conversationID);
  if (!conversationId || isQuiet(message)) return [];
  const body = toBody(message);
  const version = message.version ?? 0;
  return [
    {
      type: 'message-edited',
      conversationId,
      id: message.ID,
      version,
      body,
      mentions: mentionsOf(message),
    },
  ];
}

function messagesOf({ data }: SdkEvent): readonly SdkMessage[] {
  return asList(data) as readonly SdkMessage[];
}

function asList(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

function read(data: unknown, field: string): unknown {
  return (data as Readonly<Record<string, unknown>> | null | undefined)?.[field];
}
