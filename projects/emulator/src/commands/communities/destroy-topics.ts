import * as v from 'valibot';
import { refusals } from '../../errors.ts';
import { destroyTopics as destroy } from '../../operations/communities/destroy-topics.ts';
import { defineCommand } from '../command.ts';
import { communityIdField, topicIdsField } from './topic-fields.ts';

/** Ends topics with all their messages. The answer says of each whether it is gone. */
export const destroyTopics = defineCommand({
  name: 'million_group_open_http_svc.destroy_topic',
  request: v.object({ GroupId: communityIdField, TopicIdList: topicIdsField }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, TopicIdList }, context) {
    const { code, text } = refusals.topicNotFound;
    return {
      DestroyResultItem: destroy(store, GroupId, TopicIdList, context).map(
        ({ topicId, isDone }) => ({
          TopicId: topicId,
          ErrorCode: isDone ? 0 : code,
          ErrorInfo: isDone ? '' : text,
        }),
      ),
    };
  },
});
