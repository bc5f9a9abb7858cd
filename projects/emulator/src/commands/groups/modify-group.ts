import * as v from 'valibot';
import { changeOwner } from '../../operations/groups/change-owner.ts';
import { modifyGroup as modify } from '../../operations/groups/modify-group.ts';
import { defineSharedCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';
import {
  customFieldsField,
  groupIdField,
  inviteOptionField,
  joinOptionField,
} from './group-fields.ts';

/** Changes the profile of a group, who may come in, or whether everybody may speak. */
export const modifyGroup = defineSharedCommand({
  name: 'group_open_http_svc.modify_group_base_info',
  request: v.object({
    GroupId: groupIdField,
    Name: v.optional(v.string()),
    Introduction: v.optional(v.string()),
    Notification: v.optional(v.string()),
    FaceUrl: v.optional(v.string()),
    ApplyJoinOption: v.optional(joinOptionField),
    InviteJoinOption: v.optional(inviteOptionField),
    ShutUpAllMember: v.optional(v.picklist(['On', 'Off'])),
    MaxMemberNum: v.optional(countField),
    AppDefinedData: v.optional(customFieldsField),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { ShutUpAllMember: muted } = request;
    const change = {
      name: request.Name,
      introduction: request.Introduction,
      notification: request.Notification,
      faceUrl: request.FaceUrl,
      joinOption: request.ApplyJoinOption,
      inviteOption: request.InviteJoinOption,
      maxMembers: request.MaxMemberNum,
      custom: request.AppDefinedData,
      allMuted: muted === undefined ? undefined : muted === 'On',
    };
    modify(store, request.GroupId, change, context);
    return {};
  },
});

/** Makes another member the owner. */
export const changeGroupOwner = defineSharedCommand({
  name: 'group_open_http_svc.change_group_owner',
  request: v.object({ GroupId: groupIdField, NewOwner_Account: userIdField }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    changeOwner(store, request.GroupId, request.NewOwner_Account, context);
    return {};
  },
});
