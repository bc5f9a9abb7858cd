import { Signal, computed, inject, signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { ExtensionStore, Extensions } from 'ngx-tencent-chat/state';

type Changes = Readonly<Record<string, string | null>>;

/** What people have answered to a card, the reader's own answer at once. */
export class CardAnswers {
  readonly #store: ExtensionStore;
  readonly #message: Signal<Message>;
  /** What is on its way; null where something is taken away. */
  readonly #pending = signal<Changes>({});
  readonly #failure = signal<string | null>(null);
  /** Answers go out one after the other: the last one given is the last one stored. */
  #line: Promise<unknown> = Promise.resolve();
  #turn = 0;

  constructor(store: ExtensionStore, message: Signal<Message>) {
    this.#store = store;
    this.#message = message;
  }

  readonly #stored = computed(() => {
    const { id, conversationId } = this.#message();
    return id === null ? null : this.#store.of(conversationId, id);
  });

  /** All answers; null until they are known. */
  readonly all: Signal<Extensions | null> = computed(() => {
    const stored = this.#stored()?.();
    return stored ? withChanges(stored, this.#pending()) : null;
  });

  /** Whether the card can be answered: it is stored, and its answers are known. */
  readonly ready = computed(() => this.all() !== null);

  /** Whether nobody can answer yet because it is not stored. */
  readonly unsent = computed(() => this.#message().id === null);

  /** Why the last answer was not stored, a `ChatErrorCode`; null if it was. */
  readonly failure = this.#failure.asReadonly();

  /** Answers: shown at once, taken back if it is refused. */
  async give(changes: Changes): Promise<void> {
    const { id, conversationId } = this.#message();
    if (id === null) return;
    const turn = ++this.#turn;
    this.#failure.set(null);
    this.#pending.update((pending) => ({ ...pending, ...changes }));
    const storing = this.#line.then(() => this.#store.change(conversationId, id, changes));
    this.#line = storing.catch(() => undefined);
    try {
      await storing;
    } catch (error) {
      // The store of the answers refused it: the reader sees why, and what was there before.
      if (!(error instanceof ChatError)) throw error;
      if (turn === this.#turn) this.#failure.set(error.code);
    } finally {
      if (turn === this.#turn) this.#pending.set({});
    }
  }
}

/** The answers to a card. In an injection context only. */
export function injectAnswers(message: Signal<Message>): CardAnswers {
  return new CardAnswers(inject(ExtensionStore), message);
}

function withChanges(stored: Extensions, changes: Changes): Extensions {
  const all = Object.entries<string | null>({ ...stored, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
}
