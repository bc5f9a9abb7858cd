import * as v from 'valibot';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { removeFriends } from '../../operations/relations/remove-friends.ts';
import { defineSharedCommand } from '../command.ts';
import { usersField } from './relation-fields.ts';

/** Takes friends out of the user's list, and him out of theirs if he wants. */
export const removeFriendsCommand = defineSharedCommand({
  name: 'sns.friend_delete',
  request: v.object({
    To_Account: usersField,
    DeleteType: v.optional(
      v.picklist(['Delete_Type_Single', 'Delete_Type_Both']),
      'Delete_Type_Single',
    ),
  }),
  whenInvalid: 'invalidRelationRequest',
  run: (store, { To_Account, DeleteType }, context) =>
    toWireResults(removeFriends(store, To_Account, DeleteType === 'Delete_Type_Both', context)),
});
