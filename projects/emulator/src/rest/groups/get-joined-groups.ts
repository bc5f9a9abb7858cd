import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import type { Group, Member } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toSelfInfo, toWireGroup } from '../../wire/to-wire-group.ts';
import { flagField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';
import { fieldFilterField, pickFields, restGroupTypeField } from './rest-group-fields.ts';

const filterSchema = v.object({
  GroupBaseInfoFilter: fieldFilterField,
  SelfInfoFilter: fieldFilterField,
});

type ResponseFilter = v.InferOutput<typeof filterSchema>;

/** Reads the groups of a user; live rooms only if they are asked for. */
export const getJoinedGroups = defineRestCommand({
  name: 'group_open_http_svc/get_joined_group_list',
  request: v.object({
    Member_Account: userIdField,
    WithHugeGroups: flagField,
    Limit: v.optional(countField),
    Offset: v.optional(countField, 0),
    GroupType: v.optional(restGroupTypeField),
    ResponseFilter: v.optional(filterSchema),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request) {
    const { Member_Account: userID, Offset, GroupType, ResponseFilter: filter } = request;
    const groups = store.groups
      .groupsOf(userID)
      .filter(({ type }) => GroupType === undefined || type === GroupType)
      .filter(({ type }) => type !== 'AVChatRoom' || request.WithHugeGroups === 1);
    const end = request.Limit === undefined ? undefined : Offset + request.Limit;
    return {
      TotalCount: groups.length,
      GroupIdList: groups.slice(Offset, end).map((group) => ({
        GroupId: group.id,
        ...(filter && describe(store, group, store.groups.findMember(group.id, userID), filter)),
      })),
    };
  },
});

// Without a filter the ids alone are answered, and of a part of the data only what the filter names.
function describe(
  store: Store,
  group: Group,
  member: Member | undefined,
  { GroupBaseInfoFilter: base, SelfInfoFilter: self }: ResponseFilter,
): WireBody {
  return {
    ...(base.length > 0 && pickFields(toWireGroup(store, group), base)),
    ...(member && self.length > 0 && { SelfInfo: pickFields(toSelfInfo(store, member), self) }),
  };
}
