import { Conversation, ConversationId, Message } from 'ngx-tencent-chat/models';

/** What messages to look for. All that is given has to be true of them. */
export interface MessageQuery {
  /** Words; '' for any. */
  readonly text: string;
  /** In one conversation; null for everywhere. */
  readonly conversationId: ConversationId | null;
  /** By these people; empty for anybody. */
  readonly senders: readonly string[];
  /** Of these types; empty for all. `link`: texts with one. */
  readonly types: readonly (
    'text' | 'image' | 'video' | 'voice' | 'file' | 'location' | 'link' | 'custom' | 'merged'
  )[];
  /** Sent at or after, and before; in milliseconds since 1970. Null for no limit. */
  readonly from: number | null;
  readonly until: number | null;
}

/** Part of what was found, the newest first. */
export interface FoundMessages {
  readonly messages: readonly Message[];
  /** In how many messages at all; null where the service does not count. */
  readonly total: number | null;
  /** What to ask the next part with; null at its end. */
  readonly next: string | null;
}

/** What was found everywhere, by conversation. */
export interface FoundConversation {
  readonly conversation: Conversation;
  /** How many of its messages match. */
  readonly count: number;
  /** The match, if it is the only one; else empty: ask for that conversation. */
  readonly messages: readonly Message[];
}

/** Looks for messages where the service keeps them, also those that were never loaded here. */
export interface SearchCommands {
  /** Looks in one conversation. */
  messages(query: MessageQuery, next: string | null): Promise<FoundMessages>;

  /** Looks everywhere. */
  conversations(
    query: MessageQuery,
    next: string | null,
  ): Promise<{ readonly found: readonly FoundConversation[]; readonly next: string | null }>;
}
