import * as v from 'valibot';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { followUsers, unfollowUsers } from '../../operations/relations/follow-users.ts';
import { requireFeature } from '../../operations/require-feature.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { usersField } from './relation-fields.ts';

/** Has the user follow others. */
export const followUsersCommand = defineCommand({
  name: 'follow.follow_add',
  request: v.object({
    FollowItem: v.pipe(v.array(v.object({ To_Account: userIdField })), v.nonEmpty()),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { FollowItem }, context) {
    requireFeature(store, 'following', 'followingOff');
    const userIDs = FollowItem.map(({ To_Account }) => To_Account);
    return toWireResults(followUsers(store, userIDs, context));
  },
});

/** Has the user follow others no longer. */
export const unfollowUsersCommand = defineCommand({
  name: 'follow.follow_delete',
  request: v.object({ To_Account: usersField }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { To_Account }, context) {
    requireFeature(store, 'following', 'followingOff');
    return toWireResults(unfollowUsers(store, To_Account, context));
  },
});
