import { DestroyRef, Service, Signal, computed, inject } from '@angular/core';
import { patchState, signalStore, withState } from '@ngrx/signals';
import { ChatClient, ChatError, ChatEvent, ChatFailure } from 'ngx-tencent-chat/client';
import {
  Conversation,
  ConversationId,
  ConversationMark,
  LastMessage,
  communityOf,
  kindOf,
} from 'ngx-tencent-chat/models';

import { ConversationChanges } from './conversation-changes';
import { applyCleared, applyGone, applyMark, applyMuted, applyPinned } from './conversation-marks';
import {
  ConversationList,
  applyChange,
  applyChanged,
  applyListed,
  applyRemoved,
  applyUnread,
  emptyConversations,
  selectShown,
} from './conversation-updaters';
import { injectFrameBatch } from './frame-batch';
import { Removal } from './message-remover';
import { MessageStore } from './message-store';
import { injectReceiptOptions } from './receipt-options';
import { readTopic } from './read-topic';
import { RetryTimers } from './retry-timers';
import { SessionStore } from './session-store';

interface ConversationState {
  readonly list: ConversationList;
  readonly listed: boolean;
  readonly failure: ChatFailure | null;
}

const unlisted: ConversationState = { list: emptyConversations, listed: false, failure: null };

const ConversationState = signalStore(
  { providedIn: 'root', protectedState: false },
  withState<ConversationState>(unlisted),
);

/** Holds the conversation list. Sole writer of that state. */
@Service()
export class ConversationStore {
  readonly #state = inject(ConversationState);
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #messages = inject(MessageStore);
  /** The last messages of the conversations that the service is being told are read. */
  readonly #reading = new Map<ConversationId, LastMessage | null>();
  /** How many messages were read here without the service being told, see `ReceiptOptions.direct`. */
  readonly #quiet = new Map<ConversationId, number>();
  readonly #options = injectReceiptOptions();
  /** Marks that failed and are made again in a moment. */
  readonly #retries = new RetryTimers<ConversationId>();
  /** Rises when the person leaves: what was asked for them is not for the next one. */
  #turn = 0;

