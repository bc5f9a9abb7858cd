import { ConversationId, Topic, UserId } from 'ngx-tencent-chat/models';

import { toConversationId, groupType } from '../conversation-id';
import { SdkTopic } from '../sdk-topics';
import { toLastMessage } from './conversation';

/** A copy of a topic; null if it has no proper id. */
export function toTopic(topic: SdkTopic, communityId: ConversationId, me: UserId): Topic | null {
  const id = toConversationId(groupType + topic.topicID);
  if (!id) return null;
  const { topicName, avatar, introduction, notification, unreadCount, muteAllMembers } = topic;
  const remind = topic.selfInfo?.messageRemindType;
  return {
    conversationId: id,
    communityId,
    name: topicName || topic.topicID,
    avatarUrl: avatar || null,
    introduction: introduction ?? '',
    announcement: notification ?? '',
    unread: Math.max(0, unreadCount ?? 0),
    muted: remind === 'AcceptNotNotify' || remind === 'Discard',
    allMuted: muteAllMembers === true,
    lastMessage: toLastMessage(topic.lastMessage, id, me),
  };
}
