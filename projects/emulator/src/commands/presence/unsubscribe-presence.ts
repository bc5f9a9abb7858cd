import * as v from 'valibot';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';

/** Ends what `ws_status_subscribe` began, for some users or for all. */
export const unsubscribePresence = defineCommand({
  name: 'im_open_status.ws_status_unsubscribe',
  request: v.object({
    To_Account: v.optional(v.array(userIdField), []),
    UnsubscribeAll: v.optional(countField, 0),
  }),
  whenInvalid: 'invalidRequest',
  run(store, request, { me }) {
    if (request.UnsubscribeAll === 1) store.presence.unsubscribeAll(me);
    for (const userID of request.To_Account) store.presence.unsubscribe(me, userID);
    return { ErrorList: [] };
  },
});
