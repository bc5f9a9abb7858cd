import { Refusal } from '../../errors.ts';
import {
  conversationGroupCreated,
  conversationGroupRenamed,
  conversationGroupsDeleted,
  conversationsMoved,
} from '../../push/conversation-events.ts';
import type { ConversationGroup } from '../../store/conversation-groups.ts';
import type { ConversationRef } from '../../store/conversation-ref.ts';
import type { Store } from '../../store/store.ts';
import { resultOf, type ItemResult } from '../relations/item-result.ts';
import type { Actor } from '../surroundings.ts';
import { refuseForeignGroup, refuseTooManyMarked } from './mark-conversations.ts';

const NAME_BYTES = 32;

/** A conversation that comes into a group or goes out of it. */
export interface ConversationMove {
  readonly ref: ConversationRef;
  readonly joins: boolean;
}

/** Makes a group of a user's conversations. One of this name that is there already gains them. */
export function createConversationGroup(
  store: Store,
  name: string,
  refs: readonly ConversationRef[],
  actor: Actor,
): { readonly group: ConversationGroup; readonly results: ItemResult[] } {
  const { me, policy, connection, push } = actor;
  refuseName(name);
  const { conversationGroups } = store;
  const known = conversationGroups.findByName(me, name);
  if (!known && conversationGroups.of(me).length >= policy.conversationGroups) {
    throw new Refusal('tooManyConversationGroups');
  }
  const group = known ?? conversationGroups.add(me, name);
  const { moved, results } = move(store, group, refs.map(toJoining), actor);
  const joined = moved.map(({ ref }) => ref);
  push.toOtherDevices(me, connection, conversationGroupCreated(group, joined));
  return { group, results };
}

/** Removes groups. The conversations in them stay. */
export function deleteConversationGroups(
  store: Store,
  names: readonly string[],
  { me, connection, push }: Actor,
): ConversationGroup[] {
  const groups = [...new Set(names)].map((name) => findGroup(store, me, name));
  for (const group of groups) {
    store.conversationGroups.remove(group);
    for (const { ref, groups: ids } of store.conversations.allOf(me)) {
      if (!ids.includes(group.id)) continue;
      store.conversations.set(me, ref, { groups: ids.filter((id) => id !== group.id) });
    }
  }
  push.toOtherDevices(me, connection, conversationGroupsDeleted(groups));
  return groups;
}

export function renameConversationGroup(
  store: Store,
  names: { readonly from: string; readonly to: string },
  { me, connection, push }: Actor,
): ConversationGroup {
  refuseName(names.to);
  const group = findGroup(store, me, names.from);
  if (names.from !== names.to && store.conversationGroups.findByName(me, names.to)) {
    throw new Refusal('invalidConversationRequest', `there is a group "${names.to}" already`);
  }
  const renamed = store.conversationGroups.rename(group, names.to);
  push.toOtherDevices(me, connection, conversationGroupRenamed(renamed, names.from));
  return renamed;
}

/** Moves conversations into and out of a group. */
export function moveConversations(
  store: Store,
  name: string,
  moves: readonly ConversationMove[],
  actor: Actor,
): { readonly group: ConversationGroup; readonly results: ItemResult[] } {
  const { me, connection, push } = actor;
  const group = findGroup(store, me, name);
  const { moved, results } = move(store, group, moves, actor);
  if (moved.length > 0) push.toOtherDevices(me, connection, conversationsMoved(group, moved));
  return { group, results };
}

function move(
  store: Store,
  { id }: ConversationGroup,
  moves: readonly ConversationMove[],
  actor: Actor,
): { readonly moved: ConversationMove[]; readonly results: ItemResult[] } {
  const moved: ConversationMove[] = [];
  const results = moves.map((one) =>
    resultOf(one.ref.id, () => {
      const { ref, joins } = one;
      if (joins) {
        refuseForeignGroup(store, actor.me, ref);
        refuseTooManyMarked(store, ref, actor);
      }
      const others = store.conversations.get(actor.me, ref).groups.filter((group) => group !== id);
      store.conversations.set(actor.me, ref, { groups: joins ? [...others, id] : others });
      moved.push(one);
    }),
  );
  return { moved, results };
}

function toJoining(ref: ConversationRef): ConversationMove {
  return { ref, joins: true };
}

function findGroup(store: Store, me: string, name: string): ConversationGroup {
  const group = store.conversationGroups.findByName(me, name);
  if (!group) throw new Refusal('conversationGroupNotFound', name);
  return group;
}

function refuseName(name: string): void {
  if (name === '') throw new Refusal('invalidConversationRequest', 'a group needs a name');
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Refusal('conversationGroupNameTooLong');
}
