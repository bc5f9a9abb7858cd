import * as v from 'valibot';
import { removeFriendGroups } from '../../operations/relations/manage-friend-groups.ts';
import { defineSharedCommand } from '../command.ts';
import { groupNameField } from './relation-fields.ts';

/** Removes groups of the user's friends. */
export const removeFriendGroupsCommand = defineSharedCommand({
  name: 'sns.group_delete',
  request: v.object({ GroupName: v.pipe(v.array(groupNameField), v.nonEmpty()) }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { GroupName }, context) {
    removeFriendGroups(store, GroupName, context);
    return { CurrentSequence: 1 };
  },
});
