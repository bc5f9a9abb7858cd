import type { WireElement } from '../wire/message.ts';

/** A direct message to store. */
export interface MessageDraft {
  readonly from: string;
  readonly to: string;
  /** Chosen by the sender's SDK. Not an order. */
  readonly sequence: number;
  /** Chosen by the sender's SDK. Part of the message's id. */
  readonly random: number;
  /** The second at which it arrived. */
  readonly time: number;
  /** The second at which the sender's SDK made it. Part of the message's id. */
  readonly clientTime: number;
  readonly body: readonly WireElement[];
  readonly cloudCustomData?: string | undefined;
  readonly needsReceipt?: boolean | undefined;
  readonly supportsExtension?: boolean | undefined;
  /** What the sender asked for, such as `NoUnread` and `NoLastMsg`. */
  readonly control?: readonly string[] | undefined;
}

/** A direct message in the archive. */
export interface StoredMessage extends MessageDraft {
  /** Its place in the conversation, from 0. Messages of one second are told apart by it. */
  readonly index: number;
  /** Its place among all messages of the archive, from 1. */
  readonly arrival: number;
  readonly version: number;
  /** Who recalled it. */
  readonly revokedBy?: string;
  /** Whether the recipient confirmed this very message, when a receipt was asked for. */
  readonly receiptSent: boolean;
  /** Who deleted it from his own history. */
  readonly deletedBy: readonly string[];
}

/** What is true of a message that has just arrived. */
export const freshlyArrived = { version: 0, receiptSent: false, deletedBy: [] } as const;

/** What a sender's SDK calls a message. */
export interface MessageRef {
  readonly from: string;
  readonly sequence: number;
  readonly random: number;
}

/** The key under which history is paged and messages are deleted. */
export function messageKeyOf(message: MessageDraft): string {
  return `${String(message.sequence)}_${String(message.random)}_${String(message.time)}`;
}

/** Whether this message counts for the recipient as long as it is unread. */
export function countsAsUnread(message: StoredMessage): boolean {
  return message.revokedBy === undefined && !message.control?.includes('NoUnread');
}
