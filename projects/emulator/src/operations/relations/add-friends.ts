import { Refusal } from '../../errors.ts';
import { requestAdded } from '../../push/relation-events.ts';
import type { Store } from '../../store/store.ts';
import type { WebhookChanges } from '../../webhooks/webhooks.ts';
import type { Actor } from '../surroundings.ts';
import { enlist, settleRequests, type FriendNotes } from './befriend.ts';
import { grantedOf, resultOf, type ItemResult } from './item-result.ts';
import { refuseStranger } from './refuse-strangers.ts';
import { tellFriendsAdded } from './tell-webhooks.ts';

/** Somebody whom a user wants as a friend. */
export interface FriendWish extends FriendNotes {
  readonly userID: string;
}

/** How friends are added. */
export interface AddingFriends {
  readonly wishes: readonly FriendWish[];
  /** Whether both are to have each other, or the user alone. */
  readonly mutual: boolean;
  /** Whether nobody is asked, which the app's server may choose. */
  readonly forced?: boolean;
}

/**
 * Adds friends, or asks those who want to be asked. Somebody who was asked has the code 30539 in the
 * result, which is no failure.
 */
export function addFriends(
  store: Store,
  adding: AddingFriends,
  actor: Actor,
): ItemResult[] | Promise<ItemResult[]> {
  const proceed = (changes: WebhookChanges): ItemResult[] => {
    const results = adding.wishes.map((wish) => {
      const verdict = changes.ResultItem?.find(({ To_Account }) => To_Account === wish.userID);
      if (verdict === undefined || verdict.ResultCode === 0) {
        return resultOf(wish.userID, () => {
          addFriend(store, wish, adding, actor);
        });
      }
      return { userID: wish.userID, code: verdict.ResultCode, info: verdict.ResultInfo };
    });
    const pairs = grantedOf(results).map((userID) => ({ from: actor.me, to: userID }));
    tellFriendsAdded(pairs, { command: 'friend_add', forced: adding.forced === true }, actor);
    return results;
  };
  if (actor.isAdmin) return proceed({});
  return actor.webhooks.before('Sns.CallbackPrevFriendAdd', () => describe(adding, actor), proceed);
}

function describe({ wishes, mutual }: AddingFriends, { me }: Actor) {
  return {
    Requester_Account: me,
    From_Account: me,
    FriendItem: wishes.map(({ userID, remark, group, source, wording }) => ({
      To_Account: userID,
      Remark: remark,
      GroupName: group,
      AddSource: source,
      AddWording: wording,
    })),
    AddType: mutual ? 'Add_Type_Both' : 'Add_Type_Single',
    ForceAddFlags: 0,
  };
}

function addFriend(store: Store, wish: FriendWish, adding: AddingFriends, actor: Actor): void {
  const { me } = actor;
  const { userID } = wish;
  const { mutual, forced = false } = adding;
  refuseStranger(store, me, userID);
  const isComplete = mutual
    ? store.relations.areFriends(me, userID)
    : store.relations.isFriend(me, userID);
  if (isComplete) return;
  refuseUnwanted(store, wish, adding, actor);
  if (!forced && allowTypeOf(store, userID) === 'AllowType_Type_NeedConfirm') {
    ask(store, wish, mutual, actor);
    throw new Refusal('friendRequestWaits');
  }
  enlist(store, { owner: me, friend: userID }, wish, actor);
  if (mutual) enlist(store, { owner: userID, friend: me }, {}, actor);
  settleRequests(store, me, userID, actor);
}

function refuseUnwanted(
  store: Store,
  { userID }: FriendWish,
  { mutual, forced = false }: AddingFriends,
  { me, policy, isAdmin }: Actor,
): void {
  const { relations, people } = store;
  if (!isAdmin && people.get(me).profile['Tag_Profile_IM_AdminForbidType'] === FORBIDDEN) {
    throw new Refusal('friendRequestsForbidden');
  }
  const isNew = !relations.isFriend(me, userID);
  if (isNew && relations.friends.countOf(me) >= policy.friends) throw new Refusal('tooManyFriends');
  if (relations.isBlocked(me, userID)) throw new Refusal('peerIsBlocked', userID);
  if (relations.isBlocked(userID, me)) throw new Refusal('blockedByPeer', userID);
  if (!forced && allowTypeOf(store, userID) === 'AllowType_Type_DenyAny') {
    throw new Refusal('peerAllowsNobody', userID);
  }
  if (mutual && !relations.isFriend(userID, me)) refuseFullList(store, userID, policy.friends);
}

const FORBIDDEN = 'AdminForbid_Type_SendOut';

/** Refuses if the list of the other one is full. */
export function refuseFullList(store: Store, userID: string, most: number): void {
  if (store.relations.friends.countOf(userID) >= most) throw new Refusal('peerHasTooManyFriends');
}

// Who has not said otherwise lets everybody add him.
function allowTypeOf(store: Store, userID: string): string {
  return String(store.people.get(userID).profile['Tag_Profile_IM_AllowType'] ?? '');
}

function ask(
  store: Store,
  { userID, ...notes }: FriendWish,
  mutual: boolean,
  { me, now, policy, push }: Actor,
): void {
  const { requests } = store.relations;
  const isNew = !requests.has(me, userID);
  if (isNew && requests.ownersOf(userID).length >= policy.friendRequests) {
    throw new Refusal('tooManyFriendRequests', userID);
  }
  const request = requests.set({ ...notes, owner: me, about: userID, mutual, sentAt: now });
  push.toUser(userID, requestAdded(request, store.people.get(me)));
  push.toUser(me, requestAdded(request, store.people.get(userID)));
}
