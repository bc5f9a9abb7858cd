import * as v from 'valibot';
import type { DirectTarget, GroupTarget } from '../../operations/message-extras/extras-target.ts';
import { countField, userIdField } from '../fields.ts';

/** The fields by which a request names the two people of a direct message. */
export const directPairFields = { From_Account: userIdField, To_Account: userIdField };

/** The fields by which a request names a direct message. */
export const directTargetFields = { ...directPairFields, MsgKey: v.string() };

/** The fields by which a request names a group or a topic. */
export const placeFields = { GroupId: v.string(), TopicId: v.optional(v.string()) };

/** The fields by which a request names a message of a group or a topic. */
export const groupTargetFields = { ...placeFields, MsgSeq: countField };

/** A reaction, such as an emoji or the name of one. */
export const reactionField = v.pipe(v.string(), v.nonEmpty(), v.maxBytes(100));

/** Of how many messages reactions are read at once, at most. */
export const MESSAGES_AT_ONCE = 20;

/** How many users of a reaction stand on a page. */
export const usersField = v.pipe(countField, v.minValue(1), v.maxValue(100));

/** Reads which direct message is meant. */
export function toDirectTarget(request: {
  readonly From_Account: string;
  readonly To_Account: string;
  readonly MsgKey: string;
}): DirectTarget {
  return { from: request.From_Account, to: request.To_Account, key: request.MsgKey };
}

/** Reads which message of a group is meant. */
export function toGroupTarget(request: {
  readonly GroupId: string;
  readonly TopicId?: string | undefined;
  readonly MsgSeq: number;
}): GroupTarget {
  return { groupId: request.GroupId, topicId: request.TopicId, sequence: request.MsgSeq };
}
