import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { followsOf } from '../../operations/relations/follow-users.ts';
import { requireFeature } from '../../operations/require-feature.ts';
import { followTypes } from '../../push/relation-events.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** Reads a page of who follows the user, whom he follows, or both. */
export const getFollows = defineCommand({
  name: 'follow.follow_get',
  request: v.object({
    FollowType: v.picklist([followTypes.follower, followTypes.following, followTypes.mutual]),
    StartCursor: v.optional(v.string(), ''),
    WantNum: v.optional(v.pipe(countField, v.minValue(1), v.maxValue(1000)), 500),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { FollowType: type, StartCursor: cursor, WantNum: most }, { me }) {
    requireFeature(store, 'following', 'followingOff');
    const start = Number(cursor);
    if (!Number.isSafeInteger(start) || start < 0) {
      throw new Refusal('invalidRelationRequest', 'StartCursor is none that was given out');
    }
    const userIDs = followsOf(store, me, type);
    const end = start + most;
    return {
      FollowItem: userIDs.slice(start, end).map((userID) => describe(store, me, userID)),
      // Empty at the end.
      NextCursor: end < userIDs.length ? String(end) : '',
    };
  },
});

function describe(store: Store, me: string, userID: string): WireBody {
  const { follows } = store.relations;
  const follow = follows.find(me, userID) ?? follows.find(userID, me);
  return {
    To_Account: userID,
    FollowTime: follow?.since,
    ProfileItem: Object.entries(store.people.get(userID).profile).map(([Tag, Value]) => ({
      Tag,
      Value,
    })),
  };
}
