import * as v from 'valibot';
import { ownReadMark, peerHasRead } from '../../push/events.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';

/** Moves the user's read marks forward. A mark that is further already stays, and nobody is told. */
export const markRead = defineCommand({
  name: 'openim.msgreaded',
  request: v.object({
    C2CMsgReaded: v.object({
      C2CMsgReadedItem: v.array(v.object({ To_Account: userIdField, LastedMsgTime: countField })),
    }),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me, connection, push }) {
    for (const item of request.C2CMsgReaded.C2CMsgReadedItem) {
      const peer = item.To_Account;
      const thread = store.messages.between(me, peer);
      if (!thread.markRead(me, item.LastedMsgTime)) continue;
      const { time } = thread.readMarkOf(me);
      push.toUser(peer, peerHasRead(me, time));
      push.toOtherDevices(me, connection, ownReadMark(peer, time));
    }
    return {};
  },
});
