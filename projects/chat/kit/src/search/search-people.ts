import { Conversation, ConversationId, Person, kindOf } from 'ngx-tencent-chat/models';

/** Longer lists are of no use in a choice. */
const MOST = 200;

/** Whose messages can be looked for: the reader's first, then those of others by name. */
export function toPeople(
  place: ConversationId | null,
  me: Person | null,
  members: readonly Person[],
  conversations: readonly Conversation[],
  you: string,
): readonly Person[] {
  const others =
    place !== null && kindOf(place) === 'group' ? members : peersOf(place, conversations);
  const named = others
    .filter(({ id }) => id !== me?.id)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const self = me ? [{ ...me, name: you }] : [];
  return [...self, ...named].slice(0, MOST);
}

function peersOf(
  place: ConversationId | null,
  conversations: readonly Conversation[],
): readonly Person[] {
  const people = conversations
    .filter(({ id }) => place === null || id === place)
    .flatMap(({ id, peer, lastMessage }) =>
      kindOf(id) === 'direct' ? peer : (lastMessage?.sender ?? []),
    );
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
