import * as v from 'valibot';
import { listViewers } from '../../operations/live-rooms/list-viewers.ts';
import { demandRight } from '../../operations/groups/demand.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { demandLiveRoom } from './demand-live-room.ts';

/** Lists who is in a live room now, a page at a time. */
export const listRoomViewers = defineCommand({
  name: 'group_open_avchatroom_http_svc.get_members',
  request: v.object({
    GroupId: v.string(),
    /** Where the page begins: what the page before said, 0 for the first. */
    Timestamp: v.optional(countField, 0),
    Mark: v.optional(countField),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Timestamp, Mark }, context) {
    const group = demandLiveRoom(store, GroupId);
    demandRight(store, group, 'read', context);
    const page = listViewers(store, group, { start: Timestamp, mark: Mark }, context);
    return { MemberList: page.viewers, NextTimestamp: page.next };
  },
});
