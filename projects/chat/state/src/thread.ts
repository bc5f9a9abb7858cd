import { ChatFailure } from 'ngx-tencent-chat/client';
import { Message, MessageBody } from 'ngx-tencent-chat/models';

/** What is known of a message whether or not it has been seen: it wins over late copies. */
export interface MessageFacts {
  readonly recalled?: true;
  readonly deleted?: true;
  readonly read?: true;
  readonly edit?: { readonly version: number; readonly body: MessageBody };
}

/** What is loaded of one conversation. */
export interface Thread {
  /** Stored messages in the service's order, then own unstored ones in the order of writing. */
  readonly messages: readonly Message[];
  /** Facts by message id. */
  readonly facts: Readonly<Record<string, MessageFacts>>;
  /** Whether the newest page has been loaded. */
  readonly opened: boolean;
  /** Where the next older page begins; null at the beginning of the conversation. */
  readonly older: string | null;
  /** The last stored message before the connection broke: something may be missing behind it. */
  readonly gapAfter: string | null;
  /** What is being loaded. */
  readonly loading: 'newest' | 'older' | null;
  /** Why the last load failed; null after one that worked. */
  readonly failure: ChatFailure | null;
}

/** A conversation of which nothing has been loaded. */
export const emptyThread: Thread = {
  messages: [],
  facts: {},
  opened: false,
  older: null,
  gapAfter: null,
  loading: null,
  failure: null,
};

/** How many of the messages are stored; the others stand behind them. */
export function countStored(messages: readonly Message[]): number {
  let count = messages.length;
  while (count > 0 && messages[count - 1]?.status !== 'sent') count--;
  return count;
}

/** The last message that the service has stored. */
export function lastStored(thread: Thread): Message | null {
  return thread.messages[countStored(thread.messages) - 1] ?? null;
}
