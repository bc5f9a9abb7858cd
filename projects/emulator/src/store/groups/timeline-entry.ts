import type { WireElement } from '../../wire/message.ts';

/** Whom a message mentions: somebody, or everybody. */
export type Mention = { readonly userID: string } | { readonly everybody: true };

/** What is true of messages and of tips: both have a place in the history of a group. */
interface EntryBase {
  readonly random: number;
  /** The second at which it arrived. */
  readonly time: number;
  /** The second at which the sender's SDK made it. Part of the message's id. */
  readonly clientTime: number;
  /** Chosen by the sender's SDK. Not an order. */
  readonly clientSequence: number;
  readonly from: string;
}

/** A message to store. */
export interface GroupMessageDraft extends EntryBase {
  readonly kind: 'message';
  readonly body: readonly WireElement[];
  /** 1 high to 4 lowest. */
  readonly priority: number;
  readonly cloudCustomData?: string | undefined;
  readonly needsReceipt?: boolean | undefined;
  readonly supportsExtension?: boolean | undefined;
  readonly mentions?: readonly Mention[] | undefined;
  /** Who alone may see it, beside the sender. Everybody, if it is left out. */
  readonly targets?: readonly string[] | undefined;
  /** What the sender asked for, such as `NoUnread` and `NoLastMsg`. */
  readonly control?: readonly string[] | undefined;
}

/** A tip to store: something that happened in the group, written by the service. */
export interface TipDraft extends EntryBase {
  readonly kind: 'tip';
  /** The `MsgBody` of the tip, as the wire has it. */
  readonly tip: Readonly<Record<string, unknown>>;
}

export type EntryDraft = GroupMessageDraft | TipDraft;

interface Placed {
  /** Its place in the group, from 1. */
  readonly sequence: number;
  readonly version: number;
  /** Who recalled it. */
  readonly revokedBy?: string;
  readonly revokeReason?: string;
  /** The second at which it was recalled. */
  readonly revokedAt?: number;
  /** Who deleted it from his own history. */
  readonly deletedBy: readonly string[];
  /** Its place among all messages of the archive that mention somebody, from 1. */
  readonly mentionNumber?: number;
}

/** That somebody confirmed to have read a message. */
export interface Receipt {
  readonly userID: string;
  /** The second at which he did. */
  readonly at: number;
}

/** That somebody pinned a message for the whole group. */
export interface Pin {
  readonly userID: string;
  /** The place among the pins of the group: a later one is larger. */
  readonly number: number;
}

export type StoredGroupMessage = GroupMessageDraft &
  Placed & {
    /** Who confirmed to have read it, in the order of the receipts. */
    readonly receipts?: readonly Receipt[];
    readonly pin?: Pin | undefined;
  };
export type StoredTip = TipDraft & Placed;

/** A message or a tip in the history of a group. */
export type TimelineEntry = StoredGroupMessage | StoredTip;
