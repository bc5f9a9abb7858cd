import * as v from 'valibot';
import { demandGroup, demandRight } from '../../operations/groups/demand.ts';
import { toHistory } from '../../operations/live-rooms/enter-room.ts';
import { readPollKey } from '../../operations/live-rooms/poll-key.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** The latest messages of a live room before the first poll. The SDK asks when it is told to poll. */
export const getRoomHistory = defineCommand({
  name: 'group_open_http_svc.get_huge_group_msg',
  request: v.object({
    LongPollingKey: v.string(),
    /** The first sequence that the polls will bring. */
    PullPreSeq: countField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { LongPollingKey, PullPreSeq }, context) {
    const group = demandGroup(store, readPollKey(LongPollingKey).groupId);
    demandRight(store, group, 'read', context);
    return { RspMsgList: toHistory(store, group.id, PullPreSeq, context), IsFinished: 1 };
  },
});
