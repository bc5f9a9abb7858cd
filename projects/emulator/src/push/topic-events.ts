import type { Actor } from '../operations/surroundings.ts';
import type { Group, MessageFlag } from '../store/groups/group.ts';
import type { Store } from '../store/store.ts';
import type { Topic } from '../store/topics.ts';
import type { WireBody } from '../wire/frame.ts';
import { toMemberExtraInfo } from '../wire/to-wire-group.ts';
import { toPlaceInfo } from '../wire/to-wire-group-message.ts';
import { SYSTEM_ACCOUNT } from '../wire/to-wire-tip.ts';
import type { PushEvent } from './events.ts';

/** The `Event` of a notice, and of a tip that is told and not kept. */
const NOTICE = 5;
const PASSING_TIP = 6;

const reportTypes = { created: 17, destroyed: 18, flagChanged: 20 } as const;
const opTypes = { memberChanged: 7, topicChanged: 8 } as const;

export function topicCreated(store: Store, group: Group, topic: Topic, actor: Actor): PushEvent {
  const body = { ReportType: reportTypes.created, Operator_Account: actor.me };
  return toEvent(NOTICE, store, group, topic.id, body, actor);
}

export function topicsDestroyed(
  store: Store,
  group: Group,
  topics: readonly Topic[],
  actor: Actor,
): PushEvent {
  const body = {
    ReportType: reportTypes.destroyed,
    Operator_Account: actor.me,
    TopicIdArray: topics.map(({ id }) => id),
  };
  return toEvent(NOTICE, store, group, '', body, actor);
}

/** Tells the other devices of somebody how he wants to hear of messages of a topic. */
export function topicFlagChanged(
  store: Store,
  group: Group,
  topic: Topic,
  flag: MessageFlag,
  actor: Actor,
): PushEvent {
  const body = { ReportType: reportTypes.flagChanged, Operator_Account: actor.me, MsgFlag: flag };
  return toEvent(NOTICE, store, group, topic.id, body, actor);
}

/** Tells what is different about a topic. */
export function topicChanged(
  store: Store,
  group: Group,
  topic: Topic,
  change: Partial<Topic>,
  actor: Actor,
): PushEvent {
  const MsgTopicNewInfo = {
    ...(change.name !== undefined && { TopicName: change.name }),
    ...(change.faceUrl !== undefined && { TopicFaceUrl: change.faceUrl }),
    ...(change.introduction !== undefined && { TopicIntroduction: change.introduction }),
    ...(change.notification !== undefined && { TopicNotification: change.notification }),
    ...(change.customData !== undefined && { CustomString: change.customData }),
    ...(change.allMuted !== undefined && { ShutupAll: change.allMuted ? 1 : 0 }),
  };
  const body = { ...toTip(store, opTypes.topicChanged, actor), MsgTopicNewInfo };
  return toEvent(PASSING_TIP, store, group, topic.id, body, actor);
}

/** Tells for how many seconds somebody may not speak in a topic. */
export function topicMuteChanged(
  store: Store,
  group: Group,
  topic: Topic,
  { userID, mutedFor }: { readonly userID: string; readonly mutedFor: number },
  actor: Actor,
): PushEvent {
  const body = {
    ...toTip(store, opTypes.memberChanged, actor),
    List_Account: [userID],
    MsgMemberExtraInfo: [toMemberExtraInfo(store, userID)],
    MsgMemberInfo: [{ User_Account: userID, ShutupTime: mutedFor }],
  };
  return toEvent(PASSING_TIP, store, group, topic.id, body, actor);
}

function toTip(store: Store, opType: number, { me }: Actor): WireBody {
  return {
    OpType: opType,
    Operator_Account: me,
    MsgOperatorMemberExtraInfo: toMemberExtraInfo(store, me),
  };
}

function toEvent(
  event: number,
  store: Store,
  group: Group,
  topicId: string,
  body: WireBody,
  actor: Actor,
): PushEvent {
  const timeline = store.timelines.of(topicId === '' ? group.id : topicId);
  const item = {
    From_Account: SYSTEM_ACCOUNT,
    ToGroupId: group.id,
    MsgSeq: 0,
    MsgRandom: actor.drawNumber(),
    MsgTimeStamp: actor.now,
    MsgClientTime: actor.now,
    IsSystemMsg: 1,
    GroupInfo: toPlaceInfo(store, { group, topicId, timeline }, actor.me),
    MsgBody: body,
  };
  return { Event: event, GroupTips: [item] };
}
