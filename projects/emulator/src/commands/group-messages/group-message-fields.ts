import * as v from 'valibot';
import type { PlaceAddress } from '../../operations/group-messages/group-place.ts';
import { countField } from '../fields.ts';

/** The fields that name a group, or a topic of it. */
export const placeFields = {
  GroupId: v.pipe(v.string(), v.nonEmpty()),
  TopicId: v.optional(v.string(), ''),
};

/** The place of a message in its group. */
export const sequenceField = v.pipe(countField, v.minValue(1));

/** Messages of one group, by their places. */
export const sequencesField = v.array(v.object({ MsgSeq: sequenceField }));

export function toAddress(request: { GroupId: string; TopicId: string }): PlaceAddress {
  return { groupId: request.GroupId, topicId: request.TopicId };
}

/** The places that a list names, each once. */
export function toSequences(list: readonly { MsgSeq: number }[]): number[] {
  return [...new Set(list.map(({ MsgSeq }) => MsgSeq))];
}
