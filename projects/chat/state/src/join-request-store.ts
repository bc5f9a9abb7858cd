import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, JoinAnswer } from 'ngx-tencent-chat/client';
import { JoinRequest } from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';

/** Holds who waits to be let into groups that the signed-in person looks after. Sole writer of that state. */
@Service()
export class JoinRequestStore {
  readonly #client = inject(ChatClient);
  readonly #told = signal<readonly JoinRequest[]>([]);
  /** Ids of requests that are being answered. */
  readonly #answering = signal<readonly string[]>([]);
  readonly #asked = injectAsked<'all', readonly JoinRequest[]>({
    fetch: () => this.#client.groups.listRequests(),
    put: (_, requests) => this.#told.set(requests),
    forget: () => this.#told.set([]),
  });

  /** Who waits, the first one first; empty until they are loaded. */
  readonly requests: Signal<readonly JoinRequest[]> = computed(() => {
    const answering = this.#answering();
    return this.#told()
      .filter(({ id }) => !answering.includes(id))
      .sort((a, b) => a.askedAt - b.askedAt);
  });

  constructor() {
    const subscription = this.#client.events.subscribe((event) => {
      if (event.type !== 'join-requests-changed') return;
      this.#asked.supersede('all');
      this.#told.set(event.requests);
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** Loads who waits; it follows changes from then on. Rejects with `ChatError`. */
  load(): Promise<void> {
    return this.#asked.load('all');
  }

  /** Lets somebody in, or not. The request goes at once, and comes back if the service refuses: `ChatError`. */
  async answer(request: JoinRequest, answer: JoinAnswer): Promise<void> {
    this.#answering.update((all) => [...all, request.id]);
    try {
      await this.#client.groups.answerRequest(request, answer);
      this.#told.update((all) => all.filter(({ id }) => id !== request.id));
    } finally {
      this.#answering.update((all) => all.filter((id) => id !== request.id));
    }
  }
}
