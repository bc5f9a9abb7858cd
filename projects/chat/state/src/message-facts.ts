import { Message } from 'ngx-tencent-chat/models';

import { MessageFacts } from './thread';

/** A message with what is known of it; the same one if that is nothing new. */
export function withFacts(message: Message, facts: MessageFacts | undefined): Message {
  if (!facts) return message;
  const edit = facts.edit && facts.edit.version > message.version ? facts.edit : null;
  const read = message.read || facts.read === true;
  const recalled = message.recalled || facts.recalled === true;
  if (!edit && read === message.read && recalled === message.recalled) return message;
  return { ...message, ...edit, edited: message.edited || edit !== null, read, recalled };
}

/** Whether nothing of a fact is new. */
export function knowsFact(known: MessageFacts, fact: MessageFacts): boolean {
  return (Object.keys(fact) as (keyof MessageFacts)[]).every((name) => known[name] === fact[name]);
}
