import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { KeyedSignals } from './keyed-signals';

/** A message that the service is being told to pin, or to unpin. */
interface Pinning {
  readonly message: Message;
  readonly on: boolean;
}

/** Holds what is pinned in groups. Sole writer of that state. */
@Service()
export class PinStore {
  readonly #client = inject(ChatClient);
  readonly #told = new KeyedSignals<ConversationId, readonly Message[]>([]);
  readonly #pinning = signal<readonly Pinning[]>([]);
  readonly #shown = new Map<ConversationId, Signal<readonly Message[]>>();
  readonly #asked = injectAsked<ConversationId, readonly Message[]>({
    fetch: (id) => this.#client.commands.listPinned(id),
    put: (id, messages) => this.#told.set(id, messages),
    forget: () => this.#forget(),
  });
  /** Rises when the person leaves: what becomes of their pins is not for the next one. */
  #turn = 0;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** What is pinned in a group, the newest message first; empty until it is loaded. */
  pinned(id: ConversationId): Signal<readonly Message[]> {
    let shown = this.#shown.get(id);
    if (!shown) {
      shown = computed(() => withPinning(id, this.#told.get(id), this.#pinning()));
      this.#shown.set(id, shown);
    }
    return shown;
  }

  /** Loads what is pinned in a group; it follows changes from then on. Rejects with `ChatError`. */
  load(id: ConversationId): Promise<void> {
    return this.#asked.load(id);
  }

  /**
   * Pins a stored message, or unpins it. It shows at once; if the service refuses, it is taken back and
   * `ChatError` is thrown.
   */
  async pin(id: ConversationId, message: Message, on: boolean): Promise<void> {
    if (message.id === null) return;
    const turn = this.#turn;
    const pinning: Pinning = { message, on };
    this.#pinning.update((all) => [...all, pinning]);
    try {
      await this.#client.commands.pin(id, message.id, on);
      if (turn === this.#turn) this.#settle(id, pinning);
    } finally {
      this.#pinning.update((all) => all.filter((one) => one !== pinning));
    }
  }

  #settle(id: ConversationId, pinning: Pinning): void {
    const told = this.#told.peek(id);
    const settled = withPinning(id, told, [pinning]);
    if (settled === told) return;
    // A list that is under way may have been made before it.
    if (this.#asked.has(id)) this.#asked.supersede(id);
    this.#told.set(id, settled);
  }

  #hear(event: ChatEvent): void {
    switch (event.type) {
      case 'pinned-changed':
        this.#asked.supersede(event.conversationId);
        return this.#told.set(event.conversationId, event.messages);
      case 'message-recalled':
        return this.#drop(event.conversationId, [event.id]);
      case 'messages-removed':
        return this.#drop(event.conversationId, event.ids);
    }
  }

  /** What is no more is not pinned. */
  #drop(id: ConversationId, ids: readonly string[]): void {
    const told = this.#told.peek(id);
    const rest = told.filter((message) => message.id === null || !ids.includes(message.id));
    if (rest.length < told.length) this.#told.set(id, rest);
  }

  #forget(): void {
    this.#turn++;
    this.#told.clear();
    this.#pinning.set([]);
  }
}

/** What is pinned, and what the service has not heard of yet. */
function withPinning(
  id: ConversationId,
  told: readonly Message[],
  pinning: readonly Pinning[],
): readonly Message[] {
  return pinning
    .filter(({ message }) => message.conversationId === id)
    .reduce((pinned, { message, on }) => withPin(pinned, message, on), told);
}

function withPin(pinned: readonly Message[], message: Message, on: boolean): readonly Message[] {
  const known = pinned.some((one) => one.id === message.id);
  if (known === on) return pinned;
  if (!on) return pinned.filter((one) => one.id !== message.id);
  return [message, ...pinned].sort((a, b) => b.sentAt - a.sentAt);
}
