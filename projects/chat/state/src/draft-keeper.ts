import { DestroyRef, Service, inject, signal } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

/** Keeps what has been typed and not sent, a text for each conversation. Sole writer of that state. */
@Service()
export class DraftKeeper {
  readonly #drafts = signal<Readonly<Partial<Record<ConversationId, string>>>>({});

  constructor() {
    const subscription = inject(ChatClient).events.subscribe((event) => {
      if (event.type === 'signed-out') this.#drafts.set({});
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** The text of a conversation's draft; empty when there is none. */
  find(id: ConversationId): string {
    return this.#drafts()[id] ?? '';
  }

  /** Keeps a text; an empty one ends the draft. */
  keep(id: ConversationId, text: string): void {
    this.#drafts.update((drafts) => ({ ...drafts, [id]: text }));
  }
}
