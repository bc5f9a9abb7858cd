import * as v from 'valibot';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { moveFriends, renameFriendGroup } from '../../operations/relations/manage-friend-groups.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { groupNameField, newGroupNameField } from './relation-fields.ts';

/** Renames a group of the user's friends, and moves friends into it and out of it. */
export const updateFriendGroup = defineCommand({
  name: 'sns.group_update',
  request: v.object({
    GroupOldName: groupNameField,
    GroupNewName: v.optional(newGroupNameField),
    UpdateGroupItem: v.optional(
      v.array(
        v.object({
          To_Account: userIdField,
          UpdateType: v.picklist(['Update_Type_Add', 'Update_Type_Delete']),
        }),
      ),
      [],
    ),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { GroupOldName: name, GroupNewName: newName, UpdateGroupItem: items }, context) {
    const moves = items.map(({ To_Account, UpdateType }) => ({
      userID: To_Account,
      joins: UpdateType === 'Update_Type_Add',
    }));
    const { ResultItem, ...rest } = toWireResults(moveFriends(store, name, moves, context));
    if (newName !== undefined) renameFriendGroup(store, { from: name, to: newName }, context);
    return {
      ...rest,
      // The SDK goes by the type of each: without it nothing is moved.
      ResultItem: (ResultItem as WireBody[]).map((item, position) => ({
        ...item,
        UpdateType: items[position]?.UpdateType,
      })),
    };
  },
});
