import * as v from 'valibot';
import { tellSubscribers } from '../../push/announce-presence.ts';
import { defineCommand } from '../command.ts';

/** Sets what the user says about himself, and tells those who want to know. */
export const setCustomStatus = defineCommand({
  name: 'im_open_status.ws_set_custom_status',
  request: v.object({ CustomStatus: v.optional(v.string(), '') }),
  whenInvalid: 'invalidRequest',
  run(store, request, { me, push }) {
    store.presence.setCustomStatus(me, request.CustomStatus);
    tellSubscribers(store, push, me);
    return {};
  },
});
