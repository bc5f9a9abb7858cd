import { DestroyRef, Service, Signal, computed, inject } from '@angular/core';
import { patchState, signalStore, withState } from '@ngrx/signals';
import { ChatClient, ChatEvent, HistoryTarget } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { injectFrameBatch } from './frame-batch';
import { HistoryHost, HistoryLoader } from './history-loader';
import { MessageEvents, isOfMessages, isOfSignIn, toUpdaters } from './message-events';
import { MessageJump, MessageJumps } from './message-jumps';
import { MessageExtras, Outbox } from './outbox';
import { ReactionSender } from './reaction-sender';
import { SessionStore } from './session-store';
import { Thread, emptyThread } from './thread';
import { ThreadTrimmer } from './thread-trimmer';
import { ThreadUpdater, applyBroken, updated } from './thread-updaters';
import { findUnread } from './unread-finder';
import { sameMap, selectLastUnsent, selectUnsent } from './unsent';

interface MessageState {
  readonly threads: Readonly<Record<ConversationId, Thread>>;
}

const MessageState = signalStore(
  { providedIn: 'root', protectedState: false },
  withState<MessageState>({ threads: {} }),
);

/** Holds the messages of the conversations that have been opened. Sole writer of that state. */
@Service()
export class MessageStore {
  readonly #state = inject(MessageState);
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #batch = injectFrameBatch<MessageEvents>((events) => this.#take(events));
  readonly #outbox = new Outbox(this.#client, {
    me: () => this.#session.me(),
    open: () => this.#session.open(),
    unsent: (id) => selectUnsent(this.#thread(id)),
    update: (id, updater) => this.#update(id, updater),
  });
  readonly #historyHost: HistoryHost = {
    open: () => this.#session.open(),
    thread: (id) => this.#thread(id),
    update: (id, ...updaters) => this.#updateOpened(id, ...updaters),
  };
  readonly #history = new HistoryLoader(this.#client, this.#historyHost);
  readonly #trimmer = new ThreadTrimmer({
    thread: (id) => this.#thread(id),
    update: (id, ...updaters) => this.#updateOpened(id, ...updaters),
    isBusy: (id) => this.#history.isBusy(id) || this.#thread(id).reacting.length > 0,
    letGo: (id) => this.#letGo(id),
  });
  readonly #reactions = new ReactionSender(this.#client, (id, updater) =>
    this.#updateOpened(id, updater),
  );
  readonly #jumps = new MessageJumps();
  readonly #signals = new Map<ConversationId, Signal<Thread>>();

  /** The last unstored message of each conversation that has one. */
  readonly unsent: Signal<ReadonlyMap<ConversationId, Message>> = computed(
    () => selectLastUnsent(this.#state.threads()),
    { equal: sameMap },
  );

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#outbox.clear();
      this.#history.clear();
      this.#trimmer.clear();
    });
  }

  /** What is loaded of a conversation. The same signal for the same id. */
  thread(id: ConversationId): Signal<Thread> {
    let thread = this.#signals.get(id);
    if (!thread) this.#signals.set(id, (thread = computed(() => this.#thread(id))));
    return thread;
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
    return findUnread(this.#history, this.#historyHost, id, unread);
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

  /** Sends a text. It is shown at once, kept while there is no connection, and sent in order. */
  send(id: ConversationId, text: string, extras: MessageExtras = {}): Message {
    this.#batch.flush();
    return this.#outbox.add(id, text, extras);
  }

  /** Sends a message again that was refused or is waiting. */
  retry(id: ConversationId, key: string): void {
    this.#batch.flush();
    this.#outbox.retry(id, key);
  }

  /**
   * Puts a reaction on a message, or takes the own one away. It shows at once; if the service refuses,
   * it is taken back and `ChatError` is thrown. Does nothing on messages that are not stored.
   */
  async react(id: ConversationId, key: string, reaction: string, on: boolean): Promise<void> {
    this.#batch.flush();
    const messageId = this.#thread(id).messages.findLast((message) => message.key === key)?.id;
    const by = this.#session.me();
    if (!messageId || !by) return;
    await this.#reactions.react(id, messageId, { reaction, on, by });
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

  /** All that was heard in a frame makes one change of the state. Returns whether it did. */
  #take(events: readonly MessageEvents[]): boolean {
    const updates = new Map<ConversationId, ThreadUpdater[]>();
    for (const event of events) {
      for (const [id, updater] of toUpdaters(event)) {
        if (!this.#state.threads()[id]) continue;
        const others = updates.get(id);
        if (others) others.push(updater);
        else updates.set(id, [updater]);
      }
    }
    const threads: Record<ConversationId, Thread> = {};
    for (const [id, updaters] of updates) {
      const before = this.#thread(id);
      const after = updated(before, ...updaters, ...this.#trimmer.folding(id));
      if (after !== before) threads[id] = after;
    }
    if (Object.keys(threads).length === 0) return false;
    patchState(this.#state, (state) => ({ threads: { ...state.threads, ...threads } }));
    return true;
  }

  #break(): void {
    this.#history.break();
    for (const id of this.#ids()) this.#update(id, applyBroken());
  }

  /** After the connection is back: fetches what was missed and sends what waited. */
  #catchUp(): void {
    if (!this.#session.open()) return;
    const ids = this.#ids();
    for (const id of ids) {
      // What was confirmed while the connection was broken has a gap behind it too.
      if (this.#thread(id).behind) this.#update(id, applyBroken());
      this.#outbox.flush(id);
    }
    void this.#history.openAll(ids.toReversed());
  }

  #forget(): void {
    this.#reactions.clear();
    this.#batch.clear();
    this.#history.clear();
    this.#outbox.clear();
    this.#trimmer.clear();
    this.#jumps.clear();
    this.#signals.clear();
    patchState(this.#state, { threads: {} });
  }

  #ids(): readonly ConversationId[] {
    return Object.keys(this.#state.threads()) as ConversationId[];
  }

  #thread(id: ConversationId): Thread {
    return this.#state.threads()[id] ?? emptyThread;
  }

  #keep(id: ConversationId): void {
    this.#trimmer.touch(id);
    if (this.#state.threads()[id]) return;
    patchState(this.#state, ({ threads }) => ({ threads: { ...threads, [id]: emptyThread } }));
  }

  #letGo(id: ConversationId): boolean {
    this.#batch.flush();
    this.#history.letGo(id);
    const { [id]: thread = emptyThread, ...threads } = this.#state.threads();
    const messages = selectUnsent(thread);
    const unsent = messages.length > 0;
    if (unsent && !thread.opened && messages.length === thread.messages.length) return false;
    const rest = unsent ? { ...threads, [id]: { ...emptyThread, messages } } : threads;
    patchState(this.#state, { threads: rest });
    if (!unsent) this.#signals.delete(id);
    return !unsent;
  }

  /** Conversations that nobody has opened are not kept; opening one loads it. */
  #updateOpened(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void {
    this.#batch.flush();
    if (this.#state.threads()[id]) this.#update(id, ...updaters);
  }

  #update(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void {
    const before = this.#thread(id);
    const after = updated(before, ...updaters, ...this.#trimmer.folding(id));
    if (after === before) return;
    patchState(this.#state, ({ threads }) => ({ threads: { ...threads, [id]: after } }));
  }
}
