import * as v from 'valibot';
import { markMembers } from '../../operations/live-rooms/mark-members.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';
import { demandLiveRoom } from './demand-live-room.ts';

const commandTypes = { 1: 'set', 2: 'clear' } as const;

/** Marks members of a live room, or takes marks away. Answers who was in it. */
export const markRoomMembers = defineCommand({
  name: 'group_open_avchatroom_http_svc.modify_user_info',
  request: v.object({
    GroupId: v.string(),
    CommandType: v.picklist([1, 2]),
    MemberList: v.pipe(
      v.array(v.object({ Member_Account: userIdField, Marks: v.array(countField) })),
      v.nonEmpty(),
    ),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, CommandType, MemberList }, context) {
    const group = demandLiveRoom(store, GroupId);
    const markings = MemberList.map(({ Member_Account: userID, Marks: marks }) => ({
      userID,
      marks,
    }));
    const marked = markMembers(store, group, markings, commandTypes[CommandType], context);
    const answered = MemberList.filter(({ Member_Account }) => marked.includes(Member_Account));
    return { MemberList: answered };
  },
});
