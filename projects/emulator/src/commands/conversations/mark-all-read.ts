import * as v from 'valibot';
import { everythingRead, peerHasRead } from '../../push/events.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** The code of the service for a group that does not exist. */
const GROUP_NOT_FOUND = 10010;

/** Marks every conversation of the user as read. */
export const markAllRead = defineCommand({
  name: 'openim.read_all_unread_msg',
  request: v.object({
    C2CReadAllMsg: v.optional(countField, 0),
    GroupReadInfo: v.optional(
      v.array(v.object({ GroupId: v.string(), MsgSeq: v.optional(countField, 0) })),
      [],
    ),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me, connection, push }) {
    if (request.C2CReadAllMsg === 1) {
      for (const peer of store.conversations.peersOf(me)) {
        const thread = store.messages.between(me, peer);
        if (!thread.markRead(me, thread.lastTime)) continue;
        push.toUser(peer, peerHasRead(me, thread.readMarkOf(me).time));
      }
      push.toOtherDevices(me, connection, everythingRead());
    }
    return {
      C2CReadAllMsg: request.C2CReadAllMsg,
      GroupReadInfoArray: request.GroupReadInfo.map((group) => ({
        ...group,
        RetCode: GROUP_NOT_FOUND,
      })),
    };
  },
});
