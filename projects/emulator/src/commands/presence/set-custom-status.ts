import * as v from 'valibot';
import { setCustomStatus } from '../../operations/presence/set-custom-status.ts';
import { defineCommand } from '../command.ts';

/** Sets what the user says about himself. This one needs nothing to be bought. */
export const setCustomStatusCommand = defineCommand({
  name: 'im_open_status.ws_set_custom_status',
  request: v.object({ CustomStatus: v.optional(v.string(), '') }),
  whenInvalid: 'invalidRequest',
  run(store, request, context) {
    setCustomStatus(store, request.CustomStatus, context);
    return {};
  },
});
