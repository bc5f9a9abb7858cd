import { Refusal } from '../../errors.ts';
import { tellMembers } from '../../push/tell-members.ts';
import { topicFlagChanged, topicMuteChanged } from '../../push/topic-events.ts';
import type { MessageFlag } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import { demandMember, demandRight, roleOf } from '../groups/demand.ts';
import { outranks } from '../groups/rights.ts';
import type { Actor } from '../surroundings.ts';
import { demandCommunity, demandTopic } from './topic-id.ts';

/** What shall be different about a member in one topic; what is left out stays. */
export interface TopicMemberChange {
  /** For how many seconds he may not speak there; 0 lets him speak again. */
  readonly mutedFor?: number | undefined;
  readonly flag?: MessageFlag | undefined;
}

/** A member of a Community, in one of its topics. */
export interface TopicPlace {
  readonly groupId: string;
  readonly topicId: string;
  readonly userID: string;
}

/** Mutes a member in a topic, or changes how the actor himself hears of its messages. */
export function modifyTopicMember(
  store: Store,
  { groupId, topicId, userID }: TopicPlace,
  { mutedFor, flag }: TopicMemberChange,
  actor: Actor,
): void {
  const group = demandCommunity(store, groupId);
  demandRight(store, group, 'read', actor);
  const topic = demandTopic(store, groupId, topicId);
  demandMember(store, groupId, userID);
  if (flag !== undefined && !actor.isAdmin && userID !== actor.me) {
    throw new Refusal('groupRoleTooLow', 'everybody chooses for himself how he hears of messages');
  }
  if (mutedFor !== undefined) {
    demandRight(store, group, 'muteMember', actor);
    const own = actor.isAdmin ? 'Owner' : (roleOf(store, group, actor.me) ?? 'Member');
    if (!outranks(own, roleOf(store, group, userID) ?? 'Member')) {
      throw new Refusal('groupRoleTooLow', `${userID} is not below ${actor.me}`);
    }
    const mutedUntil = mutedFor === 0 ? 0 : actor.now + mutedFor;
    store.topics.setMember({ ...store.topics.memberOf(topicId, userID), mutedUntil });
    tellMembers(
      store,
      group,
      topicMuteChanged(store, group, topic, { userID, mutedFor }, actor),
      actor,
    );
  }
  if (flag === undefined) return;
  store.topics.setMember({ ...store.topics.memberOf(topicId, userID), flag });
  const event = topicFlagChanged(store, group, topic, flag, actor);
  if (userID === actor.me) actor.push.toOtherDevices(userID, actor.connection, event);
}
