import * as v from 'valibot';
import { importAccount } from '../../operations/accounts/import-account.ts';
import { newUserIdField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Lets an account exist. One that exists already gets the name and the picture given here. */
export const importOneAccount = defineRestCommand({
  name: 'im_open_login_svc/account_import',
  spellings: { Identifier: 'UserID' },
  request: v.object({
    UserID: newUserIdField,
    Nick: v.optional(v.string()),
    FaceUrl: v.optional(v.string()),
  }),
  whenInvalid: 'invalidAccountRequest',
  run(store, { UserID, Nick, FaceUrl }) {
    importAccount(store, { userID: UserID, nick: Nick, faceUrl: FaceUrl });
    return {};
  },
});
