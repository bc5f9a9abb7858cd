import { ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import {
  applyDeleted,
  applyHistoryCleared,
  applyEdited,
  applyReceipts,
  applyRead,
  applyRecalled,
} from './fact-updaters';
import { MessageEdit } from './thread';
import { ThreadUpdater, applyMessages, applyReactions } from './thread-updaters';

const types = [
  'messages-arrived',
  'messages-read',
  'message-recalled',
  'message-edited',
  'messages-removed',
  'receipts-changed',
  'reactions-changed',
  'history-cleared',
] as const;

/** What is told of messages: it may come in bursts. */
export type MessageEvents = Extract<ChatEvent, { readonly type: (typeof types)[number] }>;

/** Whether an event is about messages. */
export function isOfMessages(event: ChatEvent): event is MessageEvents {
  return (types as readonly string[]).includes(event.type);
}

const ofSignIn = ['ready', 'missed', 'link', 'kicked-out', 'signed-out'] as const;

/** Whether an event says what may have been missed of messages. */
export function isOfSignIn(
  event: ChatEvent,
): event is Extract<ChatEvent, { readonly type: (typeof ofSignIn)[number] }> {
  return (ofSignIn as readonly string[]).includes(event.type);
}

/** What an event changes, by conversation. */
export function toUpdaters(event: MessageEvents): readonly [ConversationId, ThreadUpdater][] {
  switch (event.type) {
    case 'messages-arrived':
      return byConversation(event.messages);
    case 'messages-read':
      return [[event.conversationId, applyRead(event.ids)]];
    case 'message-recalled':
      return [[event.conversationId, applyRecalled(event.id, event.recall)]];
    case 'message-edited':
      return [[event.conversationId, applyEdited(event.id, toEdit(event))]];
    case 'messages-removed':
      return [[event.conversationId, applyDeleted(...event.ids)]];
    case 'receipts-changed':
      return [[event.conversationId, applyReceipts(event.changes)]];
    case 'reactions-changed':
      return [[event.conversationId, applyReactions(event.changes)]];
    case 'history-cleared':
      return [[event.conversationId, applyHistoryCleared()]];
  }
}

function byConversation(messages: readonly Message[]): readonly [ConversationId, ThreadUpdater][] {
  const groups = new Map<ConversationId, Message[]>();
  for (const message of messages) {
    const group = groups.get(message.conversationId);
    if (group) group.push(message);
    else groups.set(message.conversationId, [message]);
  }
  return Array.from(groups, ([id, group]) => [id, applyMessages(group)]);
}

function toEdit({ version, body, mentions }: MessageEdit): MessageEdit {
  return { version, body, mentions };
}
