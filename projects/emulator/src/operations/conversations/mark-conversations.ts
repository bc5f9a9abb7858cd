import { Refusal } from '../../errors.ts';
import { conversationsMarked } from '../../push/conversation-events.ts';
import type { ConversationEntry } from '../../store/conversation-book.ts';
import type { ConversationRef } from '../../store/conversation-ref.ts';
import type { Store } from '../../store/store.ts';
import { resultOf, type ItemResult } from '../relations/item-result.ts';
import type { Actor } from '../surroundings.ts';

/** How a conversation is to be marked, or what the app notes about it. */
export interface ConversationMarking {
  readonly ref: ConversationRef;
  /** Bits of 0 to 63. */
  readonly set?: readonly number[];
  readonly clear?: readonly number[];
  readonly customMark?: string | undefined;
}

/** Marks conversations of a user, and tells his other devices. */
export function markConversations(
  store: Store,
  markings: readonly ConversationMarking[],
  actor: Actor,
): ItemResult[] {
  const { me, connection, push } = actor;
  const marked: ConversationEntry[] = [];
  const results = markings.map(({ ref, set = [], clear = [], customMark }) =>
    resultOf(ref.id, () => {
      refuseForeignGroup(store, me, ref);
      refuseTooManyMarked(store, ref, actor);
      const entry = store.conversations.get(me, ref);
      const marks = [...new Set([...entry.marks, ...set])]
        .filter((bit) => !clear.includes(bit))
        .sort((one, other) => one - other);
      store.conversations.set(me, ref, { marks, customMark: customMark ?? entry.customMark });
      marked.push(store.conversations.get(me, ref));
    }),
  );
  if (marked.length > 0) push.toOtherDevices(me, connection, conversationsMarked(marked));
  return results;
}

/** Refuses the conversation of a group in which the user is not. */
export function refuseForeignGroup(store: Store, me: string, { type, id }: ConversationRef): void {
  if (type === 'group' && !store.groups.findMember(id, me)) {
    throw new Refusal('notInGroupOfConversation', id);
  }
}

/** Refuses one more conversation with marks, groups or own data than a user may have. */
export function refuseTooManyMarked(store: Store, ref: ConversationRef, actor: Actor): void {
  const { me, policy } = actor;
  if (isMarked(store.conversations.get(me, ref))) return;
  if (store.conversations.allOf(me).filter(isMarked).length < policy.markedConversations) return;
  throw new Refusal('tooManyMarkedConversations');
}

function isMarked({ marks, customMark, groups }: ConversationEntry): boolean {
  return marks.length > 0 || customMark !== '' || groups.length > 0;
}
