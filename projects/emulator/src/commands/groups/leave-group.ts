import * as v from 'valibot';
import { destroyGroup as destroy } from '../../operations/groups/destroy-group.ts';
import { quitGroup as quit, removeMembers } from '../../operations/groups/leave-group.ts';
import { defineCommand, defineSharedCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { groupIdField, silenceField } from './group-fields.ts';

/** Leaves a group. */
export const quitGroup = defineCommand({
  name: 'group_open_http_svc.quit_group',
  request: v.object({ GroupId: groupIdField }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    quit(store, request.GroupId, context);
    return {};
  },
});

/** Ends a group for everybody. */
export const destroyGroup = defineSharedCommand({
  name: 'group_open_http_svc.destroy_group',
  request: v.object({ GroupId: groupIdField }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    destroy(store, request.GroupId, context);
    return {};
  },
});

/** Takes members out of a group. */
export const deleteMembers = defineSharedCommand({
  name: 'group_open_http_svc.delete_group_member',
  request: v.object({
    GroupId: groupIdField,
    MemberToDel_Account: v.array(userIdField),
    Reason: v.optional(v.string(), ''),
    Silence: silenceField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, MemberToDel_Account, Reason, Silence }, context) {
    const silently = context.isAdmin && Silence === 1;
    const how = { reason: Reason, silently };
    removeMembers(store, GroupId, MemberToDel_Account, how, context);
    return {};
  },
});
