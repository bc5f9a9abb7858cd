import * as v from 'valibot';
import { toWireFriend } from '../../operations/relations/describe-relations.ts';
import { defineSharedCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** Reads a page of the user's friends. Sequences are not counted: every read begins anew. */
export const getFriends = defineSharedCommand({
  name: 'sns.friend_get',
  request: v.object({ StartIndex: v.optional(countField, 0) }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { StartIndex: start }, { me, policy }) {
    const friends = store.relations.friends.of(me);
    const end = start + policy.friendsPerPage;
    const isComplete = end >= friends.length;
    return {
      UserDataItem: friends.slice(start, end).map((friend) => ({
        To_Account: friend.about,
        ValueItem: toWireFriend(store, friend),
      })),
      FriendNum: friends.length,
      NextStartIndex: isComplete ? 0 : end,
      // Without it the SDK asks again at once, for ever.
      CompleteFlag: isComplete ? 1 : 0,
      StandardSequence: 1,
      CustomSequence: 1,
    };
  },
});
