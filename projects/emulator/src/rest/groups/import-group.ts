import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import { createEntries, toWish } from '../../commands/groups/create-group.ts';
import { groupIdField } from '../../commands/groups/group-fields.ts';
import { importGroup as bringIn, importMembers } from '../../operations/groups/import-group.ts';
import { defineRestCommand } from '../rest-command.ts';
import { restGroupTypeField } from './rest-group-fields.ts';

/** Brings in a group of another chat service, with the second in which it was created there. */
export const importGroup = defineRestCommand({
  name: 'group_open_http_svc/import_group',
  request: v.object({
    ...createEntries,
    Type: restGroupTypeField,
    Owner_Account: v.optional(v.string(), ''),
    CreateTime: v.optional(countField),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const wish = toWish({ ...request, Owner_Account: request.Owner_Account || undefined });
    const createdAt = request.CreateTime ?? context.now;
    const group = bringIn(store, { ...wish, createdAt }, context.as(context.admin));
    return { GroupId: group.id };
  },
});

/** Brings in members of a group of another chat service. Nobody is told. */
export const importGroupMembers = defineRestCommand({
  name: 'group_open_http_svc/import_group_member',
  request: v.object({
    GroupId: groupIdField,
    MemberList: v.pipe(
      v.array(
        v.object({
          Member_Account: userIdField,
          Role: v.optional(v.picklist(['Admin', 'Member'])),
          JoinTime: v.optional(countField),
          UnreadMsgNum: v.optional(countField, 0),
        }),
      ),
      v.nonEmpty(),
      v.maxLength(300),
    ),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, MemberList }, context) {
    const newcomers = MemberList.map((member) => ({
      userID: member.Member_Account,
      role: member.Role,
      joinedAt: member.JoinTime,
      unread: member.UnreadMsgNum,
    }));
    return {
      MemberList: importMembers(store, GroupId, newcomers, context.as(context.admin)).map(
        ({ userID, result }) => ({ Member_Account: userID, Result: result }),
      ),
    };
  },
});
