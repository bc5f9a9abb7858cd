import * as v from 'valibot';
import { createGroup as create, type GroupWish } from '../../operations/groups/create-group.ts';
import { answerWith } from '../answer-with.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';
import {
  customFieldsField,
  groupTypeField,
  inviteOptionField,
  joinOptionField,
  memberListField,
} from './group-fields.ts';

/** What describes a new group, of which every creation reads. */
export const createEntries = {
  Type: groupTypeField,
  Name: v.string(),
  GroupId: v.optional(v.string()),
  Owner_Account: userIdField,
  MemberList: v.optional(memberListField, []),
  Introduction: v.optional(v.string()),
  Notification: v.optional(v.string()),
  FaceUrl: v.optional(v.string()),
  ApplyJoinOption: v.optional(joinOptionField),
  InviteJoinOption: v.optional(inviteOptionField),
  MaxMemberCount: v.optional(countField),
  SupportTopic: v.optional(countField),
  AppDefinedData: v.optional(customFieldsField),
};

const createRequest = v.object(createEntries);

/** A request to create a group; only the app's server can leave out the owner. */
export type CreateRequest = Omit<v.InferOutput<typeof createRequest>, 'Owner_Account'> & {
  readonly Owner_Account?: string | undefined;
};

/** Creates a group. */
export const createGroup = defineCommand({
  name: 'group_open_http_svc.create_group',
  request: createRequest,
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const created = create(store, toWish(request), context);
    return answerWith(created, ({ group, leftOut }) => ({
      GroupId: group.id,
      HugeGroupFlag: group.type === 'AVChatRoom' ? 1 : 0,
      OverJoinedGroupLimit_Account: leftOut,
    }));
  },
});

/** The group that a request describes. */
export function toWish(request: CreateRequest): GroupWish {
  return {
    type: request.Type,
    name: request.Name,
    id: request.GroupId === '' ? undefined : request.GroupId,
    owner: request.Owner_Account,
    members: request.MemberList.map(({ Member_Account }) => Member_Account),
    introduction: request.Introduction,
    notification: request.Notification,
    faceUrl: request.FaceUrl,
    joinOption: request.ApplyJoinOption,
    inviteOption: request.InviteJoinOption,
    maxMembers: request.MaxMemberCount,
    supportsTopics: request.SupportTopic === 1,
    custom: request.AppDefinedData,
  };
}
