import * as v from 'valibot';
import { importAccount } from '../../operations/accounts/import-account.ts';
import { newUserIdField, refuseTooManyAccounts } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

const accountSchema = v.object({
  UserID: v.string(),
  Nick: v.optional(v.string()),
  FaceUrl: v.optional(v.string()),
});

/** Lets many accounts exist. Names that cannot be are told, and hinder nobody else. */
export const importAccounts = defineRestCommand({
  name: 'im_open_login_svc/multiaccount_import',
  request: v.object({
    /** The older form: names alone. */
    Accounts: v.optional(v.array(v.string()), []),
    AccountList: v.optional(v.array(accountSchema), []),
  }),
  whenInvalid: 'invalidAccountRequest',
  run(store, { Accounts, AccountList }) {
    const drafts = [
      ...Accounts.map((userID) => ({ userID })),
      ...AccountList.map(({ UserID, Nick, FaceUrl }) => ({
        userID: UserID,
        nick: Nick,
        faceUrl: FaceUrl,
      })),
    ];
    refuseTooManyAccounts(drafts);
    const { good = [], bad = [] } = Object.groupBy(drafts, ({ userID }) =>
      v.is(newUserIdField, userID) ? 'good' : 'bad',
    );
    for (const draft of good) importAccount(store, draft);
    return { FailAccounts: bad.map(({ userID }) => userID) };
  },
});
