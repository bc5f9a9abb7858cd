import { Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, MessageStore, SessionStore } from 'ngx-tencent-chat/state';

import { hasUnreadLoaded, firstUnreadKey } from './unread';

/**
 * Opens conversations where the reader left off: loads back to the first unread message before
 * anything is shown, so that nothing moves afterwards. To be made where things are injected.
 */
export class PaneOpening {
  readonly #session = inject(SessionStore);
  readonly #conversations = inject(ConversationStore);
  readonly #messages = inject(MessageStore);
  readonly #conversation: Signal<ConversationId>;
  readonly #entered = signal<{ id: ConversationId; unreadFrom: string | null } | null>(null);
  readonly #shown = signal<ConversationId | null>(null);
  #entering: ConversationId | null = null;

  /** Whether the messages can be shown. */
  readonly ready = computed(() => this.#shown() === this.#conversation());

  /** The key of the first unread message. Stays where it is while the conversation is open. */
  readonly unreadFrom = computed(() => {
    const entered = this.#entered();
    return entered?.id === this.#conversation() ? entered.unreadFrom : null;
  });

  constructor(conversation: Signal<ConversationId>) {
    this.#conversation = conversation;
    effect(() => {
      const id = conversation();
      if (this.#session.open()) untracked(() => void this.#messages.open(id));
    });
    effect(() => this.#follow(conversation()));
  }

  #follow(id: ConversationId): void {
    if (this.#entering !== id) {
      this.#entering = null;
      this.#entered.set(null);
    }
    if (!this.#session.open()) {
      // Without a connection there is what is there.
      if (this.#messages.thread(id)().messages.length > 0) this.#shown.set(id);
      return;
    }
    const known = this.#conversations.listed() || this.#conversations.failure() !== null;
    if (!known || this.#entering === id) return;
    this.#entering = id;
    untracked(() => void this.#enter(id));
  }

  async #enter(id: ConversationId): Promise<void> {
    const unread = this.#conversations.find(id)?.unread ?? 0;
    const { messages, opened } = this.#messages.thread(id)();
    if (unread === 0) {
      this.#show(id, null);
      return;
    }
    if (opened && hasUnreadLoaded(messages, unread)) {
      this.#show(id, firstUnreadKey(messages, unread));
      return;
    }
    try {
      this.#show(id, await this.#messages.openAtUnread(id, unread));
    } catch (error) {
      // What could not be loaded is said by the feed, from the thread's own failure.
      if (!(error instanceof ChatError)) throw error;
      this.#show(id, null);
    }
  }

  #show(id: ConversationId, unreadFrom: string | null): void {
    if (this.#entering !== id) return;
    this.#entered.set({ id, unreadFrom });
    this.#shown.set(id);
  }
}
