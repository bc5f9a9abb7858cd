import * as v from 'valibot';
import { addFriends } from '../../operations/relations/add-friends.ts';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { defineSharedCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { groupNameField, remarkField, sourceField, wordingField } from './relation-fields.ts';
import { whenDone } from './when-done.ts';

/** Adds friends, or asks them. */
export const addFriendsCommand = defineSharedCommand({
  name: 'sns.friend_add',
  request: v.object({
    AddFriendItem: v.pipe(
      v.array(
        v.object({
          To_Account: userIdField,
          AddSource: sourceField,
          AddWording: v.optional(wordingField, ''),
          Remark: v.optional(remarkField, ''),
          GroupName: v.optional(groupNameField, ''),
        }),
      ),
      v.nonEmpty(),
    ),
    AddType: v.optional(v.picklist(['Add_Type_Single', 'Add_Type_Both']), 'Add_Type_Both'),
    /** Whether nobody is asked. Of users it does not count. */
    ForceAddFlags: v.optional(v.picklist([0, 1]), 0),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, request, context) {
    const wishes = request.AddFriendItem.map((item) => ({
      userID: item.To_Account,
      source: item.AddSource,
      wording: item.AddWording,
      remark: item.Remark,
      group: item.GroupName,
    }));
    const forced = context.isAdmin && request.ForceAddFlags === 1;
    const adding = { wishes, mutual: request.AddType === 'Add_Type_Both', forced };
    return whenDone(addFriends(store, adding, context), toWireResults);
  },
});
