import { Signal, computed } from '@angular/core';
import { HistoryTarget } from 'ngx-tencent-chat/client';
import { Conversation, ConversationId, Message } from 'ngx-tencent-chat/models';
import { ConversationStore, Gap, MessageExtras, MessageStore } from 'ngx-tencent-chat/state';

/** One conversation: what is in it and what can be done with it. */
export class ConversationHandle {
  readonly #conversations: ConversationStore;
  readonly #messages: MessageStore;

  /** The messages that are loaded, oldest first, own unsent ones at the end. */
  readonly messages: Signal<readonly Message[]>;

  /** Where messages may be missing between those that are loaded, top to bottom. */
  readonly gaps: Signal<readonly Gap[]>;

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
    // Asked for each time: a signal that is kept would keep the messages that the store lets go of.
    const thread = () => messages.thread(id)();
    this.messages = computed(() => thread().messages);
    this.gaps = computed(() => thread().gaps);
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

  /** Loads a page into a gap: what comes after the messages above it, or before those below it. */
  loadGap(key: string, side: 'above' | 'below'): Promise<void> {
    return this.#messages.loadGap(this.id, key, side);
  }

  /**
   * Makes sure that a message is loaded, or the first one at or after a moment. Resolves with its key;
   * null if there is none. Rejects with `ChatError` if it cannot be loaded.
   */
  seek(target: HistoryTarget): Promise<string | null> {
    return this.#messages.seek(this.id, target);
  }

  /**
   * Like `seek()`, and takes the panes that show this conversation there; the last call wins.
   *
   * @example
   * await chat.directConversation('bob').jumpTo({ time: Date.UTC(2026, 0, 1) });
   */
  jumpTo(target: HistoryTarget): Promise<string | null> {
    return this.#messages.jumpTo(this.id, target);
  }

  /**
   * Sends a text. It shows at once, waits while there is no connection, and goes out in order. Throws
   * `ChatError` when it is blank or nobody is signed in.
   * @param extras What it answers to, and who is mentioned.
   */
  sendText(text: string, extras: MessageExtras = {}): Message {
    return this.#messages.send(this.id, text, extras);
  }

  /**
   * Puts a reaction on a message, or takes the own one away. It shows at once. Rejects with `ChatError`
   * if the service refuses it; then it is gone again.
   * @param key The message's key.
   * @param reaction An emoji, or the service's name for it.
   */
  react(key: string, reaction: string, on = true): Promise<void> {
    return this.#messages.react(this.id, key, reaction, on);
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
