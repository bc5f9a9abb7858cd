import { Refusal } from '../../errors.ts';
import { blocksAdded, blocksRemoved } from '../../push/relation-events.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { forEachUser, type ItemResult } from './item-result.ts';
import { refuseStranger } from './refuse-strangers.ts';
import { endFriendship } from './remove-friends.ts';
import { tellPairs } from './tell-webhooks.ts';

/** Puts users on a user's blocklist. A friendship with them ends, unless the policy keeps it. */
export function blockUsers(store: Store, userIDs: readonly string[], actor: Actor): ItemResult[] {
  const { me, now, policy, push } = actor;
  const { blocks } = store.relations;
  const added: string[] = [];
  const results = forEachUser(userIDs, (userID) => {
    refuseStranger(store, me, userID);
    if (blocks.has(me, userID)) return;
    if (blocks.countOf(me) >= policy.blockedUsers) throw new Refusal('tooManyBlocks');
    blocks.set({ owner: me, about: userID, since: now });
    added.push(userID);
    if (policy.blockingEndsFriendship) endFriendship(store, me, userID, actor);
  });
  // The acting device too: the SDK learns its own blocklist by this push alone.
  if (added.length > 0) push.toUser(me, blocksAdded(added));
  tellPairs('Sns.CallbackBlackListAdd', pairsOf(me, added), actor);
  return results;
}

/** Takes users off a user's blocklist. Who was not on it does not matter. */
export function unblockUsers(store: Store, userIDs: readonly string[], actor: Actor): ItemResult[] {
  const { me, push } = actor;
  const removed: string[] = [];
  const results = forEachUser(userIDs, (userID) => {
    if (store.relations.blocks.remove(me, userID)) removed.push(userID);
  });
  if (removed.length > 0) push.toUser(me, blocksRemoved(removed));
  tellPairs('Sns.CallbackBlackListDelete', pairsOf(me, removed), actor);
  return results;
}

function pairsOf(me: string, userIDs: readonly string[]) {
  return userIDs.map((userID) => ({ from: me, to: userID }));
}
