import * as v from 'valibot';
import { groupIdField } from '../../commands/groups/group-fields.ts';
import { demandGroup, roleOf } from '../../operations/groups/demand.ts';
import { userIdsField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Says what users are in a group. */
export const getRoles = defineRestCommand({
  name: 'group_open_http_svc/get_role_in_group',
  request: v.object({
    GroupId: groupIdField,
    User_Account: v.pipe(userIdsField, v.maxLength(500)),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, User_Account }) {
    const group = demandGroup(store, GroupId);
    return {
      UserIdList: User_Account.map((userID) => ({
        Member_Account: userID,
        Role: roleOf(store, group, userID) ?? 'NotMember',
      })),
    };
  },
});
