import * as v from 'valibot';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { addFriendGroups } from '../../operations/relations/manage-friend-groups.ts';
import { defineSharedCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { newGroupNameField } from './relation-fields.ts';

/** Makes groups of the user's friends. */
export const addFriendGroupsCommand = defineSharedCommand({
  name: 'sns.group_add',
  request: v.object({
    GroupName: v.pipe(v.array(newGroupNameField), v.nonEmpty()),
    To_Account: v.optional(v.pipe(v.array(userIdField), v.maxLength(1000)), []),
  }),
  whenInvalid: 'invalidRelationRequest',
  run: (store, { GroupName, To_Account }, context) => ({
    ...toWireResults(addFriendGroups(store, GroupName, To_Account, context)),
    CurrentSequence: 1,
  }),
});
