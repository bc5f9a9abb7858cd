import * as v from 'valibot';
import { findRefusal } from '../../operations/groups/rights.ts';
import { roleOf } from '../../operations/groups/demand.ts';
import { refusals, type RefusalName } from '../../errors.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toSelfInfo, toWireGroup } from '../../wire/to-wire-group.ts';
import { defineCommand } from '../command.ts';
import { groupIdsField } from './group-fields.ts';

/** Reads groups in which the user is, with his own place in them. */
export const getGroupProfiles = defineCommand({
  name: 'group_open_http_svc.get_group_self_member_info',
  request: v.object({ GroupIdList: groupIdsField }),
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, { me }) => ({
    GroupInfo: request.GroupIdList.map((groupId) => {
      const group = store.groups.find(groupId);
      if (!group) return toMissing(groupId, 'groupNotFound');
      const refusal = findRefusal(group.type, roleOf(store, group, me), 'read');
      // What a live room is like may be known to everybody: its viewers ask before they are in it.
      if (refusal && group.type !== 'AVChatRoom') return toMissing(groupId, refusal);
      return { ...toWireGroup(store, group), ErrorCode: 0, ...toOwnPlace(store, group, me) };
    }),
  }),
});

/** Reads what everybody may know of groups, by their ids. Work groups are found by nobody. */
export const findGroups = defineCommand({
  name: 'group_open_http_svc.get_group_public_info',
  request: v.object({ GroupIdList: groupIdsField }),
  whenInvalid: 'invalidGroupRequest',
  run: (store, request) => ({
    GroupInfo: request.GroupIdList.map((groupId) => {
      const group = store.groups.find(groupId);
      return !group || group.type === 'Private'
        ? toMissing(groupId, 'groupNotFound')
        : { ...toWireGroup(store, group), ErrorCode: 0 };
    }),
  }),
});

function toOwnPlace(store: Store, { id }: Group, me: string): WireBody {
  const member = store.groups.findMember(id, me);
  if (!member) return {};
  const selfInfo = toSelfInfo(store, member);
  return { SelfInfo: selfInfo, MemberList: [{ Member_Account: me, ...selfInfo }] };
}

function toMissing(groupId: string, refusal: RefusalName): WireBody {
  const { code, text } = refusals[refusal];
  return { GroupId: groupId, ErrorCode: code, ErrorInfo: text };
}
