import { messageKeyOf, type StoredMessage } from '../store/direct-message.ts';
import { faceUrlOf, nickOf } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { REVOKED_FLAG, type WireMessage } from './message.ts';

/** A message that may not have found its place in the archive. */
type UnplacedMessage = Omit<StoredMessage, 'index' | 'arrival'>;

/** Writes a stored message as pushes and history carry it, with the sender's name of today. */
export function toWireMessage(store: Store, message: UnplacedMessage): WireMessage {
  const sender = store.people.get(message.from);
  return {
    From_Account: message.from,
    To_Account: message.to,
    MsgSeq: message.sequence,
    MsgRandom: message.random,
    MsgTimeStamp: message.time,
    MsgClientTime: message.clientTime,
    MsgKey: messageKeyOf(message),
    TinyId: sender.tinyId,
    MsgBody: message.body,
    From_AccountNick: nickOf(sender),
    From_AccountHeadurl: faceUrlOf(sender),
    MsgVersion: message.version,
    // The receipt of this very message. How far the peer has read is asked for separately.
    IsPeerRead: message.receiptSent ? 1 : 0,
    MsgFlagBits: message.revokedBy === undefined ? 0 : REVOKED_FLAG,
    ...(message.cloudCustomData !== undefined && { CloudCustomData: message.cloudCustomData }),
    ...(message.needsReceipt && { IsNeedReadReceipt: 1 }),
    ...(message.supportsExtension && { SupportMessageExtension: 1 }),
    ...(message.revokedBy !== undefined && { RevokerInfo: toWireRevoker(message.revokedBy) }),
    ...(message.control?.length && {
      SendMsgControl: Object.fromEntries(message.control.map((wish) => [wish, 1 as const])),
    }),
  };
}

/** The copy of a sent message for the sender's other devices: the two sides change places. */
export function toSyncCopy(message: WireMessage): WireMessage {
  return {
    ...message,
    From_Account: message.To_Account,
    To_Account: message.From_Account,
    IsSyncMsg: 1,
  };
}

export function toWireRevoker(userID: string): { Revoker_Account: string; Reason: string } {
  return { Revoker_Account: userID, Reason: '' };
}
