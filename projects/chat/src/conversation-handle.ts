import { Signal, computed } from '@angular/core';
import { Conversation, ConversationId, Message } from 'ngx-tencent-chat/models';
import { ConversationStore, MessageStore } from 'ngx-tencent-chat/state';

/** One conversation: what is in it and what can be done with it. */
export class ConversationHandle {
  readonly #conversations: ConversationStore;
  readonly #messages: MessageStore;

  /** The messages that are loaded, oldest first, own unsent ones at the end. */
  readonly messages: Signal<readonly Message[]>;

  /** Its row in the list; undefined until the service knows it. */
  readonly details: Signal<Conversation | undefined>;

  /** How many messages are unread. */
  readonly unread: Signal<number>;

  /** Whether there is older history to load. */
  readonly hasOlder: Signal<boolean>;

  /** @internal Made by `ChatService.conversation()`. */
  constructor(
    readonly id: ConversationId,
    conversations: ConversationStore,
    messages: MessageStore,
  ) {
    this.#conversations = conversations;
    this.#messages = messages;
    const thread = messages.thread(id);
    this.messages = computed(() => thread().messages);
    this.details = computed(() => conversations.find(id));
    this.unread = computed(() => conversations.find(id)?.unread ?? 0);
    this.hasOlder = computed(() => thread().older !== null);
  }

  /** Loads the newest messages, unless they are there. */
  open(): Promise<void> {
    return this.#messages.open(this.id);
  }

  /** Loads the next older page, if there is one. */
  loadOlder(): Promise<void> {
    return this.#messages.loadOlder(this.id);
  }

  /**
   * Sends a text. It shows at once, waits while there is no connection, and goes out in order. Throws
   * `ChatError` when it is blank or nobody is signed in.
   */
  sendText(text: string): Message {
    return this.#messages.send(this.id, text);
  }

  /** Sends a message again that was refused or is waiting. */
  retry(key: string): void {
    this.#messages.retry(this.id, key);
  }

  /** Marks everything as read. */
  markRead(): Promise<void> {
    return this.#conversations.markRead(this.id);
  }
}
