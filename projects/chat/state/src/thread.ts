import { ChatFailure } from 'ngx-tencent-chat/client';
import { Message, MessageBody, Person, Reaction, Recall, Receipt } from 'ngx-tencent-chat/models';

/** What a message says since its sender changed it. */
export interface MessageEdit {
  readonly version: number;
  readonly body: MessageBody;
  readonly mentions: readonly string[];
}

/** What is known of a message whether or not it has been seen: it wins over late copies. */
export interface MessageFacts {
  readonly recalled?: true;
  readonly recall?: Recall;
  readonly deleted?: true;
  readonly read?: true;
  readonly receipt?: Receipt;
  readonly edit?: MessageEdit;
  /** What was told of its reactions, and as which one of the changes that the thread has heard. */
  readonly reactions?: { readonly told: readonly Reaction[]; readonly change: number };
}

/**
 * Where messages may be missing between two loaded ones. What stands between two gaps, above the first
 * one or below the last one is an island: in it nothing is missing.
 */
export interface Gap {
  /** The same while the gap exists: its row's key in a list. */
  readonly key: string;
  /** Where it is: before the message of this index in `Thread.messages`. */
  readonly at: number;
  /** The id of the stored message above it; null while there is none. */
  readonly after: string | null;
  /** The id of the stored message below it; null while nothing newer is known. */
  readonly before: string | null;
  /** Where the page below `after` begins; empty where the service has not told. */
  readonly newer: string;
  /** Where the page above `before` ends; empty where the service has not told. */
  readonly older: string;
  /** Whether the connection broke here: then it is filled unasked, as far as a few pages go. */
  readonly missed: boolean;
  readonly loading: boolean;
  /** Why the last load into it failed; null after one that worked. */
  readonly failure: ChatFailure | null;
}

/** An own reaction that the service is being told of. */
export interface PendingReaction {
  /** Tells it from other ones. */
  readonly turn: number;
  /** The message. */
  readonly id: string;
  readonly reaction: string;
  readonly on: boolean;
  /** The signed-in person. */
  readonly by: Person;
}

/** What is loaded of one conversation. */
export interface Thread {
  /** Stored messages in the service's order, then own unstored ones in the order of writing. */
  readonly messages: readonly Message[];
  /** Where messages may be missing, top to bottom. */
  readonly gaps: readonly Gap[];
  /** Facts by message id. */
  readonly facts: Readonly<Record<string, MessageFacts>>;
  /** Own reactions on their way. */
  readonly reacting: readonly PendingReaction[];
  /** How many changes of reactions have been heard. */
  readonly changes: number;
  /** Whether the newest page has been loaded. */
  readonly opened: boolean;
  /** Whether the connection broke since: something newer than what is loaded may be missing. */
  readonly behind: boolean;
  /**
   * Where the page older than all that is loaded begins; null at the beginning of the conversation,
   * empty where the service has not told.
   */
  readonly older: string | null;
  /** How many messages were folded away above those that are loaded, see `MessageStore.fold()`. */
  readonly folded: number;
  /** What is being loaded. */
  readonly loading: 'newest' | 'older' | null;
  /** Why the last load failed; null after one that worked. */
  readonly failure: ChatFailure | null;
}

/** A conversation of which nothing has been loaded. */
export const emptyThread: Thread = {
  messages: [],
  gaps: [],
  facts: {},
  reacting: [],
  changes: 0,
  opened: false,
  behind: false,
  older: null,
  folded: 0,
  loading: null,
  failure: null,
};

/** How many of the messages are stored; the others stand behind them. */
export function countStored(messages: readonly Message[]): number {
  let count = messages.length;
  while (count > 0 && messages[count - 1]?.status !== 'sent') count--;
  return count;
}

/** Whether what is loaded reaches up to the present. */
export function isInStep(thread: Thread): boolean {
  return thread.opened && !thread.behind;
}

/** A message of a thread, if it is loaded. */
export function findByKey({ messages }: Thread, key: string): Message | undefined {
  return messages.findLast((message) => message.key === key);
}
