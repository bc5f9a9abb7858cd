import { liveEvents, type LiveItem } from '../store/live-rooms.ts';
import type { WireBody } from './frame.ts';
import { SYSTEM_ACCOUNT } from './to-wire-tip.ts';

/** Writes what happened in a live room, as polls carry it. */
export function toWireLiveItem({ event, groupId, sequence, fields }: LiveItem): WireBody {
  return {
    ...fields,
    Event: event,
    // Under both names: a poll reads the one, the history that a join hands out reads the other.
    GroupId: groupId,
    ToGroupId: groupId,
    MsgSeq: sequence,
  };
}

/**
 * What is told to who polls a room that is no more, in the place of what would have come next. Members
 * were told by a push; nothing can be pushed to guests.
 */
export function toGoodbye(groupId: string, sequence: number, now: number): WireBody {
  return {
    Event: liveEvents.notice,
    GroupId: groupId,
    ToGroupId: groupId,
    From_Account: SYSTEM_ACCOUNT,
    MsgSeq: sequence,
    MsgRandom: 1,
    MsgTimeStamp: now,
    MsgClientTime: now,
    GroupInfo: { GroupId: groupId, GroupName: '', GroupType: 'AVChatRoom', GroupFaceUrl: '' },
    MsgBody: { ReportType: 5, Operator_Account: '' },
  };
}
