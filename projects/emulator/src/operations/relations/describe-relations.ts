import type { Friend, FriendRequest } from '../../store/relations/relation.ts';
import { faceUrlOf, nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { requestTypes } from '../../push/relation-events.ts';
import type { WireBody } from '../../wire/frame.ts';
import { GROUP_TAG, REMARK_TAG } from './update-friend.ts';

/** All that a user sees of a friend: his own notes and the other one's profile. */
export function toWireFriend(store: Store, friend: Friend): WireBody[] {
  const fields: Record<string, unknown> = {
    ...store.people.get(friend.about).profile,
    [REMARK_TAG]: friend.remark,
    [GROUP_TAG]: friend.groups,
    Tag_SNS_IM_AddTime: friend.addedAt,
    Tag_SNS_IM_AddSource: friend.source,
    Tag_SNS_IM_AddWording: friend.wording,
    ...friend.custom,
  };
  return Object.entries(fields).map(([Tag, Value]) => ({ Tag, Value }));
}

/** A request as one of the two sees it. */
export function toWireRequest(store: Store, request: FriendRequest, seenBy: string): WireBody {
  const isIncoming = request.about === seenBy;
  const other = store.people.get(isIncoming ? request.owner : request.about);
  return {
    To_Account: other.userID,
    Nick: nickOf(other),
    Image: faceUrlOf(other),
    AddTime: request.sentAt,
    AddSource: request.source,
    AddWording: request.wording,
    PendencyType: isIncoming ? requestTypes.incoming : requestTypes.outgoing,
  };
}

/** How two users stand to each other, seen by the first one. */
export function relationOf(store: Store, me: string, userID: string, mutual: boolean): string {
  const { relations } = store;
  const mine = relations.isFriend(me, userID);
  const theirs = mutual && relations.isFriend(userID, me);
  if (mine) return `CheckResult_Type_${theirs ? 'BothWay' : 'AWithB'}`;
  return `CheckResult_Type_${theirs ? 'BWithA' : 'NoRelation'}`;
}
