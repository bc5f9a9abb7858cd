import * as v from 'valibot';
import { requireFeature } from '../../operations/require-feature.ts';
import { encodeStatus } from '../../wire/status-encoding.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { sortPeople } from './known-people.ts';

/** Reads where users are and what they say about themselves, 500 at most. */
export const getPresence = defineCommand({
  name: 'im_open_status.ws_get_user_status',
  request: v.object({
    To_Account: v.pipe(v.array(userIdField), v.maxLength(500, 'may name 500 users at most')),
  }),
  whenInvalid: 'invalidRequest',
  run(store, request) {
    requireFeature(store, 'presence', 'presenceOff');
    const { known, errors } = sortPeople(store, request.To_Account);
    return {
      UserStatusList: known.map((userID) => ({
        To_Account: userID,
        Status: store.presence.presenceOf(userID),
        CustomStatus: encodeStatus(store.presence.customStatusOf(userID)),
      })),
      ErrorList: errors,
    };
  },
});
