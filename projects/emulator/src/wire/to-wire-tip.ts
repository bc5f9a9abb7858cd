import type { StoredTip, TipDraft } from '../store/groups/timeline-entry.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from './frame.ts';
import { toGroupInfo } from './to-wire-group.ts';

/** In whose name the service itself speaks in a group. */
export const SYSTEM_ACCOUNT = '@TIM#SYSTEM';

/**
 * Writes a tip as pushes and history carry it. The group must exist.
 *
 * @param tip a stored one, or one that is only pushed and has no sequence.
 */
export function toWireTip(store: Store, groupId: string, tip: StoredTip | TipDraft): WireBody {
  return {
    Event: 4,
    From_Account: SYSTEM_ACCOUNT,
    ToGroupId: groupId,
    MsgSeq: 'sequence' in tip ? tip.sequence : 0,
    MsgRandom: tip.random,
    Random: tip.random,
    MsgTimeStamp: tip.time,
    MsgClientTime: tip.clientTime,
    ClientSeq: tip.clientSequence,
    IsSystemMsg: 1,
    IsPlaceMsg: 0,
    // The SDK counts pushes by itself, and the service does not count tips.
    SendMsgControl: { NoUnread: 1 },
    GroupInfo: toGroupInfo(store, store.groups.get(groupId), tip.from),
    MsgBody: tip.tip,
  };
}
