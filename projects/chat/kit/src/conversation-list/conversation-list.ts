import { Component, computed, inject, model } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, SessionStore } from 'ngx-tencent-chat/state';
import { ChatConversationRows } from 'ngx-tencent-chat/ui';

/**
 * Lists the conversations of the signed-in person, pinned ones first, then the newest first.
 *
 * @example
 * <chat-conversation-list [(selected)]="conversation" />
 */
@Component({
  selector: 'chat-conversation-list',
  templateUrl: './conversation-list.html',
  styleUrl: './conversation-list.css',
  imports: [ChatConversationRows],
})
export class ChatConversationList {
  readonly #session = inject(SessionStore);
  protected readonly store = inject(ConversationStore);

  /** The conversation that is open, or null. Changes when the user opens another. */
  readonly selected = model<ConversationId | null>(null);

  /** Why there is no list yet: it failed, or nobody could sign in to ask for it. */
  protected readonly failed = computed(() => {
    const { phase } = this.#session.connection();
    return this.store.failure() !== null || phase === 'failed' || phase === 'kicked-out';
  });
  protected readonly loading = computed(() => !this.store.listed() && !this.failed());

  protected loadAgain(): void {
    if (this.#session.open()) void this.store.reload();
    else this.#session.reconnect();
  }
}
