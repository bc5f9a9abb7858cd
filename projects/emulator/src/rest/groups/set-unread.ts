import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import { groupIdField } from '../../commands/groups/group-fields.ts';
import { demandGroup, demandMember } from '../../operations/groups/demand.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Sets how many of the newest messages of a group a member has not read, as after an import. */
export const setUnread = defineRestCommand({
  name: 'group_open_http_svc/set_unread_msg_num',
  request: v.object({
    GroupId: groupIdField,
    Member_Account: userIdField,
    UnreadMsgNum: countField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Member_Account, UnreadMsgNum }) {
    demandGroup(store, GroupId);
    demandMember(store, GroupId, Member_Account);
    store.timelines.of(GroupId).setUnread(Member_Account, UnreadMsgNum);
    return {};
  },
});
