import { Refusal } from '../../errors.ts';
import type { Friend } from '../../store/relations/relation.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { forEachUser, type ItemResult } from './item-result.ts';
import { openFriendGroup } from './open-friend-group.ts';

/** Makes groups of a user's friends, and puts friends into all of them. */
export function addFriendGroups(
  store: Store,
  names: readonly string[],
  userIDs: readonly string[],
  actor: Actor,
): ItemResult[] {
  for (const name of names) openFriendGroup(store, actor.me, name, actor);
  return forEachUser(userIDs, (userID) => {
    regroup(store, actor.me, userID, (groups) => [...groups, ...names]);
  });
}

/** Removes groups. The friends in them stay friends. */
export function removeFriendGroups(store: Store, names: readonly string[], { me }: Actor): void {
  for (const name of names) {
    store.relations.friendGroups.remove(me, name);
    for (const friend of friendsIn(store, me, name)) {
      regroup(store, me, friend.about, (groups) => groups.filter((group) => group !== name));
    }
  }
}

/** Renames a group; to the name of another one, both become one. */
export function renameFriendGroup(
  store: Store,
  names: { readonly from: string; readonly to: string },
  actor: Actor,
): void {
  const { me } = actor;
  const { from, to } = names;
  requireFriendGroup(store, me, from);
  if (from === to) return;
  // The old one goes first: a user who has as many as he may have can still rename.
  const members = friendsIn(store, me, from);
  removeFriendGroups(store, [from], actor);
  openFriendGroup(store, me, to, actor);
  for (const { about } of members) regroup(store, me, about, (groups) => [...groups, to]);
}

/** A friend who comes into a group or goes out of it. */
export interface GroupMove {
  readonly userID: string;
  readonly joins: boolean;
}

/** Moves friends into and out of a group. */
export function moveFriends(
  store: Store,
  name: string,
  moves: readonly GroupMove[],
  { me }: Actor,
): ItemResult[] {
  requireFriendGroup(store, me, name);
  return moves.flatMap(({ userID, joins }) =>
    forEachUser([userID], () => {
      regroup(store, me, userID, (groups) =>
        joins ? [...groups, name] : groups.filter((group) => group !== name),
      );
    }),
  );
}

/** The friends of a user who are in a group. */
export function friendsIn(store: Store, owner: string, name: string): Friend[] {
  return store.relations.friends.of(owner).filter(({ groups }) => groups.includes(name));
}

function requireFriendGroup(store: Store, owner: string, name: string): void {
  if (store.relations.friendGroups.has(owner, name)) return;
  throw new Refusal('invalidRelationRequest', `there is no friend group "${name}"`);
}

function regroup(
  store: Store,
  owner: string,
  userID: string,
  change: (groups: readonly string[]) => readonly string[],
): void {
  const friend = store.relations.friends.find(owner, userID);
  if (!friend) throw new Refusal('notFriendOfGroup', userID);
  store.relations.friends.set({ ...friend, groups: [...new Set(change(friend.groups))] });
}
