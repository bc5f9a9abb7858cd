import { ChatError, ChatErrorCode } from 'ngx-tencent-chat/client';
import { ConversationId, Message, MessageBody, Person, Quote } from 'ngx-tencent-chat/models';

/** What a message may say besides. */
export interface MessageExtras {
  /** What it answers to. */
  readonly quote?: Quote | null;
  /** Who is mentioned: ids of people, and `everyone`. */
  readonly mentions?: readonly string[];
  /** Whether to be told who has read it; of use in groups. */
  readonly wantsReceipt?: boolean;
  /** What pictures and films that are sent together have in common. */
  readonly album?: string | null;
}

/** What is expected to be refused, and not worth asking the service for. */
export function refusal(code: ChatErrorCode, message: string): ChatError {
  return new ChatError({ code, message, vendorCode: null, retryable: false });
}

/** 128 random bits. Not `randomUUID`, which plain `http` pages do not have. */
export function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An own message as it is shown until the service has stored it. */
export function makeEcho(
  key: string,
  conversationId: ConversationId,
  sender: Person,
  body: MessageBody,
  extras: MessageExtras,
): Message {
  const { quote = null, mentions = [], wantsReceipt = false, album = null } = extras;
  return {
    key,
    id: null,
    conversationId,
    sender,
    own: true,
    sentAt: Date.now(),
    sequence: 0,
    status: 'sending',
    failure: null,
    read: false,
    receipt: null,
    wantsReceipt,
    recalled: false,
    recall: null,
    edited: false,
    version: 0,
    body,
    mentions,
    quote,
    reactions: [],
    album,
  };
}
