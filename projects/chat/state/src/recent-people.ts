import { Conversation, Person, UserId, kindOf } from 'ngx-tencent-chat/models';

/**
 * People the reader has lately had to do with, the last ones first: whom they talk with, and who was the
 * last to say something in their groups.
 * @param limit How many at most.
 */
export function recentPeople(
  conversations: readonly Conversation[],
  limit: number,
): readonly Person[] {
  const people = new Map<UserId, Person>();
  for (const conversation of conversations.toSorted((a, b) => heardAt(b) - heardAt(a))) {
    const person = otherOf(conversation);
    if (person && !people.has(person.id)) people.set(person.id, person);
    if (people.size >= limit) break;
  }
  return [...people.values()];
}

function otherOf({ id, peer, lastMessage }: Conversation): Person | null {
  if (kindOf(id) === 'direct') return peer;
  return lastMessage === null || lastMessage.own ? null : lastMessage.sender;
}

/** What was pinned or opened again is not heard of for that. */
function heardAt({ lastMessage, activeAt }: Conversation): number {
  return lastMessage?.sentAt ?? activeAt;
}
