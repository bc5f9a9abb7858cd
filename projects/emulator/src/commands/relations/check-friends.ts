import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { relationOf } from '../../operations/relations/describe-relations.ts';
import { resultOf, toWireResult } from '../../operations/relations/item-result.ts';
import { defineSharedCommand } from '../command.ts';
import { usersField } from './relation-fields.ts';

/** Reads whether others are friends of the user. */
export const checkFriends = defineSharedCommand({
  name: 'sns.friend_check',
  request: v.object({
    To_Account: usersField,
    CheckType: v.picklist(['CheckResult_Type_Single', 'CheckResult_Type_Both']),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { To_Account, CheckType }, { me }) {
    const isMutual = CheckType === 'CheckResult_Type_Both';
    return {
      InfoItem: To_Account.map((userID) => ({
        ...toWireResult(
          resultOf(userID, () => {
            if (!store.people.has(userID)) throw new Refusal('relationAccountNotFound', userID);
          }),
        ),
        Relation: relationOf(store, me, userID, isMutual),
      })),
    };
  },
});
