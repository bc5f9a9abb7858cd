import { DestroyRef, Service, Signal, inject } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { KeyedSignals } from './keyed-signals';

/** What people have added to a message, a poll's votes for instance. */
export type Extensions = Readonly<Record<string, string>>;

/** Holds what people have added to messages of the app's own types. Sole writer of that state. */
@Service()
export class ExtensionStore {
  readonly #client = inject(ChatClient);
  readonly #extensions = new KeyedSignals<string, Extensions | null>(null);
  #turn = 0;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /**
   * What people have added to a message; null until it is known. Whoever asks first makes it load; what
   * others add comes by itself from then on.
   * @param id The service's id of the message.
   */
  of(conversationId: ConversationId, id: string): Signal<Extensions | null> {
    const known = this.#extensions.keys().includes(id);
    const extensions = this.#extensions.read(id);
    if (!known) void this.#load(conversationId, id).catch(() => undefined);
    return extensions;
  }

  /** Adds to a message, or takes away what is null. Rejects with `ChatError` if it is refused. */
  async change(
    conversationId: ConversationId,
    id: string,
    changes: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    const turn = this.#turn;
    const all = await this.#client.commands.changeExtensions(conversationId, id, changes);
    if (turn === this.#turn) this.#extensions.set(id, all);
  }

  async #load(conversationId: ConversationId, id: string): Promise<void> {
    const turn = this.#turn;
    const extensions = await this.#client.commands.loadExtensions(conversationId, id);
    if (turn === this.#turn) this.#extensions.set(id, extensions);
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'extensions-changed') this.#extensions.set(event.id, event.extensions);
    if (event.type === 'signed-out') {
      this.#turn++;
      this.#extensions.clear();
    }
  }
}
