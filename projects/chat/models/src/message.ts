import { ConversationId } from './ids';
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

/** Something this version cannot show. `kind` says what the sender's app called it. */
export interface UnknownBody {
  readonly type: 'unknown';
  readonly kind: string;
}

/** What a message says. */
export type MessageBody = TextBody | UnknownBody;

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
  /** Order among messages which the same sender sent in the same moment. */
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
}
