import { ChatEvent } from 'ngx-tencent-chat/client';
import { UserId } from 'ngx-tencent-chat/models';

import { toConversationId } from '../conversation-id';
import type { SdkMessage } from '../sdk';
import { toPerson } from './person';
import { parsedRecord } from './told';

/** How Tencent's own kits call it when somebody is writing. */
export const typingBusiness = 'user_typing_status';
/** How their first versions called it: 14 is writing. */
export const typingAction = 14;

/** Whether a message only says that somebody is writing: it is none to be shown. */
export function isTyping(message: SdkMessage): boolean {
  return readTyping(message) !== null;
}

/** That somebody is writing, or has stopped. The own other devices tell it too: that is no news. */
export function toTypingEvents(messages: readonly SdkMessage[], me: UserId): readonly ChatEvent[] {
  return messages.flatMap((message): readonly ChatEvent[] => {
    const on = readTyping(message);
    const conversationId = toConversationId(message.conversationID);
    if (on === null || !conversationId || message.from === me) return [];
    const { from, nameCard, nick, avatar } = message;
    return [
      { type: 'typing', conversationId, person: toPerson(from, nameCard || nick, avatar), on },
    ];
  });
}

/** Null for all other messages. */
function readTyping({ type, payload }: SdkMessage): boolean | null {
  const data = payload?.['data'];
  if (type !== 'TIMCustomElem' || typeof data !== 'string') return null;
  // Long data is somebody's document, not worth reading for this.
  if (data.length > 1_000 || !data.includes(typingBusiness)) return null;
  const told = parsedRecord(data);
  if (told?.['businessID'] !== typingBusiness) return null;
  return told['typingStatus'] === 1 || told['userAction'] === typingAction;
}
