import { Message, Person, Reaction } from 'ngx-tencent-chat/models';

import { PendingReaction } from './thread';
import { ThreadDraft } from './thread-draft';

/** The reactions when a person has put one, or taken it away; the same ones if that changes nothing. */
export function withReaction(
  reactions: readonly Reaction[],
  id: string,
  on: boolean,
  by: Person,
): readonly Reaction[] {
  const known = reactions.find((reaction) => reaction.id === id);
  if ((known?.own ?? false) === on) return reactions;
  if (!known) return [...reactions, { id, count: 1, own: true, people: [by] }];
  if (!on && known.count <= 1) return reactions.filter((reaction) => reaction !== known);
  const others = known.people.filter((person) => person.id !== by.id);
  const changed = on
    ? { ...known, count: known.count + 1, own: true, people: [...others, by] }
    : { ...known, count: known.count - 1, own: false, people: others };
  return reactions.map((reaction) => (reaction === known ? changed : reaction));
}

/** What the service told, and the own reactions which it has not heard of yet. */
export function withPending(
  told: readonly Reaction[],
  pending: readonly PendingReaction[],
  id: string | null,
): readonly Reaction[] {
  return pending
    .filter((one) => one.id === id)
    .reduce((reactions, { reaction, on, by }) => withReaction(reactions, reaction, on, by), told);
}

/**
 * A message as it was told, with the reactions that it has by now.
 * @param asked Which changes of reactions had been heard when it was asked for; all, by default.
 */
export function reactionsOf(
  draft: ThreadDraft,
  message: Message,
  asked = draft.rest.changes,
): Message {
  const heard = message.id === null ? undefined : draft.facts[message.id]?.reactions;
  const { reacting } = draft.rest;
  if (!heard && reacting.length === 0) return message;
  const told = heard && heard.change > asked ? heard.told : message.reactions;
  return putReactions(message, withPending(told, reacting, message.id));
}

/** A message with these reactions; the same one if it has them. */
export function putReactions(message: Message, reactions: readonly Reaction[]): Message {
  return sameReactions(message.reactions, reactions) ? message : { ...message, reactions };
}

function sameReactions(a: readonly Reaction[], b: readonly Reaction[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}
