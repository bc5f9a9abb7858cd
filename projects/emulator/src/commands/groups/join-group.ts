import * as v from 'valibot';
import { demandGroup } from '../../operations/groups/demand.ts';
import { joinGroup as join } from '../../operations/groups/join-group.ts';
import { enterRoom } from '../../operations/live-rooms/enter-room.ts';
import { answerWith } from '../answer-with.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { groupIdField } from './group-fields.ts';

/** Joins a group, asks to be let in, or enters a live room. */
export const joinGroup = defineCommand({
  name: 'group_open_http_svc.apply_join_group',
  request: v.object({
    GroupId: groupIdField,
    ApplyMsg: v.optional(v.string(), ''),
    HugeGroupHistoryMsgFlag: v.optional(countField),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const group = demandGroup(store, request.GroupId);
    if (group.type === 'AVChatRoom') {
      return enterRoom(store, group, request.HugeGroupHistoryMsgFlag === 1, context);
    }
    return answerWith(join(store, group, request.ApplyMsg, context), (status) => ({
      JoinedStatus: status,
      HugeGroupFlag: 0,
    }));
  },
});
