import { ConversationId, Message, Person, Receipt } from 'ngx-tencent-chat/models';

/** Part of a list of people. */
export interface PeoplePage {
  readonly people: readonly Person[];
  /** What to ask the next part with; null at its end. */
  readonly next: string | null;
}

/** How many have read a message. */
export interface ReceiptChange {
  /** The message. */
  readonly id: string;
  readonly receipt: Receipt;
}

/** What can be done with a message that the service has stored. Each names it by the service's id. */
export interface MessageCommands {
  /** Changes the text of an own message. Resolves with the message as it is now. */
  edit(
    conversationId: ConversationId,
    id: string,
    text: string,
    mentions: readonly string[],
  ): Promise<Message>;

  /**
   * Takes a message back, for everybody. Own ones for two minutes, unless the account says otherwise;
   * owner and admins of a group those of others too.
   * @param reason Shown to everybody; '' for none.
   */
  recall(conversationId: ConversationId, id: string, reason: string): Promise<void>;

  /** Deletes messages for the signed-in person, on all devices. Nobody else sees a difference. */
  remove(conversationId: ConversationId, ids: readonly string[]): Promise<void>;

  /** Pins a message in a group, or unpins it. In a community or live group, owner and admins only. */
  pin(conversationId: ConversationId, id: string, on: boolean): Promise<void>;

  /** The pinned messages of a group, the newest message first. */
  listPinned(conversationId: ConversationId): Promise<readonly Message[]>;

  /** Who has put a reaction on a message. */
  listReactors(
    conversationId: ConversationId,
    id: string,
    reaction: string,
    next: string | null,
  ): Promise<PeoplePage>;

  /** Tells the senders that their messages were read, for those that want to know. */
  acknowledge(conversationId: ConversationId, ids: readonly string[]): Promise<void>;

  /** How many have read own messages of a group; changes come as `receipts-changed`. */
  loadReceipts(
    conversationId: ConversationId,
    ids: readonly string[],
  ): Promise<readonly ReceiptChange[]>;

  /** Who of a group has read an own message, or who has not. */
  listReaders(
    conversationId: ConversationId,
    id: string,
    read: boolean,
    next: string | null,
  ): Promise<PeoplePage>;

  /** What was handed on as one. */
  loadMerged(conversationId: ConversationId, id: string): Promise<readonly Message[]>;

  /** The message as the service has it now: its pictures and files at addresses that are good again. */
  renew(conversationId: ConversationId, id: string): Promise<Message>;

  /**
   * Texts in another language, one for each.
   * @param to A language tag, for instance `de`.
   */
  translate(texts: readonly string[], to: string): Promise<readonly string[]>;

  /** What is said in a voice message. */
  transcribe(conversationId: ConversationId, id: string): Promise<string>;

  /** What people have added to a message of the app's own type, a poll's votes for instance. */
  loadExtensions(
    conversationId: ConversationId,
    id: string,
  ): Promise<Readonly<Record<string, string>>>;

  /** Adds to it, or takes away what is null. Resolves with all there is; everybody hears `extensions-changed`. */
  changeExtensions(
    conversationId: ConversationId,
    id: string,
    changes: Readonly<Record<string, string | null>>,
  ): Promise<Readonly<Record<string, string>>>;

  /** Stops a message that is being uploaded: its `send` rejects with `cancelled`. */
  cancelSend(key: string): void;
}
