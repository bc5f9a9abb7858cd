import * as v from 'valibot';
import { refusals } from '../../errors.ts';
import { demandCommunity } from '../../operations/communities/topic-id.ts';
import { demandRight } from '../../operations/groups/demand.ts';
import { toWireTopic } from '../../wire/to-wire-topic.ts';
import { defineCommand } from '../command.ts';
import { communityIdField, topicIdsField } from './topic-fields.ts';

/** Reads topics of a Community, with the user's own place in them. */
export const getTopics = defineCommand({
  name: 'million_group_open_http_svc.get_topic',
  request: v.object({ GroupId: communityIdField, TopicIdList: topicIdsField }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, TopicIdList }, context) {
    const group = demandCommunity(store, GroupId);
    demandRight(store, group, 'read', context);
    const all = store.topics.of(GroupId);
    const wanted = TopicIdList.length === 0 ? all.map(({ id }) => id) : TopicIdList;
    const { code, text } = refusals.topicNotFound;
    return {
      TopicAndSelfInfo: wanted.map((topicId) => {
        const topic = all.find(({ id }) => id === topicId);
        if (!topic) return { ErrorCode: code, ErrorInfo: text, TopicInfo: { TopicId: topicId } };
        return {
          ErrorCode: 0,
          ErrorInfo: '',
          ...toWireTopic(store, topic, context.me, context.policy),
        };
      }),
    };
  },
});
