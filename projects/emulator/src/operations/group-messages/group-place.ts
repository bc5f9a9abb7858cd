import type { Group } from '../../store/groups/group.ts';
import type { Timeline } from '../../store/groups/timeline.ts';
import type { Store } from '../../store/store.ts';
import { demandTopic } from '../communities/topic-id.ts';
import { demandGroup, demandMember } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';

/** Names a group, or a topic of it. */
export interface PlaceAddress {
  readonly groupId: string;
  /** The id of the topic; empty or left out for the group itself. */
  readonly topicId?: string | undefined;
}

/** Where messages of a group stand: in the group itself, or in one of its topics. */
export interface GroupPlace {
  readonly group: Group;
  readonly topicId: string | undefined;
  readonly timeline: Timeline;
}

/** The id of the timeline of a group or a topic. */
export function timelineIdOf({ groupId, topicId }: PlaceAddress): string {
  return topicId === undefined || topicId === '' ? groupId : topicId;
}

/** Finds a group or a topic. Refuses if there is none. */
export function demandPlace(store: Store, address: PlaceAddress): GroupPlace {
  const group = demandGroup(store, address.groupId);
  const timelineId = timelineIdOf(address);
  const topicId = timelineId === group.id ? undefined : timelineId;
  if (topicId !== undefined) demandTopic(store, group.id, topicId);
  return { group, topicId, timeline: store.timelines.of(timelineId) };
}

/** Finds a group or a topic in which the actor is. The app's own server is in every group. */
export function enterPlace(store: Store, address: PlaceAddress, actor: Actor): GroupPlace {
  const place = demandPlace(store, address);
  if (!actor.isAdmin) demandMember(store, place.group.id, actor.me);
  return place;
}
