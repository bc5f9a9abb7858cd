import { ConversationId, UserId } from './ids';
import { MessageBody } from './message-body';
import { Person } from './person';

/**
 * How far an own message has come.
 *
 * - `sending`: on its way.
 * - `waiting`: kept; goes out by itself when the connection is back.
 * - `sent`: stored by the service. Messages of others always are.
 * - `failed`: refused by the service; stays until its sender sends it again.
 */
export type MessageStatus = 'sending' | 'waiting' | 'sent' | 'failed';

/** Where a message stands in its conversation: enough to find it again, however old it is. */
export interface MessagePlace {
  readonly id: string;
  /** When it was stored, in milliseconds since 1970. */
  readonly sentAt: number;
  /** Its `Message.sequence`, which groups are searched by. */
  readonly sequence: number;
}

/** What a message answers to: what it quotes, and where that stands. */
export interface Quote {
  readonly place: MessagePlace;
  /** The name of whom it quotes. */
  readonly sender: string;
  /** What it said, shortened. */
  readonly text: string;
}

/** An emoji that people have put on a message. */
export interface Reaction {
  /** The emoji, or the service's name for it. */
  readonly id: string;
  /** How many people have put it there; at least 1. */
  readonly count: number;
  /** Whether the signed-in person is one of them. */
  readonly own: boolean;
  /** Some of them, the first ones first. */
  readonly people: readonly Person[];
}

/** How many members of a group have read a message. */
export interface Receipt {
  readonly read: number;
  readonly unread: number;
}

/** Who took a message back, and why. */
export interface Recall {
  /** Null where the service does not tell. */
  readonly by: Person | null;
  /** In their words; '' where they gave none. */
  readonly reason: string;
}

/** Stands in `Message.mentions` for everybody. */
export const everyone = '@all';

/** One message of a conversation. */
export interface Message {
  /**
   * The row's key: made by the client that sent it, the same from the first echo for ever, in every
   * list, reload and device.
   */
  readonly key: string;
  /** The service's id; null until the service has stored the message. */
  readonly id: string | null;
  readonly conversationId: ConversationId;
  readonly sender: Person;
  /** Whether the signed-in person sent it. */
  readonly own: boolean;
  /** When it was stored, in milliseconds since 1970; when it was written, until then. */
  readonly sentAt: number;
  /**
   * In a group, its place in the group's own count, without holes. In a direct conversation, the order
   * among messages which the same sender sent in the same moment.
   */
  readonly sequence: number;
  readonly status: MessageStatus;
  /** Why the service refused it: a `ChatErrorCode`; null unless `status` is `failed`. */
  readonly failure: string | null;
  /** Whether the other person has read it; of use for own messages only. */
  readonly read: boolean;
  /** In a group, how many have read it; null where its sender did not ask, or nobody has told yet. */
  readonly receipt: Receipt | null;
  /** Whether its sender asks to be told who has read it. */
  readonly wantsReceipt: boolean;
  /** Whether it was taken back; its body is then not shown. */
  readonly recalled: boolean;
  /** Who took it back, and why; null until it was, or where the service does not tell. */
  readonly recall: Recall | null;
  /** Whether its sender has changed what it says. */
  readonly edited: boolean;
  /** Rises with every edit, 0 at first; the higher one wins. */
  readonly version: number;
  readonly body: MessageBody;
  /** Who is mentioned: ids of people, and `everyone`. */
  readonly mentions: readonly string[];
  /** What it answers to, or null. */
  readonly quote: Quote | null;
  /** In the order in which they came. */
  readonly reactions: readonly Reaction[];
  /** What pictures and films that were sent together have in common; null for all others. */
  readonly album: string | null;
}

/** Whether a message mentions this person, by name or with everybody. */
export function mentions(message: Message, userId: UserId): boolean {
  return message.mentions.includes(userId) || message.mentions.includes(everyone);
}
