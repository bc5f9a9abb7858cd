import type { WireMessage, WireRevoker } from '../wire/message.ts';
import type { WireBody } from '../wire/frame.ts';

/** One entry of `EventArray`: something that happened. */
export type PushEvent = Readonly<{ Event: number }> & WireBody;

/** Why a user is signed out, in the numbers of the wire. */
export const kickTypes = { multipleAccount: 1, multipleDevice: 2, REST_API_Kick: 3 } as const;

/** A name of `kickTypes`; the SDK gives it as the `type` of `KICKED_OUT`. */
export type KickName = keyof typeof kickTypes;

// The numbers are free but for 14, 16 and 17 to 26: the SDK goes by the key of the payload.
const MESSAGE = 9;
const NOTIFICATION = 10;

export function messagesArrived(...messages: readonly WireMessage[]): PushEvent {
  return { Event: MESSAGE, C2cMsgArray: messages };
}

/** Tells a sender how far his peer has read. */
export function peerHasRead(reader: string, time: number): PushEvent {
  return notification({
    C2cReadedReceipt: { To_Account: reader, UinPairReadArray: [{ LastReadTime: time }] },
  });
}

/** Tells the other devices of a reader how far he has read. */
export function ownReadMark(peer: string, time: number): PushEvent {
  return notification({
    ReadC2cMsgNotify: { UinPairReadArray: [{ From_Account: peer, LastReadTime: time }] },
  });
}

/** Tells a sender that these very messages were read. */
export function receiptsGiven(reader: string, time: number, messages: WireMessage[]): PushEvent {
  return {
    Event: 16,
    User_Account: reader,
    PeerReadTime: time,
    C2cMsgInfo: messages.map(({ TinyId, MsgClientTime, MsgRandom, MsgSeq }) => ({
      TinyId,
      MsgClientTime,
      MsgRandom,
      MsgSeq,
    })),
  };
}

export function messageRevoked(message: WireMessage, revoker: WireRevoker): PushEvent {
  const { From_Account, To_Account, MsgSeq, MsgRandom, MsgTimeStamp, MsgClientTime, TinyId } =
    message;
  const item = {
    From_Account,
    To_Account,
    MsgSeq,
    MsgRandom,
    MsgTimeStamp,
    MsgClientTime,
    TinyId,
    RevokerInfo: revoker,
  };
  return notification({ WithdrawC2cMsgNotify: { C2cWithdrawInfoArray: [item] } });
}

export function messageModified(message: WireMessage): PushEvent {
  return { Event: 15, C2cMsgModNotifys: [{ ...message, MsgTime: message.MsgTimeStamp }] };
}

/** Tells the other devices of a reader that all direct conversations, or some groups, are read. */
export function everythingRead(directToo: number, groups: readonly WireBody[]): PushEvent {
  return { Event: 14, C2CReadAllMsg: directToo, GroupMessageReadNotice: groups };
}

export function muteChanged(peer: string, level: number): PushEvent {
  return notification({ MuteNotificationsSync: { To_Account: peer, MuteNotifications: level } });
}

export function profileChanged(
  userID: string,
  fields: readonly (readonly [string, string | number])[],
): PushEvent {
  const list = fields.map(([tag, value]) =>
    typeof value === 'number' ? { Tag: tag, ValueNum: value } : { Tag: tag, ValueBytes: value },
  );
  return {
    Event: 7,
    ProfileDataMod: [{ Profile_Account: userID, PushType: 1, ProfileList: list }],
  };
}

/** `customStatus` in base64. */
export function presenceChanged(userID: string, status: number, customStatus: string): PushEvent {
  return {
    Event: 17,
    UserStatusList: [{ To_Account: userID, Status: status, CustomStatus: customStatus }],
  };
}

export function kickedOut(name: KickName): PushEvent {
  return notification({ KickoutMsgNotify: { KickType: kickTypes[name], NewInstInfo: {} } });
}

function notification(item: WireBody): PushEvent {
  return { Event: NOTIFICATION, C2cNotifyMsgArray: [item] };
}
