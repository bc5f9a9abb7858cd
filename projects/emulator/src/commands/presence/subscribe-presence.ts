import * as v from 'valibot';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Tells the user from now on when the presence of others changes. */
export const subscribePresence = defineCommand({
  name: 'im_open_status.ws_status_subscribe',
  request: v.object({ To_Account: v.array(userIdField) }),
  whenInvalid: 'invalidRequest',
  run(store, request, { me }) {
    for (const userID of request.To_Account) store.presence.subscribe(me, userID);
    return { ErrorList: [] };
  },
});
