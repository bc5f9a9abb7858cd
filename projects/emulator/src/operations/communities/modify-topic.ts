import { tellMembers } from '../../push/tell-members.ts';
import { topicChanged } from '../../push/topic-events.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Topic } from '../../store/topics.ts';
import { demandRight } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';
import { demandCommunity, demandTopic } from './topic-id.ts';
import { refuseWrongProfile, type TopicProfile } from './topic-profile.ts';

/** What shall be different about a topic; what is left out stays. */
export interface TopicChange extends TopicProfile {
  readonly allMuted?: boolean | undefined;
}

/** Changes a topic. All members of the Community are told what is different; nothing, if nothing is. */
export function modifyTopic(
  store: Store,
  groupId: string,
  topicId: string,
  change: TopicChange,
  actor: Actor,
): void {
  const group = demandCommunity(store, groupId);
  demandRight(store, group, 'manageTopics', actor);
  const topic = demandTopic(store, groupId, topicId);
  refuseWrongProfile(change);
  const different = Object.fromEntries(
    Object.entries(change).filter(
      ([field, value]) => value !== undefined && value !== topic[field as keyof Topic],
    ),
  ) as Partial<Topic>;
  if (Object.keys(different).length === 0) return;
  store.topics.set({ ...topic, ...different });
  tellMembers(store, group, topicChanged(store, group, topic, different, actor), actor);
  tellWebhooks(group, topicId, different, actor);
}

// The app's server is told of these four alone: https://trtc.io/document/49466.
function tellWebhooks(
  group: Group,
  topicId: string,
  { name, introduction, notification, faceUrl }: Partial<Topic>,
  { webhooks, me, now }: Actor,
): void {
  const told = Object.entries({
    Name: name,
    Introduction: introduction,
    Notification: notification,
    FaceUrl: faceUrl,
  }).filter(([, value]) => value !== undefined);
  if (told.length === 0) return;
  webhooks.after('Group.CallbackAfterTopicInfoChanged', () => ({
    GroupId: group.id,
    Type: group.type,
    TopicId: topicId,
    Operator_Account: me,
    ...Object.fromEntries(told),
    EventTime: now * 1000,
  }));
}
