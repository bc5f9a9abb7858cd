import * as v from 'valibot';
import { countField } from '../../commands/fields.ts';
import { cursorField, listMembers, roleFilterField } from '../../commands/groups/get-members.ts';
import { groupIdField } from '../../commands/groups/group-fields.ts';
import { demandGroup } from '../../operations/groups/demand.ts';
import { toWireMember } from '../../wire/to-wire-group.ts';
import { defineRestCommand } from '../rest-command.ts';
import { fieldFilterField, pickFields } from './rest-group-fields.ts';

/** How many members a page has at most. */
const MEMBERS_PER_PAGE = 6000;

/** Reads a page of the members of a group: by a number, or of a Community by a cursor. */
export const getMembers = defineRestCommand({
  name: 'group_open_http_svc/get_group_member_info',
  request: v.object({
    GroupId: groupIdField,
    Limit: v.optional(
      v.pipe(countField, v.minValue(1), v.maxValue(MEMBERS_PER_PAGE)),
      MEMBERS_PER_PAGE,
    ),
    Offset: v.optional(countField, 0),
    Next: v.optional(cursorField, ''),
    MemberInfoFilter: fieldFilterField,
    MemberRoleFilter: roleFilterField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request) {
    const { GroupId, Limit, MemberInfoFilter } = request;
    const { type } = demandGroup(store, GroupId);
    const members = listMembers(store, GroupId, request.MemberRoleFilter);
    const start = type === 'Community' ? request.Next : request.Offset;
    const end = start + Limit;
    return {
      MemberNum: store.groups.memberCount(GroupId),
      MemberList: members
        .slice(start, end)
        .map((member) =>
          pickFields(toWireMember(store, member), MemberInfoFilter, ['Member_Account']),
        ),
      ...(type === 'Community' && { Next: end < members.length ? String(end) : '' }),
    };
  },
});
