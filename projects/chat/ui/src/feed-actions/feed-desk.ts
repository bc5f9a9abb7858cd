import { Message } from 'ngx-tencent-chat/models';
import { FeedRow, isMessageRow } from '../feed-rows/feed-row';
import { findRow } from '../feed-rows/find-row';
import type { ActionContext } from '../message-actions/message-action';
import type { MessageNote } from '../message-note/message-note';
import type { ReactionChange } from '../message-reactions/message-reactions';

/** That the user puts an emoji on a message, or takes it away. */
export interface MessageReaction extends ReactionChange {
  /** The key of the message. */
  readonly key: string;
}

/** What whoever shows a feed knows of its messages and can do with them. Follows signals. */
export interface FeedDesk {
  /** What actions see of a message. */
  contextOf(message: Message): ActionContext;
  /** Whether the reader has starred it. */
  isStarred(key: string): boolean;
  /** What stands under it; null if nothing does. */
  noteOf(key: string): MessageNote | null;
  /** How much of its file has gone up, from 0 to 1; null while nothing does. */
  progressOf(key: string): number | null;
  /** Takes in which messages have come on screen, in a window with the focus. */
  see(messages: readonly Message[]): void;
  /** Shows it large: a picture, a film, merged messages. */
  open(message: Message): void;
  /** Stops it from being sent. */
  cancelSend(message: Message): void;
  /** Shows who somebody is. */
  person(id: string): void;
  /** Fetches new addresses of what is in it. */
  renew(message: Message): void;
  /** Begins to write again what was taken back. */
  writeAgain(message: Message): void;
  /** Says in the pane that something has failed. */
  tell(error: unknown): void;
}

/** What actions see of the message with a key; null if it is gone, or nothing can be done. */
export function findContext(
  key: string,
  rows: readonly FeedRow[],
  desk: FeedDesk | null,
): ActionContext | null {
  const row = rows[findRow(rows, key, rows.length)];
  return desk && row && isMessageRow(row) ? desk.contextOf(row) : null;
}
