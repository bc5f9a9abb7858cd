import * as v from 'valibot';
import { refuseTooManyAccounts } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Says which accounts exist. */
export const checkAccounts = defineRestCommand({
  name: 'im_open_login_svc/account_check',
  request: v.object({ CheckItem: v.array(v.object({ UserID: v.string() })) }),
  whenInvalid: 'invalidAccountRequest',
  run(store, { CheckItem }) {
    refuseTooManyAccounts(CheckItem);
    return {
      ResultItem: CheckItem.map(({ UserID }) => ({
        UserID,
        ResultCode: 0,
        ResultInfo: '',
        AccountStatus: store.people.has(UserID) ? 'Imported' : 'NotImported',
      })),
    };
  },
});
