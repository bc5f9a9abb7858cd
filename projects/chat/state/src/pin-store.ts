import { DestroyRef, Service, Signal, inject } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { KeyedSignals } from './keyed-signals';

/** Holds what is pinned in groups. Sole writer of that state. */
@Service()
export class PinStore {
  readonly #client = inject(ChatClient);
  readonly #pinned = new KeyedSignals<ConversationId, readonly Message[]>([]);
  #turn = 0;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** What is pinned in a group, pinned last first; empty until it is loaded. */
  pinned(id: ConversationId): Signal<readonly Message[]> {
    return this.#pinned.read(id);
  }

  /** Loads what is pinned in a group. Rejects with `ChatError`. */
  async load(id: ConversationId): Promise<void> {
    const turn = this.#turn;
    const messages = await this.#client.commands.listPinned(id);
    if (turn === this.#turn) this.#pinned.set(id, messages);
  }

  /** Pins a stored message, or unpins it. Rejects with `ChatError` if the service refuses it. */
  async pin(id: ConversationId, message: Message, on: boolean): Promise<void> {
    if (message.id !== null) await this.#client.commands.pin(id, message.id, on);
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'pinned-changed') this.#pinned.set(event.conversationId, event.messages);
    if (event.type === 'signed-out') {
      this.#turn++;
      this.#pinned.clear();
    }
  }
}
