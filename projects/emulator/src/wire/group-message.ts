import type { WireBody } from './frame.ts';
import type { WireElement, WireRevoker } from './message.ts';

/** A message of a group as pushes and history carry it. */
export interface WireGroupMessage {
  readonly From_Account: string;
  readonly ToGroupId: string;
  readonly MsgSeq: number;
  readonly MsgRandom: number;
  readonly Random: number;
  readonly MsgTimeStamp: number;
  readonly MsgClientTime: number;
  readonly ClientSeq: number;
  readonly TinyId: string;
  readonly MsgPriority: number;
  readonly MsgVersion: number;
  /** 2 for a recalled message. */
  readonly IsPlaceMsg: 0 | 2;
  readonly IsSystemMsg: 0;
  readonly GroupInfo: WireBody;
  readonly MsgBody: readonly WireElement[];
  readonly GroupAtInfo: readonly WireMention[];
  readonly CloudCustomData?: string;
  readonly NeedReadReceipt?: 1;
  readonly SupportMessageExtension?: 1;
  readonly OnlineOnlyFlag?: 1;
  readonly RevokerInfo?: WireRevoker;
  readonly SendMsgControl?: Readonly<Record<string, 1>>;
  /** The topic; only the history reads it from here. */
  readonly ToTopicId?: string;
}

/** Whom a message mentions. */
export interface WireMention {
  readonly GroupAtAllFlag: 0 | 1;
  readonly GroupAt_Account?: string;
}

/** The value of `IsPlaceMsg` and `LastMsgFlags` that marks a recalled message of a group. */
export const RECALLED_PLACE = 2;
