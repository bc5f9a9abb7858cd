import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { resultOf, toWireResult } from '../../operations/relations/item-result.ts';
import { followsOf, followTypeOf } from '../../operations/relations/follow-users.ts';
import { requireFeature } from '../../operations/require-feature.ts';
import { followTypes } from '../../push/relation-events.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

const usersField = v.pipe(v.array(userIdField), v.maxLength(100));

/** Reads between the user and others who follows whom. */
export const checkFollows = defineCommand({
  name: 'follow.follow_check',
  request: v.object({ To_Account: usersField }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { To_Account }, { me }) {
    requireFeature(store, 'following', 'followingOff');
    return {
      ResultItem: To_Account.map((userID) => ({
        ...describe(store, userID),
        FollowType: followTypeOf(store, me, userID),
      })),
    };
  },
});

/** Reads how many follow users, and how many they follow. */
export const countFollows = defineCommand({
  name: 'follow.follow_get_info',
  request: v.object({ To_Account: usersField }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { To_Account }) {
    requireFeature(store, 'following', 'followingOff');
    return {
      FollowInfo: To_Account.map((userID) => ({
        ...describe(store, userID),
        FollowerCount: followsOf(store, userID, followTypes.follower).length,
        FollowingCount: followsOf(store, userID, followTypes.following).length,
        MutualFollowingCount: followsOf(store, userID, followTypes.mutual).length,
      })),
    };
  },
});

function describe(store: Store, userID: string): WireBody {
  return toWireResult(
    resultOf(userID, () => {
      if (!store.people.has(userID)) throw new Refusal('relationAccountNotFound', userID);
    }),
  );
}
