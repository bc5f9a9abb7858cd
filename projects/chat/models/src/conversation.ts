import { ConversationId } from './ids';
import { MessageStatus } from './message';
import { MessageBody } from './message-body';
import { Person } from './person';
import { Room } from './room';

/** The newest message of a conversation, as its row in the list needs it. */
export interface LastMessage {
  /** Who sent it; null where the service does not tell. */
  readonly sender: Person | null;
  readonly body: MessageBody;
  readonly own: boolean;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly status: MessageStatus;
  /** Whether the other person has read it. */
  readonly read: boolean;
  readonly recalled: boolean;
}

/**
 * What the signed-in person has said about a conversation, on all devices.
 *
 * - `starred`: dear to them.
 * - `unread`: to be looked at again, although all has been read.
 * - `folded`: shown with others of its kind behind one row.
 * - `hidden`: not shown until something is said.
 * - `archived`: put away; shown in the archive only.
 */
export type ConversationMark = 'starred' | 'unread' | 'folded' | 'hidden' | 'archived';

/** Whether unread messages name the signed-in person, or everybody. */
export type UnreadMention = 'me' | 'everyone';

/** Conversations that the signed-in person has put together under a name, on all devices. */
export interface Folder {
  /** Unique. */
  readonly name: string;
  readonly conversationIds: readonly ConversationId[];
}

/** A talk with one person, or a group, as its row in the list needs it. */
export interface Conversation {
  readonly id: ConversationId;
  /** What kind of place it is. */
  readonly roomType: Room['type'];
  /** The other person; for a group, its id, name and picture. */
  readonly peer: Person;
  /** How many messages of others are unread; never negative. */
  readonly unread: number;
  /** Whether it is kept on top of the list. */
  readonly pinned: boolean;
  /** Whether it asks for no attention: its unread messages leave the total. */
  readonly muted: boolean;
  readonly marks: readonly ConversationMark[];
  /** Null when no unread message names them. */
  readonly mention: UnreadMention | null;
  /** Null when nothing has been said yet. */
  readonly lastMessage: LastMessage | null;
  /** What the list is sorted by, newest first: milliseconds since 1970. */
  readonly activeAt: number;
}
