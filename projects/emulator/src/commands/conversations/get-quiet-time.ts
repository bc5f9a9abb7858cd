import { toWireQuietTime } from '../../push/conversation-events.ts';
import { anyRequest, defineCommand } from '../command.ts';

/** Reads when the user wants to be left alone. */
export const getQuietTime = defineCommand({
  name: 'im_msg_db_logic.ws_get_do_not_disturb',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: (store, _request, { me }) => toWireQuietTime(store.quietTimes.of(me)),
});
