import { ConversationId, Topic, TopicChange } from 'ngx-tencent-chat/models';

/** The topics of communities; changes come as `topics-changed`. */
export interface TopicCommands {
  /** All topics of a community. */
  list(communityId: ConversationId): Promise<readonly Topic[]>;

  /** Makes a topic; owner and admins only. Resolves with its conversation. */
  create(
    communityId: ConversationId,
    topic: TopicChange & { readonly name: string },
  ): Promise<Topic>;

  /** Changes a topic; owner and admins only. */
  change(topicId: ConversationId, change: TopicChange): Promise<void>;

  /** Ends a topic, with all that was said there; owner and admins only. */
  remove(topicId: ConversationId): Promise<void>;
}
