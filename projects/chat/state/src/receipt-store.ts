import { DestroyRef, Service, inject } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Message, kindOf } from 'ngx-tencent-chat/models';

import { MessageStore } from './message-store';
import { ReceiptBatch } from './receipt-batch';
import { injectReceiptOptions } from './receipt-options';
import { SessionStore } from './session-store';
import { findByKey } from './thread';

/** So many receipts of a conversation are asked for again after an outage: about what is in sight. */
const mostAgain = 60;

/** So many messages are remembered as told of: who goes further back tells again, and nobody minds. */
const mostSeen = 5_000;

/** Tells senders that their messages were read, and asks who has read the own ones. */
@Service()
export class ReceiptStore {
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #messages = inject(MessageStore);
  readonly #options = injectReceiptOptions();
  /** Messages of which the sender has been told, or is about to be. */
  readonly #seen = new Set<string>();
  /** Messages of which the readers have been asked for, by conversation. */
  readonly #asked = new Map<ConversationId, Set<string>>();
  readonly #telling = new ReceiptBatch({
    open: () => this.#session.open(),
    run: (id, ids) => this.#client.commands.acknowledge(id, ids),
  });
  readonly #asking = new ReceiptBatch({
    open: () => this.#session.open(),
    run: (id, ids) => this.#load(id, ids),
  });

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#clear();
    });
  }

  /**
   * Says that messages were on screen: their senders are told, once and many at a time, if they want to
   * know and the person lets them, see `provideReceiptOptions()`.
   */
  see(id: ConversationId, messages: readonly Message[]): void {
    if (!this.#options()[kindOf(id)]) return;
    if (this.#seen.size > mostSeen) this.#seen.clear();
    for (const { own, wantsReceipt, id: messageId } of messages) {
      if (own || !wantsReceipt || messageId === null || this.#seen.has(messageId)) continue;
      this.#seen.add(messageId);
      this.#telling.add(id, messageId);
    }
  }

  /** Asks how many have read own messages: `Message.receipt` tells, and follows, from then on. */
  ask(id: ConversationId, keys: readonly string[]): void {
    const thread = this.#messages.thread(id)();
    const asked = this.#asked.get(id) ?? new Set();
    this.#asked.set(id, asked);
    for (const key of keys) {
      const message = findByKey(thread, key);
      if (!message?.own || !message.wantsReceipt || message.id === null) continue;
      if (asked.has(message.id) || message.receipt?.unread === 0) continue;
      asked.add(message.id);
      this.#asking.add(id, message.id);
    }
  }

  async #load(id: ConversationId, ids: readonly string[]): Promise<void> {
    this.#messages.takeReceipts(id, await this.#client.commands.loadReceipts(id, ids));
  }

  #hear({ type }: ChatEvent): void {
    if (type === 'signed-out') return this.#clear();
    const back = type === 'ready' || type === 'missed' || type === 'link';
    if (back && this.#session.open()) this.#goOn();
  }

  /** The service is back: tells what waited, and asks again, as others have read on meanwhile. */
  #goOn(): void {
    this.#telling.flush();
    for (const [id, asked] of this.#asked) {
      const again = [...asked].slice(-mostAgain);
      this.#asked.set(id, new Set(again));
      for (const messageId of again) this.#asking.add(id, messageId);
    }
    this.#asking.flush();
  }

  #clear(): void {
    this.#seen.clear();
    this.#asked.clear();
    this.#telling.clear();
    this.#asking.clear();
  }
}
