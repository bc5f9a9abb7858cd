import * as v from 'valibot';
import { friendsIn } from '../../operations/relations/manage-friend-groups.ts';
import { defineSharedCommand } from '../command.ts';
import { groupNameField } from './relation-fields.ts';

/** Reads the user's groups of friends, all or those of the given names. */
export const getFriendGroups = defineSharedCommand({
  name: 'sns.group_get',
  request: v.object({
    GroupName: v.optional(v.array(groupNameField), []),
    NeedFriend: v.optional(v.string(), ''),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { GroupName, NeedFriend }, { me }) {
    const groups = store.relations.friendGroups.of(me);
    const wanted = groups.filter(
      ({ about }) => GroupName.length === 0 || GroupName.includes(about),
    );
    return {
      ResultItem: wanted.map(({ about: name }) => {
        const members = friendsIn(store, me, name).map((friend) => friend.about);
        return {
          GroupName: name,
          FriendNumber: members.length,
          ...(NeedFriend === 'Need_Friend_Type_Yes' && { To_Account: members }),
        };
      }),
      CurrentSequence: 1,
    };
  },
});
