import {
  Conversation,
  ConversationId,
  Person,
  UserId,
  directConversationId,
  kindOf,
} from 'ngx-tencent-chat/models';

/** Somebody or a group that can be gone to by name. */
export interface Known {
  readonly id: ConversationId;
  readonly name: string;
  readonly person: Person;
  readonly kind: 'direct' | 'group';
  readonly unread: number;
  /** Whether there is a conversation already. */
  readonly listed: boolean;
}

/** Conversations in their order, then people with whom nothing has been said yet. */
export function toKnown(
  conversations: readonly Conversation[],
  others: readonly Person[],
  me: UserId | null,
): readonly Known[] {
  const known = new Map<ConversationId, Known>();
  for (const { id, peer, unread } of conversations) {
    known.set(id, { id, name: peer.name, person: peer, kind: kindOf(id), unread, listed: true });
  }
  for (const person of others) {
    const id = directConversationId(person.id);
    if (person.id === me || known.has(id)) continue;
    known.set(id, { id, name: person.name, person, kind: 'direct', unread: 0, listed: false });
  }
  return [...known.values()];
}
