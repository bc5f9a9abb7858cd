import * as v from 'valibot';
import { answerWith } from '../../commands/answer-with.ts';
import { userIdField } from '../../commands/fields.ts';
import { createEntries, toWish } from '../../commands/groups/create-group.ts';
import { customFieldsField } from '../../commands/groups/group-fields.ts';
import { createGroup as create, type Standing } from '../../operations/groups/create-group.ts';
import { defineRestCommand } from '../rest-command.ts';
import { restGroupTypeField } from './rest-group-fields.ts';

const firstMemberSchema = v.object({
  Member_Account: userIdField,
  Role: v.optional(v.picklist(['Admin', 'Member'])),
  NameCard: v.optional(v.string()),
  AppMemberDefinedData: v.optional(customFieldsField),
});

/** Creates a group for anybody, or for nobody. */
export const createGroup = defineRestCommand({
  name: 'group_open_http_svc/create_group',
  request: v.object({
    ...createEntries,
    Type: restGroupTypeField,
    Owner_Account: v.optional(v.string(), ''),
    MemberList: v.optional(v.array(firstMemberSchema), []),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const wish = {
      ...toWish({ ...request, Owner_Account: request.Owner_Account || undefined }),
      standings: new Map(request.MemberList.map(toStanding)),
    };
    const created = create(store, wish, context.as(context.admin));
    return answerWith(created, ({ group, leftOut }) => ({
      GroupId: group.id,
      Type: group.type,
      OverJoinedGroupLimit_Account: leftOut,
    }));
  },
});

function toStanding({
  Member_Account: userID,
  Role: role,
  NameCard: nameCard,
  AppMemberDefinedData: custom,
}: v.InferOutput<typeof firstMemberSchema>): [string, Standing] {
  return [userID, { role, nameCard, custom }];
}
