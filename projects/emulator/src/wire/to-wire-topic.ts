import { GroupView } from '../operations/group-messages/group-view.ts';
import type { GroupPlace } from '../operations/group-messages/group-place.ts';
import type { Policy } from '../policy.ts';
import type { Store } from '../store/store.ts';
import type { Topic } from '../store/topics.ts';
import type { WireBody } from './frame.ts';
import { toWireGroupMessage } from './to-wire-group-message.ts';

/** Writes a topic as the list of topics carries it, with the place of somebody in it. */
export function toWireTopic(
  store: Store,
  topic: Topic,
  userID: string,
  policy: Policy,
): { readonly TopicInfo: WireBody; readonly SelfInfo: WireBody } {
  const timeline = store.timelines.of(topic.id);
  const place = { group: store.groups.get(topic.groupId), topicId: topic.id, timeline };
  const view = new GroupView(store, place, userID, policy);
  const { flag, mutedUntil } = store.topics.memberOf(topic.id, userID);
  return {
    TopicInfo: {
      GroupId: topic.groupId,
      TopicId: topic.id,
      TopicName: topic.name,
      FaceUrl: topic.faceUrl,
      Introduction: topic.introduction,
      Notification: topic.notification,
      CustomString: topic.customData,
      CreateTime: topic.createdAt,
      ShutUpAllFlag: topic.allMuted ? 1 : 0,
      NextMsgSeq: timeline.lastSequence + 1,
      LastMsgTime: timeline.find(timeline.lastSequence)?.time ?? 0,
      ...toLastMessage(store, place, view),
    },
    SelfInfo: {
      MsgSeq: view.readTo,
      MsgFlag: flag,
      ShutUpTime: mutedUntil,
      NoUnreadSeqList: view.uncounted,
    },
  };
}

function toLastMessage(
  store: Store,
  place: GroupPlace,
  { lastEntry }: GroupView,
): { readonly LastMsg?: WireBody } {
  if (lastEntry?.kind !== 'message') return {};
  const { MsgSeq, GroupInfo, ...message } = toWireGroupMessage(store, place, lastEntry);
  const { From_AccountNick, From_AccountHeadurl } = GroupInfo;
  // The SDK takes any `MsgSeq` in the list of topics for a read mark.
  return {
    LastMsg: { ...message, LastMsgSeq: MsgSeq, From_AccountNick, From_AccountHeadurl },
  };
}
