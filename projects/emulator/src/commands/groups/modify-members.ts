import * as v from 'valibot';
import { addMembers as add } from '../../operations/groups/add-members.ts';
import { modifyTopicMember } from '../../operations/communities/modify-topic-member.ts';
import { modifyMember as modify } from '../../operations/groups/modify-member.ts';
import { answerWith } from '../answer-with.ts';
import { defineSharedCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';
import {
  customFieldsField,
  groupIdField,
  memberListField,
  messageFlagField,
  silenceField,
} from './group-fields.ts';

/** Brings users into a group. */
export const addMembers = defineSharedCommand({
  name: 'group_open_http_svc.add_group_member',
  request: v.object({
    GroupId: groupIdField,
    MemberList: memberListField,
    Silence: silenceField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, MemberList, Silence }, context) {
    const silently = context.isAdmin && Silence === 1;
    const userIDs = MemberList.map(({ Member_Account }) => Member_Account);
    return answerWith(add(store, GroupId, userIDs, context, { silently }), (members) => ({
      MemberList: members.map(({ userID, result }) => ({ Member_Account: userID, Result: result })),
    }));
  },
});

/** Changes the role, name card, mute, own fields or notifications of a member. */
export const modifyMember = defineSharedCommand({
  name: 'group_open_http_svc.modify_group_member_info',
  request: v.object({
    GroupId: groupIdField,
    /** The topic in which alone it holds; only mutes and notifications do. */
    TopicId: v.optional(v.string(), ''),
    Member_Account: userIdField,
    Role: v.optional(v.picklist(['Admin', 'Member'])),
    NameCard: v.optional(v.string()),
    ShutUpTime: v.optional(v.pipe(countField, v.maxValue(2 ** 32 - 1))),
    MsgFlag: v.optional(messageFlagField),
    AppMemberDefinedData: v.optional(customFieldsField),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const change = {
      role: request.Role,
      nameCard: request.NameCard,
      mutedFor: request.ShutUpTime,
      flag: request.MsgFlag,
      custom: request.AppMemberDefinedData,
    };
    const { GroupId: groupId, TopicId: topicId, Member_Account: userID } = request;
    if (topicId === '') modify(store, groupId, userID, change, context);
    else modifyTopicMember(store, { groupId, topicId, userID }, change, context);
    return {};
  },
});
