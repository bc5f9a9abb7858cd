import { Component, computed, inject, model } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, DraftKeeper, SessionStore, TypingStore } from 'ngx-tencent-chat/state';
import { ChatConversationRows, ConversationFiles, RowAside } from 'ngx-tencent-chat/ui';

import { FileIntake } from '../attach-files/file-intake';

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
  readonly #drafts = inject(DraftKeeper);
  readonly #typing = inject(TypingStore);
  readonly #intake = inject(FileIntake);
  protected readonly store = inject(ConversationStore);

  /** The conversation that is open, or null. Changes when the user opens another. */
  readonly selected = model<ConversationId | null>(null);

  /** Why there is no list yet: it failed, or nobody could sign in to ask for it. */
  protected readonly failed = computed(() => {
    const { phase } = this.#session.connection();
    return this.store.failure() !== null || phase === 'failed' || phase === 'kicked-out';
  });
  protected readonly loading = computed(() => !this.store.listed() && !this.failed());

  /** Drafts of others than the open one: that one is seen where it is written. */
  protected readonly aside = (id: ConversationId): RowAside => {
    const typing = this.#typing
      .typing(id)()
      .map(({ name }) => name);
    const { text, attachments, editing } = this.#drafts.draft(id);
    if (id === this.selected() || editing) return { draft: '', files: 0, typing };
    return { draft: text, files: attachments.length, typing };
  };

  /** Files that are dropped on a conversation are put into its draft, for their sender to see first. */
  protected take({ id, files }: ConversationFiles): void {
    this.selected.set(id);
    void this.#intake.take(id, files, 'media');
  }

  protected loadAgain(): void {
    if (this.#session.open()) void this.store.reload();
    else this.#session.reconnect();
  }
}
