import { Component, computed, inject, input, output } from '@angular/core';
import { CHAT_INTL, formatDay, formatMoment } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { ChatIcon, ChatMessageBubble, injectMessageTypes } from 'ngx-tencent-chat/ui';

import { injectLinksOf } from './shared-links';
import { SharedMonth } from './shared-months';

/** Lists files, links or voice messages: who sent them, when, and where. */
@Component({
  selector: 'chat-shared-rows',
  templateUrl: './shared-rows.html',
  styleUrl: './shared-rows.css',
  imports: [ChatIcon, ChatMessageBubble],
})
export class ChatSharedRows {
  readonly #words = inject(CHAT_INTL);
  protected readonly intl = this.#words.search;
  readonly #linksOf = injectLinksOf();
  readonly #types = injectMessageTypes();

  /** What was sent, by month. */
  readonly months = input.required<readonly SharedMonth[]>();

  /** Emits the one to be shown where it was sent. */
  readonly jump = output<Message>();

  /** Emits one whose address has ended. */
  readonly expired = output<Message>();

  protected readonly sections = computed(() => {
    const now = Date.now();
    return this.months().map(({ id, name, messages }) => ({
      id,
      name,
      rows: messages.map((message) => this.#toRow(message, now)),
    }));
  });

  #toRow(message: Message, now: number) {
    const { key, own, sender, sentAt, body } = message;
    const text = body.type === 'text';
    return {
      message,
      key,
      // Everybody's look the same here: where one is, is not a conversation.
      shown: text ? null : { ...message, own: false, quote: null, reactions: [] },
      links: this.#linksOf(message),
      text: text ? this.#types.search(body) : '',
      by: own ? this.#words.you : sender.name,
      when: formatDay(this.#words, sentAt, now),
      moment: formatMoment(this.#words, sentAt),
    };
  }
}
