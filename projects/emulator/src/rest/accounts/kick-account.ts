import * as v from 'valibot';
import { userIdField } from '../../commands/fields.ts';
import { Refusal } from '../../errors.ts';
import { kickOut } from '../../operations/accounts/kick-out.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Signs an account out on all devices. It can sign in again with the same UserSig. */
export const kickAccount = defineRestCommand({
  name: 'im_open_login_svc/kick',
  spellings: { Identifier: 'UserID' },
  request: v.object({ UserID: userIdField }),
  whenInvalid: 'invalidAccountRequest',
  run(store, { UserID }, context) {
    if (!store.people.has(UserID)) throw new Refusal('accountUnknown', UserID);
    kickOut(store, UserID, 'REST_API_Kick', context);
    return {};
  },
});
