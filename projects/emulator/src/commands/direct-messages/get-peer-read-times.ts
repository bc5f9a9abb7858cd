import * as v from 'valibot';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Reads up to which second others have read what the user wrote to them; 0 is never. */
export const getPeerReadTimes = defineCommand({
  name: 'openim.get_peer_read_time',
  request: v.object({ To_Account: v.array(userIdField) }),
  whenInvalid: 'invalidMessageRequest',
  run: (store, request, { me }) => ({
    ReadTime: request.To_Account.map(
      (peer) => store.messages.between(me, peer).readMarkOf(peer).time,
    ),
  }),
});
