import * as v from 'valibot';
import { encodeStatus } from '../../wire/status-encoding.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Reads where users are and what they say about themselves. */
export const getPresence = defineCommand({
  name: 'im_open_status.ws_get_user_status',
  request: v.object({ To_Account: v.array(userIdField) }),
  whenInvalid: 'invalidRequest',
  run: (store, request) => ({
    UserStatusList: request.To_Account.map((userID) => ({
      To_Account: userID,
      Status: store.presence.presenceOf(userID),
      CustomStatus: encodeStatus(store.presence.customStatusOf(userID)),
    })),
    ErrorList: [],
  }),
});
