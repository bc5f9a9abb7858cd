import { Service, inject } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Message, kindOf } from 'ngx-tencent-chat/models';

import { MessageStore } from './message-store';
import { injectReceiptOptions } from './receipt-options';
import { findByKey } from './thread';

/** Tells senders that their messages were read, and asks who has read the own ones. */
@Service()
export class ReceiptStore {
  readonly #client = inject(ChatClient);
  readonly #messages = inject(MessageStore);
  readonly #options = injectReceiptOptions();

  /** Says that messages were on screen: their senders are told, if they want to know and may. */
  see(id: ConversationId, messages: readonly Message[]): void {
    if (!this.#options()[kindOf(id)]) return;
    const ids = messages.flatMap((message) =>
      !message.own && message.wantsReceipt && message.id ? [message.id] : [],
    );
    if (ids.length > 0) void this.#client.commands.acknowledge(id, ids).catch(() => undefined);
  }

  /** Asks how many have read own messages: `Message.receipt` tells, from then on. */
  ask(id: ConversationId, keys: readonly string[]): void {
    const thread = this.#messages.thread(id)();
    const ids = keys.flatMap((key) => findByKey(thread, key)?.id ?? []);
    if (ids.length === 0) return;
    this.#client.commands
      .loadReceipts(id, ids)
      .then((changes) => this.#messages.takeReceipts(id, changes))
      .catch(() => undefined);
  }
}
