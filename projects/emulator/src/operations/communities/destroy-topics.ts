import { tellMembers } from '../../push/tell-members.ts';
import { topicsDestroyed } from '../../push/topic-events.ts';
import type { Store } from '../../store/store.ts';
import type { Topic } from '../../store/topics.ts';
import { demandRight } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';
import { demandCommunity } from './topic-id.ts';

/** What became of the wish to end a topic. */
export interface TopicResult {
  readonly topicId: string;
  /** Whether it is gone now; if not, there was none. */
  readonly isDone: boolean;
}

/**
 * Ends topics of a Community with all their messages, and tells all members.
 *
 * @param topicIds none for all of them.
 */
export function destroyTopics(
  store: Store,
  groupId: string,
  topicIds: readonly string[],
  actor: Actor,
): TopicResult[] {
  const group = demandCommunity(store, groupId);
  demandRight(store, group, 'manageTopics', actor);
  const all = store.topics.of(groupId);
  const wanted = topicIds.length === 0 ? all.map(({ id }) => id) : [...new Set(topicIds)];
  const ended = all.filter(({ id }) => wanted.includes(id));
  for (const topic of ended) forgetTopic(store, topic);
  if (ended.length > 0) {
    tellMembers(store, group, topicsDestroyed(store, group, ended, actor), actor);
    actor.webhooks.after('Group.CallbackAfterTopicDestroyed', () => ({
      GroupId: groupId,
      Type: group.type,
      TopicIdList: ended.map(({ id }) => id),
      EventTime: actor.now * 1000,
    }));
  }
  return wanted.map((topicId) => ({ topicId, isDone: ended.some(({ id }) => id === topicId) }));
}

/** Forgets all topics of a Community that is no more. */
export function forgetTopics(store: Store, groupId: string): void {
  for (const topic of store.topics.of(groupId)) forgetTopic(store, topic);
}

function forgetTopic(store: Store, topic: Topic): void {
  store.timelines.remove(topic.id);
  store.topics.remove(topic);
}
