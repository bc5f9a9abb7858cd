import { DestroyRef, Service, WritableSignal, inject, signal } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { Draft, emptyDraft } from './draft';

/** Keeps what has been written and not sent, a draft for each conversation. Sole writer of that state. */
@Service()
export class DraftKeeper {
  readonly #drafts = new Map<ConversationId, WritableSignal<Draft>>();

  constructor() {
    const subscription = inject(ChatClient).events.subscribe((event) => {
      if (event.type === 'signed-out') this.#forget();
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** What has been written in a conversation; follows it in a template or `computed()`. */
  draft(id: ConversationId): Draft {
    return this.#find(id)();
  }

  /** Changes a draft; what is not named stays. */
  change(id: ConversationId, changes: Partial<Draft>): void {
    const changedAt = Math.max(Date.now(), this.draft(id).changedAt + 1);
    this.#find(id).update((draft) => ({ ...draft, changedAt, ...changes }));
  }

  /** Ends a draft: it has been sent, or nobody wants it any more. */
  clear(id: ConversationId): void {
    this.change(id, emptyDraft);
  }

  /** The text of a conversation's draft; empty when there is none. */
  find(id: ConversationId): string {
    return this.draft(id).text;
  }

  /** Keeps a text. */
  keep(id: ConversationId, text: string): void {
    this.change(id, { text });
  }

  #find(id: ConversationId): WritableSignal<Draft> {
    let draft = this.#drafts.get(id);
    if (!draft) this.#drafts.set(id, (draft = signal(emptyDraft)));
    return draft;
  }

  #forget(): void {
    for (const draft of this.#drafts.values()) draft.set(emptyDraft);
  }
}
