import * as v from 'valibot';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toSelfInfo, toWireGroup } from '../../wire/to-wire-group.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

const listRequest = v.object({
  Limit: v.optional(countField, 200),
  Offset: v.optional(countField, 0),
  SupportTopic: v.optional(countField, 0),
});

/** Reads a page of the groups in which the user is, but Communities. Live rooms are in no list. */
export const getJoinedGroups = defineCommand({
  name: 'group_open_http_svc.get_joined_group_list',
  request: listRequest,
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, { me }) =>
    listJoined(store, me, request, ({ type }) => type !== 'AVChatRoom' && type !== 'Community'),
});

/** The same of Communities, which have a service of their own: those with topics, or those without. */
export const getJoinedCommunities = defineCommand({
  name: 'million_group_open_http_svc.get_joined_group_list',
  request: listRequest,
  whenInvalid: 'invalidGroupRequest',
  run(store, request, { me }) {
    const withTopics = request.SupportTopic === 1;
    return listJoined(
      store,
      me,
      request,
      ({ type, supportsTopics }) => type === 'Community' && supportsTopics === withTopics,
    );
  },
});

function listJoined(
  store: Store,
  me: string,
  { Limit, Offset }: v.InferOutput<typeof listRequest>,
  belongs: (group: Group) => boolean,
): WireBody {
  const groups = store.groups.groupsOf(me).filter(belongs);
  return {
    TotalCount: groups.length,
    GroupIdList: groups.slice(Offset, Offset + Limit).map((group) => {
      const member = store.groups.findMember(group.id, me);
      return {
        ...toWireGroup(store, group),
        ...(member && { SelfInfo: toSelfInfo(store, member) }),
      };
    }),
  };
}
