import * as v from 'valibot';
import { resultOf, toWireResults } from '../../operations/relations/item-result.ts';
import { updateFriend } from '../../operations/relations/update-friend.ts';
import { defineSharedCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

const valueField = v.union([v.string(), v.number(), v.array(v.string())]);

/** Writes what the user notes about friends: remarks, groups and the app's own fields. */
export const updateFriends = defineSharedCommand({
  name: 'sns.friend_update',
  request: v.object({
    UpdateItem: v.pipe(
      v.array(
        v.object({
          To_Account: userIdField,
          SnsItem: v.array(v.object({ Tag: v.string(), Value: valueField })),
        }),
      ),
      v.nonEmpty(),
    ),
  }),
  whenInvalid: 'invalidRelationRequest',
  run: (store, { UpdateItem }, context) =>
    toWireResults(
      UpdateItem.map(({ To_Account, SnsItem }) =>
        resultOf(To_Account, () => {
          const fields = SnsItem.map(({ Tag, Value }) => [Tag, Value] as const);
          updateFriend(store, To_Account, fields, context);
        }),
      ),
    ),
});
