import { ConversationId, UserId } from './ids';
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

/** A text, shown as written. */
export interface TextBody {
  readonly type: 'text';
  readonly text: string;
}

/** A picture. */
export interface ImageBody {
  readonly type: 'image';
  /** Where the picture is, in its full size. */
  readonly url: string;
  /** A smaller copy of it for the bubble; the same address where there is none. */
  readonly previewUrl: string;
  /** Its full size in pixels: room is kept for it before it has come. 0 where nobody knows. */
  readonly width: number;
  readonly height: number;
}

/**
 * What has happened in a group.
 *
 * - `created`: it is there.
 * - `joined`, `invited`, `left`, `removed`: `people` came by themselves, were brought by `by`, went by
 *   themselves, were sent away by `by`.
 * - `made-admin`, `no-admin`, `made-owner`: `people` may do more, or less.
 * - `silenced`, `heard`: `people` may not write, or may again; all but the admins if it names nobody.
 * - `renamed`: its name is `text` now.
 * - `picture`, `introduction`, `announcement`: there is a new one; `text` is what it says.
 * - `dissolved`: it is no more.
 * - `changed`: something else about it.
 */
export type NoticeEvent =
  | 'created'
  | 'joined'
  | 'invited'
  | 'left'
  | 'removed'
  | 'made-admin'
  | 'no-admin'
  | 'made-owner'
  | 'silenced'
  | 'heard'
  | 'renamed'
  | 'picture'
  | 'introduction'
  | 'announcement'
  | 'dissolved'
  | 'changed';

/** Something that happened in a group: nobody wrote it, the service tells it. */
export interface NoticeBody {
  readonly type: 'notice';
  readonly event: NoticeEvent;
  /** Who did it; null where the service does not tell. */
  readonly by: Person | null;
  /** To whom it happened; empty where it happened to the group. */
  readonly people: readonly Person[];
  /** The new name, introduction or announcement; '' where there is none. */
  readonly text: string;
}

/** Something this version cannot show, unless the app has declared a message type for it. */
export interface UnknownBody {
  readonly type: 'unknown';
  /** What the sender's app called it. */
  readonly kind: string;
  /** What the sender's app put in, as it came: nothing about it has been checked. */
  readonly data?: unknown;
}

/** What a message says. */
export type MessageBody = TextBody | ImageBody | NoticeBody | UnknownBody;

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
  /** Whether its sender took it back; its body is then not shown. */
  readonly recalled: boolean;
  /** Rises with every edit, 0 at first; the higher one wins. */
  readonly version: number;
  readonly body: MessageBody;
  /** Who is mentioned: ids of people, and `everyone`. */
  readonly mentions: readonly string[];
  /** What it answers to, or null. */
  readonly quote: Quote | null;
  /** In the order in which they came. */
  readonly reactions: readonly Reaction[];
}

/** Whether a message mentions this person, by name or with everybody. */
export function mentions(message: Message, userId: UserId): boolean {
  return message.mentions.includes(userId) || message.mentions.includes(everyone);
}
