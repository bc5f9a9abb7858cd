import type { Broadcast } from '../store/broadcasts.ts';
import { liveEvents } from '../store/live-rooms.ts';
import { faceUrlOf, nickOf } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from './frame.ts';

/** Writes a broadcast as polls carry it. It is in no group. */
export function toWireBroadcast(store: Store, broadcast: Broadcast): WireBody {
  const { from, sequence, random, time } = broadcast;
  const sender = store.people.get(from);
  return {
    Event: liveEvents.message,
    From_Account: from,
    ToGroupId: '',
    MsgSeq: sequence,
    MsgRandom: random,
    Random: random,
    MsgTimeStamp: time,
    MsgClientTime: time,
    ClientSeq: sequence,
    TinyId: sender.tinyId,
    MsgPriority: 1,
    MsgVersion: 0,
    IsPlaceMsg: 0,
    IsSystemMsg: 0,
    GroupInfo: {
      GroupId: '',
      GroupName: '',
      GroupType: 'AVChatRoom',
      From_Account: from,
      From_AccountNick: nickOf(sender),
      From_AccountHeadurl: faceUrlOf(sender),
    },
    MsgBody: broadcast.body,
    CloudCustomData: broadcast.cloudCustomData ?? '',
  };
}
