import type { GroupPlace } from '../operations/group-messages/group-place.ts';
import type {
  GroupMessageDraft,
  Mention,
  StoredGroupMessage,
  TimelineEntry,
} from '../store/groups/timeline-entry.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from './frame.ts';
import { RECALLED_PLACE, type WireGroupMessage, type WireMention } from './group-message.ts';
import type { WireRevoker } from './message.ts';
import { toGroupInfo } from './to-wire-group.ts';
import { toWireTip } from './to-wire-tip.ts';

/** A message that may not have found its place in the timeline. */
type UnplacedMessage = GroupMessageDraft & Partial<StoredGroupMessage>;

/** Writes an entry of a timeline as the history carries it. */
export function toWireEntry(store: Store, place: GroupPlace, entry: TimelineEntry): WireBody {
  if (entry.kind === 'message') return { ...toWireGroupMessage(store, place, entry) };
  const tip = toWireTip(store, place.group.id, entry);
  return { ...tip, GroupInfo: toPlaceInfo(store, place, entry.from), ...toTopic(place) };
}

/** Writes a message as pushes and the history carry it, with the sender's name of today. */
export function toWireGroupMessage(
  store: Store,
  place: GroupPlace,
  message: UnplacedMessage,
): WireGroupMessage {
  const { sequence, version = 0, revokedBy, control } = message;
  return {
    From_Account: message.from,
    ToGroupId: place.group.id,
    // A message that is not stored stands beside the newest one, and takes no place.
    MsgSeq: sequence ?? place.timeline.lastSequence,
    MsgRandom: message.random,
    Random: message.random,
    MsgTimeStamp: message.time,
    MsgClientTime: message.clientTime,
    ClientSeq: message.clientSequence,
    TinyId: store.people.get(message.from).tinyId,
    MsgPriority: message.priority,
    MsgVersion: version,
    IsPlaceMsg: revokedBy === undefined ? 0 : RECALLED_PLACE,
    IsSystemMsg: 0,
    GroupInfo: toPlaceInfo(store, place, message.from),
    MsgBody: message.body,
    GroupAtInfo: (message.mentions ?? []).map(toWireMention),
    ...(message.cloudCustomData !== undefined && { CloudCustomData: message.cloudCustomData }),
    ...(message.needsReceipt && { NeedReadReceipt: 1 }),
    ...(message.supportsExtension && { SupportMessageExtension: 1 }),
    ...(sequence === undefined && { OnlineOnlyFlag: 1 }),
    ...(revokedBy !== undefined && { RevokerInfo: toGroupRevoker(message) }),
    ...(control?.length && {
      SendMsgControl: Object.fromEntries(control.map((wish) => [wish, 1 as const])),
    }),
    ...toTopic(place),
  };
}

/** Writes the `GroupInfo` of what stands in a group or in one of its topics. */
export function toPlaceInfo(store: Store, { group, topicId }: GroupPlace, from: string): WireBody {
  const info = toGroupInfo(store, group, from);
  return topicId === undefined ? info : { ...info, MillionGroupFlag: 2, TopicId: topicId };
}

/** Writes who recalled a message, and why. */
export function toGroupRevoker(message: Partial<StoredGroupMessage>): WireRevoker {
  return { Revoker_Account: message.revokedBy ?? '', Reason: message.revokeReason ?? '' };
}

function toWireMention(mention: Mention): WireMention {
  if ('everybody' in mention) return { GroupAtAllFlag: 1 };
  return { GroupAtAllFlag: 0, GroupAt_Account: mention.userID };
}

function toTopic({ topicId }: GroupPlace): { ToTopicId?: string } {
  return topicId === undefined ? {} : { ToTopicId: topicId };
}
