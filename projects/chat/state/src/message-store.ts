import { DestroyRef, Service, Signal, inject } from '@angular/core';
import { ChatClient, ChatEvent, HistoryTarget, ReceiptChange } from 'ngx-tencent-chat/client';
import { ConversationId, Message, OutgoingBody } from 'ngx-tencent-chat/models';

import { applyReceipts } from './fact-updaters';
import { MergedSummary, forwardEach, forwardMerged } from './forwarder';
import { injectFrameBatch } from './frame-batch';
import { HistoryLoader } from './history-loader';
import { TakenBack } from './message-changes';
import { MessageEvents, isOfMessages, isOfSignIn, toUpdaters } from './message-events';
import { MessageJump, MessageJumps } from './message-jumps';
import { Removal } from './message-remover';
import { MessageWriter } from './message-writer';
import { MessageExtras } from './outgoing';
import { SessionStore } from './session-store';
import { Thread, findByKey } from './thread';
import { ThreadBook } from './thread-book';
import { ThreadTrimmer } from './thread-trimmer';
import { ThreadUpdater, applyBroken } from './thread-updaters';
import { findUnread } from './unread-finder';
import { selectUnsent } from './unsent';

/** Holds the messages of the conversations that have been opened. Sole writer of that state. */
@Service()
export class MessageStore {
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #batch = injectFrameBatch<MessageEvents>((events) =>
    this.#book.updateAll(events.flatMap(toUpdaters)),
  );
  readonly #book: ThreadBook = new ThreadBook((id) => this.#trimmer.folding(id));
  readonly #host = {
    me: () => this.#session.me(),
    open: () => this.#session.open(),
    thread: (id: ConversationId) => this.#book.find(id),
    find: (id: ConversationId, key: string) => findByKey(this.#book.find(id), key),
    unsent: (id: ConversationId) => selectUnsent(this.#book.find(id)),
    update: (id: ConversationId, ...updaters: readonly ThreadUpdater[]) =>
      this.#updateOpened(id, ...updaters),
    showPending: (id: ConversationId, updater: ThreadUpdater) =>
      this.#book.showPending(id, updater),
    put: (id: ConversationId, updater: ThreadUpdater) => this.#book.update(id, updater),
  };
  readonly #writer = new MessageWriter(this.#client, this.#host);
  readonly #history = new HistoryLoader(this.#client, this.#host);
  readonly #trimmer: ThreadTrimmer = new ThreadTrimmer({
    ...this.#host,
    isBusy: (id) => this.#history.isBusy(id) || this.#book.isBusy(id),
    letGo: (id) => this.#letGo(id),
  });
  readonly #jumps = new MessageJumps();

  /** The last unstored message of each conversation that has one. */
  readonly unsent: Signal<ReadonlyMap<ConversationId, Message>> = this.#book.unsent;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#forget();
    });
  }

  /** What is loaded of a conversation. The same signal for the same id. */
  thread(id: ConversationId): Signal<Thread> {
    return this.#book.shown(id);
  }

  /**
   * Loads the newest page of a conversation, and what was missed while the connection was broken,
   * unless all that is there. Failures become state.
   */
  open(id: ConversationId): Promise<void> {
    this.#batch.flush();
    this.#keep(id);
    return this.#history.open(id);
  }

  /** Loads the next older page, if there is one and none is under way. Failures become state. */
  loadOlder(id: ConversationId): Promise<void> {
    return this.#history.loadOlder(id);
  }

  /**
   * Loads a page into a gap: what comes after the messages above it, or before those below it. Failures
   * become state of the gap.
   */
  async loadGap(id: ConversationId, gap: string, side: 'above' | 'below'): Promise<void> {
    await this.#history.loadGap(id, gap, side);
  }

  /**
   * Makes sure that a message is loaded, or the first one at or after a moment. Resolves with its key;
   * null if there is none. Rejects with `ChatError` if it cannot be loaded.
   */
  seek(id: ConversationId, target: HistoryTarget): Promise<string | null> {
    this.#batch.flush();
    this.#keep(id);
    return this.#history.seek(id, target);
  }

  /**
   * Loads a conversation back to its first unread message, as far as a few pages go. Resolves with its
   * key, or that of the oldest one that was loaded; null if none is unread.
   * @param unread How many messages of others are unread.
   */
  openAtUnread(id: ConversationId, unread: number): Promise<string | null> {
    this.#batch.flush();
    this.#keep(id);
    return findUnread(this.#history, this.#host, id, unread);
  }

  /** Like `seek()`, and takes the panes of the conversation there; the last call wins. */
  jumpTo(id: ConversationId, target: HistoryTarget): Promise<string | null> {
    return this.#jumps.go(id, () => this.seek(id, target));
  }

  /** Where the panes of a conversation are asked to go; null until they are. */
  jump(id: ConversationId): Signal<MessageJump | null> {
    return this.#jumps.read(id);
  }

  /**
   * Says that somebody looks at a conversation; returns what to call when they no longer do. Of those that
   * nobody looks at any more the last four stay; after half a minute, no more of them than a page.
   */
  watch(id: ConversationId): () => void {
    return this.#trimmer.watch(id);
  }

  /**
   * Keeps at most so many stored messages of a conversation, the newest ones; returns what to call to
   * let it grow again. `folded` counts what goes. It is loaded again like older messages, where the
   * service keeps history.
   */
  fold(id: ConversationId, limit: number): () => void {
    this.#keep(id);
    return this.#trimmer.fold(id, limit);
  }

  /**
   * Sends a message. It is shown at once, kept while there is no connection, and sent in order; what has
   * no file to upload does not wait for what has. Throws `ChatError` if a text is blank.
   */
  send(id: ConversationId, body: OutgoingBody | string, extras: MessageExtras = {}): Message {
    this.#batch.flush();
    return this.#writer.send(id, body, extras);
  }

  /** Sends a message again that was refused or is waiting. */
  retry(id: ConversationId, key: string): void {
    this.#batch.flush();
    this.#writer.outbox.retry(id, key);
  }

  /** Takes a message away that is not stored: waiting, being uploaded or refused. */
  cancel(id: ConversationId, key: string): void {
    this.#batch.flush();
    this.#writer.outbox.cancel(id, key);
  }

  /**
   * Changes the text of an own message, and who is mentioned; nobody by default. It shows at once; if the
   * service refuses, it is taken back and `ChatError` is thrown.
   */
  async edit(
    id: ConversationId,
    key: string,
    text: string,
    mentions: readonly string[] = [],
  ): Promise<void> {
    this.#batch.flush();
    await this.#writer.changes.edit(id, key, text, mentions);
  }

  /**
   * Takes a message back, for everybody. It shows at once; if the service refuses, the message is there
   * again and `ChatError` is thrown.
   */
  async recall(id: ConversationId, key: string, reason = ''): Promise<void> {
    this.#batch.flush();
    await this.#writer.changes.recall(id, key, reason);
  }

  /** What an own text said before it was taken back here, in this session; null for all others. */
  takenBack(key: string): TakenBack | null {
    return this.#writer.changes.takenBack(key);
  }

  /**
   * Deletes messages for the signed-in person, on all devices. They are gone at once, and for good in five
   * seconds, unless it is undone.
   */
  remove(id: ConversationId, keys: readonly string[]): Removal {
    this.#batch.flush();
    return this.#writer.remover.remove(id, keys);
  }

  /** Makes what could still be undone: its person is about to leave. */
  flush(): void {
    this.#writer.remover.flush();
  }

  /**
   * Sends messages of a conversation to others, one by one or as one, in the order in which they stand.
   * @param summary What stands on them as one; by default what the texts among them say.
   */
  forward(
    from: ConversationId,
    keys: readonly string[],
    to: readonly ConversationId[],
    how: 'each' | 'merged',
    summary?: MergedSummary,
  ): readonly Message[] {
    this.#batch.flush();
    const messages = this.#book.find(from).messages.filter(({ key }) => keys.includes(key));
    const parts = how === 'each' ? forwardEach(messages) : forwardMerged(messages, summary);
    return this.#writer.sendEach(to, parts);
  }

  /** Fetches new addresses of a message's pictures and files. Rejects with `ChatError`. */
  renew(id: ConversationId, key: string): Promise<void> {
    return this.#writer.changes.renew(id, key);
  }

  /**
   * Puts a reaction on a message, or takes the own one away. It shows at once; if the service refuses,
   * it is taken back and `ChatError` is thrown. Does nothing on messages that are not stored.
   */
  async react(id: ConversationId, key: string, reaction: string, on: boolean): Promise<void> {
    this.#batch.flush();
    await this.#writer.react(id, key, reaction, on);
  }

  /** How many have read messages, as the service has answered. @internal Told by `ReceiptStore`. */
  takeReceipts(id: ConversationId, changes: readonly ReceiptChange[]): void {
    this.#updateOpened(id, applyReceipts(changes));
  }

  #hear(event: ChatEvent): void {
    if (isOfMessages(event)) return this.#batch.add(event);
    if (!isOfSignIn(event)) return;
    this.#batch.flush();
    switch (event.type) {
      case 'ready':
        return this.#catchUp();
      case 'missed':
        this.#break();
        return this.#catchUp();
      case 'link':
        return event.link === 'up' ? this.#catchUp() : this.#break();
      case 'kicked-out':
        return this.#break();
      case 'signed-out':
        return this.#forget();
    }
  }

  #break(): void {
    this.#history.break();
    for (const id of this.#book.ids) this.#book.update(id, applyBroken());
  }

  /** After the connection is back: fetches what was missed and sends what waited. */
  #catchUp(): void {
    if (!this.#session.open()) return;
    const { ids } = this.#book;
    // What was confirmed while the connection was broken has a gap behind it too.
    const behind = ids.filter((id) => this.#book.find(id).behind);
    for (const id of behind) this.#book.update(id, applyBroken());
    this.#writer.resume(ids);
    void this.#history.openAll(ids.toReversed());
  }

  #forget(): void {
    this.#batch.clear();
    this.#jumps.clear();
    this.#writer.clear();
    this.#history.clear();
    this.#trimmer.clear();
    this.#book.clear();
  }

  #keep(id: ConversationId): void {
    this.#trimmer.touch(id);
    this.#book.keep(id);
  }

  #letGo(id: ConversationId): boolean {
    this.#batch.flush();
    this.#history.letGo(id);
    return this.#book.letGo(id);
  }

  /** Conversations that nobody has opened are not kept; opening one loads it. */
  #updateOpened(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void {
    this.#batch.flush();
    if (this.#book.has(id)) this.#book.update(id, ...updaters);
  }
}
