import * as v from 'valibot';
import { createTopic as create } from '../../operations/communities/create-topic.ts';
import { answerWith } from '../answer-with.ts';
import { defineCommand } from '../command.ts';
import { communityIdField, profileFields, toProfile } from './topic-fields.ts';

/** Creates a topic in a Community. */
export const createTopic = defineCommand({
  name: 'million_group_open_http_svc.create_topic',
  request: v.object({
    GroupId: communityIdField,
    TopicName: v.string(),
    /** Drawn if it is left out. */
    TopicId: v.optional(v.string()),
    ...profileFields,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const wish = {
      ...toProfile(request),
      name: request.TopicName,
      groupId: request.GroupId,
      id: request.TopicId === '' ? undefined : request.TopicId,
    };
    return answerWith(create(store, wish, context), ({ id }) => ({ TopicId: id }));
  },
});
