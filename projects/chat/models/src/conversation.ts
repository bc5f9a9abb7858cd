import { ConversationId } from './ids';
import { MessageStatus } from './message';
import { MessageBody } from './message-body';
import { Person } from './person';

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

/** A talk with one person, or a group, as its row in the list needs it. */
export interface Conversation {
  readonly id: ConversationId;
  /** The other person; for a group, its id, name and picture. */
  readonly peer: Person;
  /** How many messages of others are unread; never negative. */
  readonly unread: number;
  /** Whether it is kept on top of the list. */
  readonly pinned: boolean;
  /** Whether it asks for no attention: its unread messages leave the total. */
  readonly muted: boolean;
  /** Null when nothing has been said yet. */
  readonly lastMessage: LastMessage | null;
  /** What the list is sorted by, newest first: milliseconds since 1970. */
  readonly activeAt: number;
}
