import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { deleteAccount } from '../../operations/accounts/delete-account.ts';
import { refuseTooManyAccounts } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Deletes accounts. What they wrote stays. */
export const deleteAccounts = defineRestCommand({
  name: 'im_open_login_svc/account_delete',
  request: v.object({ DeleteItem: v.array(v.object({ UserID: v.string() })) }),
  whenInvalid: 'invalidAccountRequest',
  run(store, { DeleteItem }, context) {
    refuseTooManyAccounts(DeleteItem);
    return {
      ResultItem: DeleteItem.map(({ UserID }) => {
        const refusal = refusalOfDeletion(store.people.has(UserID), UserID, context.policy);
        if (!refusal) deleteAccount(store, UserID, context);
        return {
          UserID,
          ResultCode: refusal?.code ?? 0,
          ResultInfo: refusal?.message ?? '',
        };
      }),
    };
  },
});

function refusalOfDeletion(
  exists: boolean,
  userID: string,
  policy: { readonly administrators: readonly string[] },
): Refusal | undefined {
  if (!exists) return new Refusal('accountUnknown', userID);
  if (policy.administrators.includes(userID)) return new Refusal('administratorStays', userID);
  return undefined;
}
