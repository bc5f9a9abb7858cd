import { Message } from 'ngx-tencent-chat/models';

import { higherReceipt, sameMessage } from './merge-message';
import { MessageFacts } from './thread';

/** A message with what is known of it; the same one if that is nothing new. */
export function withFacts(message: Message, facts: MessageFacts | undefined): Message {
  if (!facts) return message;
  const edit = facts.edit && facts.edit.version > message.version ? facts.edit : null;
  const told: Message = {
    ...message,
    ...edit,
    edited: message.edited || edit !== null,
    read: message.read || facts.read === true,
    recalled: message.recalled || facts.recalled === true,
    recall: message.recall ?? facts.recall ?? null,
    receipt: higherReceipt(message.receipt, facts.receipt ?? null),
  };
  return sameMessage(message, told) ? message : told;
}

/** Whether nothing of a fact is new. */
export function knowsFact(known: MessageFacts, fact: MessageFacts): boolean {
  return (Object.keys(fact) as (keyof MessageFacts)[]).every((name) => known[name] === fact[name]);
}
