/** One element of a message: text, image, custom data… Stored and handed on as it came. */
export type WireElement = Readonly<Record<string, unknown>>;

/** A direct message as pushes and history carry it. */
export interface WireMessage {
  readonly From_Account: string;
  readonly To_Account: string;
  readonly MsgSeq: number;
  readonly MsgRandom: number;
  readonly MsgTimeStamp: number;
  readonly MsgClientTime: number;
  readonly MsgKey: string;
  readonly TinyId: string;
  readonly MsgBody: readonly WireElement[];
  readonly CloudCustomData?: string;
  readonly From_AccountNick: string;
  readonly From_AccountHeadurl: string;
  readonly MsgVersion?: number;
  readonly IsNeedReadReceipt?: 1;
  readonly IsPeerRead: 0 | 1;
  readonly SupportMessageExtension?: 1;
  readonly MsgFlagBits: number;
  readonly RevokerInfo?: WireRevoker;
  readonly MsgLifeTime?: 0;
  readonly IsSyncMsg?: 1;
  readonly SendMsgControl?: Readonly<Record<string, 1>>;
}

/** Who recalled a message, and why. */
export interface WireRevoker {
  readonly Revoker_Account: string;
  readonly Reason: string;
}

/** The bit of `MsgFlagBits` and `LastMsgFlags` that marks a recalled direct message. */
export const REVOKED_FLAG = 8;
