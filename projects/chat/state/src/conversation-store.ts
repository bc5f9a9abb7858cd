import { DestroyRef, Service, Signal, computed, inject } from '@angular/core';
import { patchState, signalStore, withState } from '@ngrx/signals';
import {
  removeAllEntities,
  setAllEntities,
  setEntities,
  updateEntity,
  withEntities,
} from '@ngrx/signals/entities';
import { ChatClient, ChatError, ChatEvent, ChatFailure } from 'ngx-tencent-chat/client';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';

import { SessionStore } from './session-store';
import { byActivity, countUnread } from './conversation-order';

const ConversationState = signalStore(
  { providedIn: 'root', protectedState: false },
  withState<{ listed: boolean; failure: ChatFailure | null }>({ listed: false, failure: null }),
  withEntities<Conversation>(),
);

/** Holds the conversation list. Sole writer of that state. */
@Service()
export class ConversationStore {
  readonly #state = inject(ConversationState);
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);

  /** Pinned ones first, then by last activity, newest first. */
  readonly conversations: Signal<readonly Conversation[]> = computed(() =>
    this.#state.entities().toSorted(byActivity),
  );

  /** Unread messages of all conversations that are not muted. */
  readonly totalUnread: Signal<number> = computed(() => countUnread(this.#state.entities()));

  /** Whether the list has been loaded since sign-in; an empty list then means that there is none. */
  readonly listed: Signal<boolean> = this.#state.listed;

  /** Why the list could not be loaded; null when it could. */
  readonly failure: Signal<ChatFailure | null> = computed(() => this.#state.failure());

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** One conversation; undefined while it is not in the list. */
  find(id: ConversationId): Conversation | undefined {
    return this.#state.entityMap()[id];
  }

  /** Loads the whole list again. Failures become state: see `failure`. */
  async reload(): Promise<void> {
    try {
      const conversations = await this.#client.listConversations();
      if (this.#session.me()) this.#list(conversations);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      patchState(this.#state, { failure: error.toFailure() });
    }
  }

  /** Marks a conversation as read, here at once and then at the service. */
  async markRead(id: ConversationId): Promise<void> {
    if (!this.find(id)?.unread || !this.#session.open()) return;
    patchState(this.#state, updateEntity({ id, changes: { unread: 0 } }));
    try {
      await this.#client.markRead(id);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      await this.reload();
    }
  }

  #hear(event: ChatEvent): void {
    switch (event.type) {
      case 'ready':
        void this.reload();
        break;
      case 'conversations-listed':
        this.#list(event.conversations);
        break;
      case 'conversations-changed':
        patchState(this.#state, setEntities([...event.conversations]));
        break;
      case 'signed-out':
        patchState(this.#state, removeAllEntities(), { listed: false, failure: null });
        break;
    }
  }

  #list(conversations: readonly Conversation[]): void {
    patchState(this.#state, setAllEntities([...conversations]), { listed: true, failure: null });
  }
}
