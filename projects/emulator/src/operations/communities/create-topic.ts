import { Refusal } from '../../errors.ts';
import { topicCreated } from '../../push/topic-events.ts';
import { tellMembers } from '../../push/tell-members.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Topic } from '../../store/topics.ts';
import type { WireBody } from '../../wire/frame.ts';
import { demandRight } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';
import { chooseTopicId, demandCommunity } from './topic-id.ts';
import { refuseWrongProfile, type TopicProfile } from './topic-profile.ts';

/** The topic that somebody wants. */
export interface TopicWish extends TopicProfile {
  readonly groupId: string;
  readonly name: string;
  /** Drawn if it is left out. */
  readonly id?: string | undefined;
}

/** Creates a topic in a Community, if the app's server allows it. All members are told. */
export function createTopic(store: Store, wish: TopicWish, actor: Actor): Topic | Promise<Topic> {
  const group = demandCommunity(store, wish.groupId);
  refuseUncreatable(store, group, wish, actor);
  return actor.webhooks.before(
    'Group.CallbackBeforeCreateTopic',
    () => describe(group, wish.name, actor),
    () => {
      // Much can have happened while the app's server was asked.
      refuseUncreatable(store, demandCommunity(store, group.id), wish, actor);
      return plantTopic(store, group, wish, actor);
    },
  );
}

function refuseUncreatable(store: Store, group: Group, wish: TopicWish, actor: Actor): void {
  demandRight(store, group, 'manageTopics', actor);
  refuseWrongProfile(wish);
  const limit = actor.policy.topicsPerCommunity;
  if (store.topics.of(group.id).length >= limit) {
    throw new Refusal('invalidGroupRequest', `a Community has at most ${String(limit)} topics`);
  }
}

function plantTopic(store: Store, group: Group, wish: TopicWish, actor: Actor): Topic {
  const topic = store.topics.set({
    id: chooseTopicId(store, group, wish.id, actor),
    groupId: group.id,
    name: wish.name,
    faceUrl: wish.faceUrl ?? '',
    introduction: wish.introduction ?? '',
    notification: wish.notification ?? '',
    customData: wish.customData ?? '',
    allMuted: false,
    createdAt: actor.now,
  });
  tellMembers(store, group, topicCreated(store, group, topic, actor), actor);
  actor.webhooks.after('Group.CallbackAfterCreateTopic', () => ({
    ...describe(group, topic.name, actor),
    TopicId: topic.id,
  }));
  return topic;
}

function describe(group: Group, name: string, { me, now }: Actor): WireBody {
  return {
    GroupId: group.id,
    Type: group.type,
    Owner_Account: group.owner,
    Operator_Account: me,
    Name: name,
    EventTime: now * 1000,
  };
}
