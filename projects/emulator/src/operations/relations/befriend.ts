import { friendsAdded, requestsRemoved } from '../../push/relation-events.ts';
import type { FriendRequest } from '../../store/relations/relation.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { openFriendGroup } from './open-friend-group.ts';

/** What an owner notes about somebody who comes into his list. */
export type FriendNotes = Pick<FriendRequest, 'source' | 'wording' | 'remark' | 'group'>;

const noNotes: FriendNotes = { source: '', wording: '', remark: '', group: '' };

/** Puts somebody into a user's list of friends, and tells the user. One who is there already stays. */
export function enlist(
  store: Store,
  pair: { readonly owner: string; readonly friend: string },
  notes: Partial<FriendNotes>,
  actor: Actor,
): boolean {
  const { owner, friend } = pair;
  if (store.relations.isFriend(owner, friend)) return false;
  const { group, ...noted } = { ...noNotes, ...notes };
  if (group !== '') openFriendGroup(store, owner, group, actor);
  store.relations.friends.set({
    ...noted,
    owner,
    about: friend,
    addedAt: actor.now,
    groups: group === '' ? [] : [group],
    custom: {},
  });
  actor.push.toUser(owner, friendsAdded([friend]));
  return true;
}

/** Forgets the requests between two users, in both directions, and tells both. */
export function settleRequests(store: Store, one: string, other: string, { push }: Actor): void {
  const { requests } = store.relations;
  const removed = [requests.remove(one, other), requests.remove(other, one)];
  if (!removed.includes(true)) return;
  push.toUser(one, requestsRemoved([other]));
  push.toUser(other, requestsRemoved([one]));
}
