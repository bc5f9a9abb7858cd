import { Signal, computed, inject, signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { ExtensionStore, Extensions, SessionStore } from 'ngx-tencent-chat/state';

/** What people have answered to a card, the reader's own answer at once. */
export interface CardAnswers {
  /** All answers; null until they are known. */
  readonly all: Signal<Extensions | null>;
  /** Whether the card can be answered: it is stored, and its answers are known. */
  readonly ready: Signal<boolean>;
  /** Whether nobody can answer yet because it is not stored. */
  readonly unsent: Signal<boolean>;
  /** Why the last answer was not stored, a `ChatErrorCode`; null if it was. */
  readonly failure: Signal<string | null>;
  /** Answers, or takes back what is null. Shown at once, and no more if it is refused. */
  give(changes: Readonly<Record<string, string | null>>): Promise<void>;
}

/** The answers to the card in a message. */
export function injectAnswers(message: Signal<Message>): CardAnswers {
  const store = inject(ExtensionStore);
  const { connection } = inject(SessionStore);
  const failure = signal<string | null>(null);
  let given = 0;

  const stored = computed(() => {
    const { id, conversationId } = message();
    return id === null ? null : store.of(conversationId, id);
  });
  const all = computed(() => stored()?.() ?? null);

  const give: CardAnswers['give'] = async (changes) => {
    const { id, conversationId } = message();
    if (id === null) return;
    const turn = ++given;
    // An answer is for now: it does not wait until nobody expects it any more.
    failure.set(connection().phase === 'ready' ? null : 'network');
    if (failure() !== null) return;
    try {
      await store.change(conversationId, id, changes);
    } catch (error) {
      // The service refused it: the reader sees why, and what was there before.
      if (!(error instanceof ChatError)) throw error;
      if (turn === given) failure.set(error.code);
    }
  };

  return {
    all,
    ready: computed(() => all() !== null),
    unsent: computed(() => message().id === null),
    failure: failure.asReadonly(),
    give,
  };
}
