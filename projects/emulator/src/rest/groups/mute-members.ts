import * as v from 'valibot';
import { placeFields } from '../../commands/group-messages/group-message-fields.ts';
import { Refusal } from '../../errors.ts';
import { modifyTopicMember } from '../../operations/communities/modify-topic-member.ts';
import { demandPlace } from '../../operations/group-messages/group-place.ts';
import { demandGroup, demandMember } from '../../operations/groups/demand.ts';
import { modifyMember } from '../../operations/groups/modify-member.ts';
import type { Store } from '../../store/store.ts';
import { number32Field, userIdsField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Forbids members to speak for some seconds; 0 lets them speak again. All of them, or nobody. */
export const muteMembers = defineRestCommand({
  name: 'group_open_http_svc/forbid_send_msg',
  spellings: { ShutUpTime: 'MuteTime' },
  request: v.object({
    ...placeFields,
    Members_Account: v.pipe(userIdsField, v.nonEmpty(), v.maxLength(500)),
    MuteTime: number32Field,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { GroupId: groupId, TopicId: topicId, MuteTime: mutedFor } = request;
    const actor = context.as(context.admin);
    const { owner } = demandGroup(store, groupId);
    for (const userID of request.Members_Account) demandMember(store, groupId, userID);
    if (request.Members_Account.includes(owner)) {
      throw new Refusal('groupRoleTooLow', 'nobody mutes the owner');
    }
    for (const userID of request.Members_Account) {
      if (topicId === '') modifyMember(store, groupId, userID, { mutedFor }, actor);
      else modifyTopicMember(store, { groupId, topicId, userID }, { mutedFor }, actor);
    }
    return {};
  },
});

/** Says who may not speak in a group or a topic, and until which second. */
export const getMutedMembers = defineRestCommand({
  name: 'group_open_http_svc/get_group_muted_account',
  request: v.object(placeFields),
  whenInvalid: 'invalidGroupRequest',
  run: (store, { GroupId, TopicId }, { now }) => ({
    GroupId,
    MutedAccountList: listMuted(store, GroupId, TopicId, now).map(({ userID, until }) => ({
      Member_Account: userID,
      MutedUntil: until,
    })),
  }),
});

/** The same under the name that older versions of the service have. */
export const getShuttedMembers = defineRestCommand({
  name: 'group_open_http_svc/get_group_shutted_uin',
  request: v.object(placeFields),
  whenInvalid: 'invalidGroupRequest',
  run: (store, { GroupId, TopicId }, { now }) => ({
    GroupId,
    ShuttedUinList: listMuted(store, GroupId, TopicId, now).map(({ userID, until }) => ({
      Member_Account: userID,
      ShuttedUntil: until,
    })),
  }),
});

function listMuted(store: Store, groupId: string, topicId: string, now: number) {
  const { topicId: topic } = demandPlace(store, { groupId, topicId });
  return store.groups
    .membersOf(groupId)
    .map(({ userID, mutedUntil }) => ({
      userID,
      until: topic === undefined ? mutedUntil : store.topics.memberOf(topic, userID).mutedUntil,
    }))
    .filter(({ until }) => until > now);
}
