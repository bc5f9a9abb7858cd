import { Refusal } from '../../errors.ts';
import { friendsRemoved } from '../../push/relation-events.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { forEachUser, type ItemResult } from './item-result.ts';
import { tellPairs, type Pair } from './tell-webhooks.ts';

/** Takes friends out of a user's list; if it is mutual, him out of theirs too. */
export function removeFriends(
  store: Store,
  userIDs: readonly string[],
  mutual: boolean,
  actor: Actor,
): ItemResult[] {
  const { me } = actor;
  const pairs: Pair[] = [];
  const results = forEachUser(userIDs, (userID) => {
    if (!store.relations.isFriend(me, userID)) throw new Refusal('friendNotFound', userID);
    pairs.push(...unlist(store, me, userID, actor));
    if (mutual) pairs.push(...unlist(store, userID, me, actor));
  });
  tellPairs('Sns.CallbackFriendDelete', pairs, actor);
  return results;
}

/** Takes two users out of the lists of each other. */
export function endFriendship(store: Store, one: string, other: string, actor: Actor): void {
  const pairs = [...unlist(store, one, other, actor), ...unlist(store, other, one, actor)];
  tellPairs('Sns.CallbackFriendDelete', pairs, actor);
}

function unlist(store: Store, owner: string, friend: string, { push }: Actor): Pair[] {
  if (!store.relations.friends.remove(owner, friend)) return [];
  push.toUser(owner, friendsRemoved([friend]));
  return [{ from: owner, to: friend }];
}
