import * as v from 'valibot';
import { demandGroup, demandRight } from '../../operations/groups/demand.ts';
import type { Member, MemberRole } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import { toWireMember } from '../../wire/to-wire-group.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';
import { groupIdField } from './group-fields.ts';

/** How many members a page has at most. */
const MEMBERS_PER_PAGE = 100;

/** The roles that are wanted; all of them if none is named. */
export const roleFilterField = v.optional(v.array(v.picklist(['Owner', 'Admin', 'Member'])));

/** Where a page begins: the SDK gives back what it was told, as text. */
export const cursorField = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? 0 : Number(text))),
  countField,
);

/** Reads a page of the members of a group, in the order in which they came. */
export const getMembers = defineCommand({
  name: 'group_open_http_svc.get_group_member_info',
  request: v.object({
    GroupId: groupIdField,
    Limit: v.optional(countField, MEMBERS_PER_PAGE),
    Offset: v.optional(countField, 0),
    MemberRoleFilter: roleFilterField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Limit, Offset, MemberRoleFilter }, context) {
    const group = demandGroup(store, GroupId);
    demandRight(store, group, 'read', context);
    const members = listMembers(store, GroupId, MemberRoleFilter);
    return {
      MemberNum: store.groups.memberCount(GroupId),
      MemberList: members
        .slice(Offset, Offset + Math.min(Limit, MEMBERS_PER_PAGE))
        .map((member) => toWireMember(store, member)),
    };
  },
});

/** The same of a Community, which is paged by a cursor. An empty cursor is the end. */
export const getCommunityMembers = defineCommand({
  name: 'million_group_open_http_svc.get_group_member_info',
  request: v.object({
    GroupId: groupIdField,
    Limit: v.optional(countField, MEMBERS_PER_PAGE),
    Next: v.optional(cursorField, ''),
    MemberRoleFilter: roleFilterField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Limit, Next, MemberRoleFilter }, context) {
    const group = demandGroup(store, GroupId);
    demandRight(store, group, 'read', context);
    const members = listMembers(store, GroupId, MemberRoleFilter);
    const end = Next + Math.min(Limit, MEMBERS_PER_PAGE);
    return {
      MemberNum: store.groups.memberCount(GroupId),
      MemberList: members.slice(Next, end).map((member) => toWireMember(store, member)),
      Next: end < members.length ? String(end) : '',
    };
  },
});

/** Reads certain members of a group. Who is no member is left out. */
export const getSpecifiedMembers = defineCommand({
  name: 'group_open_http_svc.get_specified_group_member_info',
  request: v.object({
    GroupId: groupIdField,
    Member_List_Account: v.pipe(v.array(userIdField), v.maxLength(MEMBERS_PER_PAGE)),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Member_List_Account }, context) {
    const group = demandGroup(store, GroupId);
    demandRight(store, group, 'read', context);
    const members = Member_List_Account.flatMap(
      (userID) => store.groups.findMember(GroupId, userID) ?? [],
    );
    return {
      MemberNum: store.groups.memberCount(GroupId),
      MemberList: members.map((member) => toWireMember(store, member)),
    };
  },
});

/** The members of a group who have one of these roles. */
export function listMembers(
  store: Store,
  groupId: string,
  roles: readonly MemberRole[] | undefined,
): Member[] {
  const members = store.groups.membersOf(groupId);
  return roles?.length ? members.filter(({ role }) => roles.includes(role)) : members;
}
