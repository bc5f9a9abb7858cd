import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { Thread, countStored } from './thread';

/** Own messages that the service has not stored, in the order of writing. */
export function selectUnsent({ messages }: Thread): readonly Message[] {
  return messages.slice(countStored(messages));
}

/** The last unstored message of each conversation that has one. */
export function selectLastUnsent(
  threads: Readonly<Record<ConversationId, Thread>>,
): ReadonlyMap<ConversationId, Message> {
  const unsent = new Map<ConversationId, Message>();
  for (const { messages } of Object.values(threads)) {
    const last = messages.at(-1);
    if (last && last.status !== 'sent') unsent.set(last.conversationId, last);
  }
  return unsent;
}

/** Whether two maps say the same. */
export function sameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
