import type { GroupPlace } from '../operations/group-messages/group-place.ts';
import type { Actor } from '../operations/surroundings.ts';
import type { StoredGroupMessage } from '../store/groups/timeline-entry.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from '../wire/frame.ts';
import type { WireGroupMessage } from '../wire/group-message.ts';
import { toMemberExtraInfo } from '../wire/to-wire-group.ts';
import { toGroupRevoker, toPlaceInfo, toWireGroupMessage } from '../wire/to-wire-group-message.ts';
import { SYSTEM_ACCOUNT } from '../wire/to-wire-tip.ts';
import type { PushEvent } from './events.ts';

/** How a message mentions who is reminded: himself, or everybody. */
export type MentionKind = 'himself' | 'everybody';

const mentionFlags: Record<MentionKind, number> = { himself: 1, everybody: 2 };

export function groupMessageArrived(message: WireGroupMessage): PushEvent {
  return { Event: 3, GroupMsgArray: [message] };
}

/** Reminds somebody that he was mentioned. */
export function mentioned(
  { group, topicId }: GroupPlace,
  message: StoredGroupMessage,
  kinds: readonly MentionKind[],
): PushEvent {
  const { from, sequence, random, clientSequence } = message;
  const tips = {
    GroupId: group.id,
    ...(topicId !== undefined && { TopicId: topicId }),
    From_Account: from,
    AtFlagList: kinds.map((kind) => mentionFlags[kind]),
    MsgSeq: sequence,
  };
  // The SDK names the reminder by the sender's numbers when it wants to be reminded no more.
  const reminder = { GroupAtTips: tips, MsgRandom: random, ClientSeq: clientSequence };
  return { Event: 12, GroupTips: [reminder] };
}

/** Tells that messages were recalled. */
export function groupMessagesRecalled(
  store: Store,
  place: GroupPlace,
  messages: readonly StoredGroupMessage[],
  actor: Actor,
): PushEvent {
  const revoker = { Revoker_Account: actor.me, Reason: messages[0]?.revokeReason ?? '' };
  const items = messages.map((message) => toRecallItem(store, place, message));
  return systemItem(
    store,
    place,
    actor,
    { GroupWithdrawInfoArray: items },
    { RevokerInfo: revoker },
  );
}

/** Writes that a message was recalled. */
export function toRecallItem(
  store: Store,
  { group, topicId }: GroupPlace,
  message: StoredGroupMessage,
): WireBody {
  return {
    GroupId: group.id,
    ...(topicId !== undefined && { TopicId: topicId }),
    From_Account: message.from,
    MsgSeq: message.sequence,
    Random: message.random,
    MsgTimeStamp: message.time,
    MsgClientTime: message.clientTime,
    TinyId: store.people.get(message.from).tinyId,
    RevokerInfo: toGroupRevoker(message),
  };
}

/** Tells the other devices of a reader how far he has read. */
export function ownGroupReadMark(
  store: Store,
  place: GroupPlace,
  sequence: number,
  actor: Actor,
): PushEvent {
  const { group, topicId } = place;
  const item = {
    GroupId: group.id,
    ...(topicId !== undefined && { TopicId: topicId }),
    LastReadMsgSeq: sequence,
  };
  return systemItem(store, place, actor, { GroupReadInfoArray: [item] });
}

/** How many read a message, and how many did not. */
export interface ReceiptCount {
  readonly message: StoredGroupMessage;
  readonly read: number;
  readonly unread: number;
}

/** Tells the sender of messages how many have read them by now. */
export function groupReceiptsGiven(
  store: Store,
  place: GroupPlace,
  counts: readonly ReceiptCount[],
  actor: Actor,
): PushEvent {
  const items = counts.map(({ message, read, unread }) => ({
    TinyId: store.people.get(message.from).tinyId,
    MsgClientTime: message.clientTime,
    Random: message.random,
    MsgSeq: message.sequence,
    ReadNum: read,
    UnreadNum: unread,
  }));
  return systemItem(store, place, actor, { GroupMsgReceiptList: items });
}

export function groupMessageModified(
  store: Store,
  place: GroupPlace,
  message: StoredGroupMessage,
): PushEvent {
  const wire = toWireGroupMessage(store, place, message);
  const { topicId } = place;
  const notice = {
    ...wire,
    GroupId: place.group.id,
    ...(topicId !== undefined && { TopicId: topicId }),
    CloudCustomData: message.cloudCustomData ?? '',
  };
  return { Event: 18, GroupMsgModNotifys: [notice] };
}

export function messagePinned(
  store: Store,
  place: GroupPlace,
  message: StoredGroupMessage,
  actor: Actor,
): PushEvent {
  const pinned = toWireGroupMessage(store, place, message);
  return pinTip(store, place, actor, { OpType: 16, PinnedMsg: pinned });
}

export function messageUnpinned(
  store: Store,
  place: GroupPlace,
  message: StoredGroupMessage,
  actor: Actor,
): PushEvent {
  const id = {
    MsgClientTime: message.clientTime,
    Random: message.random,
    SenderTinyId: store.people.get(message.from).tinyId,
    ServerTime: message.time,
    MsgSeq: message.sequence,
  };
  return pinTip(store, place, actor, { OpType: 17, SdkGroupMessageId: id });
}

// Pins are told as tips, but these have no place in the history.
function pinTip(store: Store, place: GroupPlace, actor: Actor, body: WireBody): PushEvent {
  const by = {
    Operator_Account: actor.me,
    MsgOperatorMemberExtraInfo: toMemberExtraInfo(store, actor.me),
  };
  return { ...systemItem(store, place, actor, { ...by, ...body }), Event: 4 };
}

// The SDK goes by what is in the body of an item: withdrawals, read marks, receipts, or a notice.
function systemItem(
  store: Store,
  place: GroupPlace,
  actor: Actor,
  body: WireBody,
  more: WireBody = {},
): PushEvent {
  const item = {
    From_Account: SYSTEM_ACCOUNT,
    ToGroupId: place.group.id,
    MsgSeq: 0,
    MsgRandom: actor.drawNumber(),
    MsgTimeStamp: actor.now,
    GroupInfo: toPlaceInfo(store, place, actor.me),
    MsgBody: body,
    ...more,
  };
  return { Event: 5, GroupTips: [item] };
}
