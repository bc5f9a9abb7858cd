import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { toWireFriend } from '../../operations/relations/describe-relations.ts';
import { resultOf, toWireResult } from '../../operations/relations/item-result.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Reads single friends of the user. */
export const getSomeFriends = defineCommand({
  name: 'sns.friend_get_specified',
  request: v.object({ To_Account: v.pipe(v.array(userIdField), v.maxLength(100)) }),
  whenInvalid: 'invalidRelationRequest',
  run: (store, { To_Account }, { me }) => ({
    InfoItem: To_Account.map((userID) => {
      const friend = store.relations.friends.find(me, userID);
      return {
        ...toWireResult(
          resultOf(userID, () => {
            if (!friend) throw new Refusal('friendNotFound', userID);
          }),
        ),
        SnsProfileItem: friend ? toWireFriend(store, friend) : [],
      };
    }),
  }),
});
