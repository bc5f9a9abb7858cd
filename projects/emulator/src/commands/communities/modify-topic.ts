import * as v from 'valibot';
import { modifyTopic as modify } from '../../operations/communities/modify-topic.ts';
import { defineCommand } from '../command.ts';
import { communityIdField, profileFields, topicIdField, toProfile } from './topic-fields.ts';

/** Changes what a topic says of itself, or who may speak in it. */
export const modifyTopic = defineCommand({
  name: 'million_group_open_http_svc.modify_topic',
  request: v.object({
    GroupId: communityIdField,
    TopicId: topicIdField,
    TopicName: v.optional(v.string()),
    ShutUpAllMember: v.optional(v.picklist(['On', 'Off'])),
    ...profileFields,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { GroupId, TopicId, ShutUpAllMember } = request;
    const allMuted = ShutUpAllMember === undefined ? undefined : ShutUpAllMember === 'On';
    modify(store, GroupId, TopicId, { ...toProfile(request), allMuted }, context);
    return {};
  },
});
