import { Injector, Signal, computed } from '@angular/core';
import { ChatClient, ChatError, HistoryTarget, PeoplePage } from 'ngx-tencent-chat/client';
import {
  Conversation,
  ConversationId,
  Message,
  OutgoingBody,
  Person,
  Room,
} from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  Draft,
  DraftKeeper,
  Gap,
  MergedSummary,
  MessageExtras,
  MessageStore,
  PinStore,
  Removal,
  RoomStore,
  TypingStore,
} from 'ngx-tencent-chat/state';

/** One conversation: what is in it and what can be done with it. */
export class ConversationHandle {
  readonly #injector: Injector;
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

  /** Who is writing just now. */
  readonly typing: Signal<readonly Person[]>;

  /** What has been written and not sent. */
  readonly draft: Signal<Draft>;

  /** What the signed-in person may do here; null until `loadRoom()`. */
  readonly room: Signal<Room | null>;

  /** What is pinned in a group, the newest message first; empty until `loadPinned()`. */
  readonly pinned: Signal<readonly Message[]>;

  /** @internal Made by `ChatService.conversation()`. */
  constructor(
    readonly id: ConversationId,
    injector: Injector,
  ) {
    this.#injector = injector;
    const conversations = (this.#conversations = injector.get(ConversationStore));
    const messages = (this.#messages = injector.get(MessageStore));
    // Asked for each time: a signal that is kept would keep the messages that the store lets go of.
    const thread = () => messages.thread(id)();
    this.messages = computed(() => thread().messages);
    this.gaps = computed(() => thread().gaps);
    this.details = computed(() => conversations.find(id));
    this.unread = computed(() => conversations.find(id)?.unread ?? 0);
    this.hasOlder = computed(() => thread().older !== null);
    // Who asks for none of these does not wake their stores.
    this.typing = computed(() => injector.get(TypingStore).typing(id)());
    this.draft = computed(() => injector.get(DraftKeeper).draft(id));
    this.room = computed(() => injector.get(RoomStore).room(id)());
    this.pinned = computed(() => injector.get(PinStore).pinned(id)());
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

  /** Loads what the signed-in person may do here; `room` follows it. Rejects with `ChatError`. */
  loadRoom(): Promise<void> {
    return this.#injector.get(RoomStore).load(this.id);
  }

  /** Loads what is pinned; `pinned` follows it. Rejects with `ChatError`. */
  loadPinned(): Promise<void> {
    return this.#injector.get(PinStore).load(this.id);
  }

  /**
   * Sends a message. It shows at once, waits while there is no connection, and goes out in order; what has
   * no file does not wait for what has. Throws `ChatError` when it is blank or nobody is signed in.
   *
   * @example
   * conversation.send({ type: 'file', file });
   * @param extras What it answers to, who is mentioned, and whether to be told who has read it.
   */
  send(body: OutgoingBody, extras: MessageExtras = {}): Message {
    return this.#messages.send(this.id, body, extras);
  }

  /** Sends a text: short for `send({ type: 'text', text })`. */
  sendText(text: string, extras: MessageExtras = {}): Message {
    return this.#messages.send(this.id, text, extras);
  }

  /**
   * Sends a message of the app's own type.
   * @param preview What those read whose app does not know the type.
   */
  sendCustom(kind: string, data: unknown, preview: string): Message {
    return this.#messages.send(this.id, { type: 'custom', kind, data, preview });
  }

  /** Changes the draft; what is not named stays. */
  changeDraft(changes: Partial<Draft>): void {
    this.#injector.get(DraftKeeper).change(this.id, changes);
  }

  /** Says that the signed-in person is writing, with each key they press, or has stopped. */
  tellTyping(on: boolean): void {
    this.#injector.get(TypingStore).tell(this.id, on);
  }

  /**
   * Changes the text of an own message, and who is mentioned. It shows at once. Rejects with `ChatError`
   * if the service refuses it; then it says what it said.
   */
  edit(key: string, text: string, mentions: readonly string[] = []): Promise<void> {
    return this.#messages.edit(this.id, key, text, mentions);
  }

  /** Takes a message back, for everybody. It shows at once. Rejects with `ChatError` if it is refused. */
  recall(key: string, reason = ''): Promise<void> {
    return this.#messages.recall(this.id, key, reason);
  }

  /** Deletes messages for the signed-in person. They are gone at once, and can be undone for five seconds. */
  remove(keys: readonly string[]): Removal {
    return this.#messages.remove(this.id, keys);
  }

  /**
   * Sends messages of this conversation to others, one by one or as one.
   * @param summary What stands on them as one; by default what the texts among them say.
   */
  forward(
    keys: readonly string[],
    to: readonly ConversationId[],
    how: 'each' | 'merged' = 'each',
    summary?: MergedSummary,
  ): readonly Message[] {
    return this.#messages.forward(this.id, keys, to, how, summary);
  }

  /** Pins a stored message, or unpins it. It shows at once. Rejects with `ChatError` if it is refused. */
  pin(message: Message, on = true): Promise<void> {
    return this.#injector.get(PinStore).pin(this.id, message, on);
  }

  /**
   * Who of a group has read an own message, or who has not. Rejects with `ChatError`.
   * @param next What `next` of the last part was; null for the first one.
   */
  readers(key: string, read = true, next: string | null = null): Promise<PeoplePage> {
    const id = this.messages().find((message) => message.key === key)?.id;
    if (!id) return Promise.reject(notStored());
    return this.#injector.get(ChatClient).commands.listReaders(this.id, id, read, next);
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

  /** Takes a message away that is not stored: waiting, being uploaded or refused. */
  cancel(key: string): void {
    this.#messages.cancel(this.id, key);
  }

  /** Marks everything as read. */
  markRead(): Promise<void> {
    return this.#conversations.markRead(this.id);
  }
}

function notStored(): ChatError {
  const message = 'Only of a message that is loaded and stored can be told who has read it.';
  return new ChatError({ code: 'not-found', message, vendorCode: null, retryable: false });
}
