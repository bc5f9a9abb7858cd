import * as v from 'valibot';
import { groupIdField } from '../../commands/groups/group-fields.ts';
import { notifyMembers } from '../../operations/groups/notify-members.ts';
import { userIdsField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Tells members of a group something that only the app understands. */
export const sendNotice = defineRestCommand({
  name: 'group_open_http_svc/send_group_system_notification',
  request: v.object({
    GroupId: groupIdField,
    Content: v.string(),
    /** Who is told; everybody if nobody is named. */
    ToMembers_Account: v.optional(v.pipe(userIdsField, v.maxLength(500)), []),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Content, ToMembers_Account }, context) {
    notifyMembers(store, GroupId, Content, ToMembers_Account, context.as(context.admin));
    return {};
  },
});
