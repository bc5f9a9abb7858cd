import * as v from 'valibot';
import { banMembers } from '../../operations/live-rooms/ban-members.ts';
import { defineSharedCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';
import { demandLiveRoom } from './demand-live-room.ts';

/** Puts users out of a live room for a while. */
export const banRoomMembers = defineSharedCommand({
  name: 'group_open_http_svc.ban_group_member',
  request: v.object({
    GroupId: v.string(),
    Members_Account: v.pipe(v.array(userIdField), v.nonEmpty()),
    /** In seconds. */
    Duration: countField,
    Description: v.optional(v.string(), ''),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Members_Account, Duration, Description }, context) {
    const ban = { userIDs: Members_Account, seconds: Duration, reason: Description };
    banMembers(store, demandLiveRoom(store, GroupId), ban, context);
    return {};
  },
});
