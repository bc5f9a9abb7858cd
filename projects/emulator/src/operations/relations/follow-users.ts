import { Refusal } from '../../errors.ts';
import { followChanged, followTypes, type FollowType } from '../../push/relation-events.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { forEachUser, type ItemResult } from './item-result.ts';
import { refuseStranger } from './refuse-strangers.ts';

/** Has a user follow others. */
export function followUsers(store: Store, userIDs: readonly string[], actor: Actor): ItemResult[] {
  const { me, now, policy } = actor;
  const { follows } = store.relations;
  return forEachUser(userIDs, (userID) => {
    refuseStranger(store, me, userID);
    if (follows.has(me, userID)) return;
    if (follows.countOf(me) >= policy.follows) throw new Refusal('tooManyFollows');
    follows.set({ owner: me, about: userID, since: now });
    tellBoth(store, userID, true, actor);
  });
}

/** Has a user follow others no longer. */
export function unfollowUsers(
  store: Store,
  userIDs: readonly string[],
  actor: Actor,
): ItemResult[] {
  return forEachUser(userIDs, (userID) => {
    if (store.relations.follows.remove(actor.me, userID)) tellBoth(store, userID, false, actor);
  });
}

/** Who follows a user, whom he follows, or both. */
export function followsOf(store: Store, userID: string, type: FollowType): string[] {
  const { follows } = store.relations;
  const following = follows.of(userID).map(({ about }) => about);
  if (type === followTypes.following) return following;
  const followers = follows.ownersOf(userID);
  if (type === followTypes.follower) return followers;
  return following.filter((other) => followers.includes(other));
}

/** Between whom a follow is, seen by a user. */
export function followTypeOf(store: Store, userID: string, other: string): FollowType {
  const { follows } = store.relations;
  const isFollower = follows.has(other, userID);
  if (!follows.has(userID, other)) return isFollower ? followTypes.follower : followTypes.none;
  return isFollower ? followTypes.mutual : followTypes.following;
}

function tellBoth(store: Store, userID: string, added: boolean, { me, now, push }: Actor): void {
  const isMutual = store.relations.follows.has(userID, me);
  const typesFor = (type: FollowType) => (isMutual ? [type, followTypes.mutual] : [type]);
  const change = { added, time: now };
  const followed = store.people.get(userID);
  push.toUser(me, followChanged(followed, { ...change, types: typesFor(followTypes.following) }));
  const follower = store.people.get(me);
  push.toUser(
    userID,
    followChanged(follower, { ...change, types: typesFor(followTypes.follower) }),
  );
}