  /** Changes come in bursts: those of one frame are applied together. */
  readonly #changes = injectFrameBatch<readonly Conversation[]>((changes) => {
    const list = this.#state.list();
    patchState(this.#state, { list: applyChanged(list, changes.flat()) });
    return this.#state.list() !== list;
  });

  readonly #changing = new ConversationChanges({
    find: (id) => this.find(id),
    settle: (change) => this.#update((list) => applyChange(list, change)),
  });

  /** With what the service is being asked for. */
  readonly #list = computed(() =>
    this.#changing.pending().reduce<ConversationList>(applyChange, this.#state.list()),
  );

  /** Pinned ones first, then by last activity, newest first; what waits to be sent counts. */
  readonly conversations: Signal<readonly Conversation[]> = computed(() =>
    selectShown(this.#list(), this.#messages.unsent()),
  );

  /** Unread messages of all conversations that are neither muted nor archived. */
  readonly totalUnread: Signal<number> = computed(() => this.#list().unread);

  /** Whether the list has been loaded since sign-in; an empty list then means that there is none. */
  readonly listed: Signal<boolean> = this.#state.listed;

  /** Why the list could not be loaded; null when it could. */
  readonly failure: Signal<ChatFailure | null> = computed(() => this.#state.failure());

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#changing.clear();
      this.#forgetMarks();
    });
  }

  /** One conversation; undefined while it is not in the list. */
  find(id: ConversationId): Conversation | undefined {
    return this.#list().byId.get(id);
  }

  /** Keeps a conversation on top of the list, or no longer. Rejects with `ChatError` if refused. */
  pin(id: ConversationId, on: boolean): Promise<void> {
    const ask = (): Promise<void> => this.#client.conversations.pin(id, on);
    return this.#changing.make([id], applyPinned(on), ask);
  }

  /** Lets a conversation ask for no attention, or again. Rejects with `ChatError` if refused. */
  mute(id: ConversationId, on: boolean): Promise<void> {
    const ask = (): Promise<void> => this.#client.conversations.mute(id, on);
    return this.#changing.make([id], applyMuted(on), ask);
  }

  /** Puts a mark on conversations, or takes it away. Rejects with `ChatError` if refused. */
  mark(ids: readonly ConversationId[], mark: ConversationMark, on: boolean): Promise<void> {
    const ask = (): Promise<void> => this.#client.conversations.mark(ids, mark, on);
    return this.#changing.make(ids, applyMark(mark, on), ask);
  }

  /**
   * Takes conversations off the list, with all that was said there, for the signed-in person alone: at
   * once here, in five seconds at the service. What is said until then brings one back.
   */
  remove(ids: readonly ConversationId[]): Removal {
    const ask = (left: readonly ConversationId[]) => this.#client.conversations.remove(left);
    return this.#changing.makeLater(ids, applyGone, ask);
  }

  /** Deletes what was said in conversations, for the signed-in person alone, in five seconds. */
  clear(ids: readonly ConversationId[]): Removal {
    const ask = async (left: readonly ConversationId[]): Promise<void> => {
      await Promise.all(left.map((id) => this.#client.conversations.clear(id)));
    };
    return this.#changing.makeLater(ids, applyCleared, ask);
  }

  /** Does now what could still be undone: the person is about to leave. */
  flush(): void {
    this.#changing.flush();
  }

  /** Loads the whole list again. Failures become state: see `failure`. */
  async reload(): Promise<void> {
    const turn = this.#turn;
    try {
      const conversations = await this.#client.listConversations();
      if (turn === this.#turn) this.#takeList(conversations);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn === this.#turn) patchState(this.#state, { failure: error.toFailure() });
    }
  }

  /**
   * Marks a conversation as read, here at once and then at the service. If that fails, the count comes
   * back, and the mark is made again in a moment if that may help. Where nobody may know, see
   * `provideReceiptOptions()`, a direct conversation is read in this window only.
   */
  async markRead(id: ConversationId): Promise<void> {
    this.#changes.flush();
    if (communityOf(id)) return readTopic(this.#client, this.#session, id);
    const conversation = this.find(id);
    if (!conversation?.unread || !this.#session.open() || this.#retries.has(id)) return;
    if (kindOf(id) === 'direct' && !this.#options().direct) {
      this.#readQuietly(conversation);
      return;
    }
    const turn = this.#turn;
    const { lastMessage, unread } = conversation;
    this.#reading.set(id, lastMessage);
    this.#count(id, 0);
    try {
      await this.#client.markRead(id).finally(() => this.#endReading(id, lastMessage));
      this.#retries.settle(id);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn === this.#turn) this.#unmark(id, unread, error.retryable);
    }
  }

  /** The service clears a count only by telling the other person. */
  #readQuietly({ id, unread }: Conversation): void {
    this.#quiet.set(id, unread + (this.#quiet.get(id) ?? 0));
    this.#count(id, 0);
  }

  #unmark(id: ConversationId, unread: number, retryable: boolean): void {
    // Before the count comes back: whoever watches it would mark it at once.
    this.#retries.later(id, () => {
      if (retryable) void this.markRead(id);
    });
    this.#changes.flush();
    if (this.find(id)?.unread === 0) this.#count(id, unread);
  }

  #count(id: ConversationId, unread: number): void {
    this.#update((list) => applyUnread(list, id, unread));
  }

  /** What waits for the next frame was told before. */
  #update(updater: (list: ConversationList) => ConversationList): void {
    this.#changes.flush();
    patchState(this.#state, ({ list }) => ({ list: updater(list) }));
  }

  /** A conversation that was hidden until something is said is shown from then on. */
  #unhide(ids: Iterable<ConversationId>): void {
    for (const id of new Set(ids)) {
      if (!this.find(id)?.marks.includes('hidden')) continue;
      // Should it be refused, it shows all the same for as long as it is unread.
      void this.mark([id], 'hidden', false).catch(() => undefined);
    }
  }

  #hear(event: ChatEvent): void {
    switch (event.type) {
      case 'ready':
      case 'missed':
        void this.reload();
        break;
      case 'link':
        if (event.link !== 'up' || !this.#session.open()) break;
        // What failed for want of a connection need not wait any longer.
        this.#retries.clear();
        void this.reload();
        break;
      case 'conversations-listed':
        this.#takeList(event.conversations);
        break;
      case 'conversations-changed':
        // Marks count when it is told: they may be gone when it is applied.
        this.#changes.add(this.#withMarks(event.conversations));
        break;
      case 'conversations-removed':
        this.#update((list) => applyRemoved(list, event.ids));
        break;
      case 'messages-arrived':
        this.#unhide(event.messages.map(({ conversationId }) => conversationId));
        break;
      case 'signed-out':
        this.#turn++;
        this.#changing.clear();
        this.#forgetMarks();
        this.#changes.clear();
        patchState(this.#state, unlisted);
        break;
    }
  }

  #takeList(conversations: readonly Conversation[]): void {
    // What waits was told before this.
    this.#changes.clear();
    const list = applyListed(this.#withMarks(conversations));
    patchState(this.#state, { list, listed: true, failure: null });
  }

  /** What was read here stays read, although the service has not heard of it when it counts. */
  #withMarks(conversations: readonly Conversation[]): readonly Conversation[] {
    if (this.#reading.size === 0 && this.#quiet.size === 0) return conversations;
    return conversations.map((told) => {
      const conversation = this.#withoutQuiet(told);
      const mark = this.#reading.get(conversation.id);
      if (mark === undefined || isNewer(conversation.lastMessage, mark)) return conversation;
      return { ...conversation, unread: 0 };
    });
  }

  #withoutQuiet(conversation: Conversation): Conversation {
    const { id, unread } = conversation;
    const quiet = this.#quiet.get(id) ?? 0;
    // It was read on another device, aloud.
    if (unread < quiet) this.#quiet.delete(id);
    return unread < quiet || quiet === 0
      ? conversation
      : { ...conversation, unread: unread - quiet };
  }

  #forgetMarks(): void {
    this.#reading.clear();
    this.#quiet.clear();
    this.#retries.clear();
  }

  #endReading(id: ConversationId, mark: LastMessage | null): void {
    if (this.#reading.get(id) === mark) this.#reading.delete(id);
  }
}

/** Whether a last message was said after another one. Several may share a second. */
function isNewer(last: LastMessage | null, before: LastMessage | null): boolean {
  if (!last || !before) return last !== null;
  if (last.sentAt !== before.sentAt) return last.sentAt > before.sentAt;
  return last.own !== before.own || JSON.stringify(last.body) !== JSON.stringify(before.body);
}
