import * as v from 'valibot';
import { groupIdField } from '../../commands/groups/group-fields.ts';
import { refusals } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireGroup, toWireMember } from '../../wire/to-wire-group.ts';
import { defineRestCommand } from '../rest-command.ts';
import { fieldFilterField, pickFields } from './rest-group-fields.ts';

/** How many groups can be read at once. */
const GROUPS_AT_ONCE = 50;

const filterSchema = v.object({
  GroupBaseInfoFilter: fieldFilterField,
  MemberInfoFilter: fieldFilterField,
  AppDefinedDataFilter_Group: fieldFilterField,
});

/** Reads groups with their members. One that does not exist has an error in the place of its data. */
export const getGroups = defineRestCommand({
  name: 'group_open_http_svc/get_group_info',
  request: v.object({
    GroupIdList: v.pipe(v.array(groupIdField), v.nonEmpty(), v.maxLength(GROUPS_AT_ONCE)),
    ResponseFilter: v.optional(filterSchema, {}),
  }),
  whenInvalid: 'invalidGroupRequest',
  run: (store, { GroupIdList, ResponseFilter }) => ({
    GroupInfo: GroupIdList.map((groupId) => describeGroup(store, groupId, ResponseFilter)),
  }),
});

function describeGroup(
  store: Store,
  groupId: string,
  filter: v.InferOutput<typeof filterSchema>,
): WireBody {
  const group = store.groups.find(groupId);
  if (!group) {
    const { code, text } = refusals.groupNotFound;
    return { GroupId: groupId, ErrorCode: code, ErrorInfo: text };
  }
  const shownFields = filter.AppDefinedDataFilter_Group;
  const always = ['GroupId', 'AppDefinedData'];
  return {
    ...pickFields(toWireGroup(store, group), filter.GroupBaseInfoFilter, always),
    AppDefinedData: Object.entries(group.custom)
      .filter(([key]) => shownFields.length === 0 || shownFields.includes(key))
      .map(([key, value]) => ({ Key: key, Value: value })),
    ErrorCode: 0,
    ErrorInfo: '',
    MemberList: store.groups
      .membersOf(groupId)
      .map((member) =>
        pickFields(toWireMember(store, member), filter.MemberInfoFilter, ['Member_Account']),
      ),
  };
}
