import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { MessagePlace, Quote } from 'ngx-tencent-chat/models';

/** Shows what a message answers to. A click leads there. */
@Component({
  selector: 'chat-message-quote',
  // Each of its words has a direction of its own, so that none decides how the answer is written.
  template: `
    <button
      class="quote"
      type="button"
      [attr.aria-description]="intl.goToQuote"
      (click)="jump.emit(quote().place)"
    >
      <bdi class="sender">{{ quote().sender }}</bdi>
      <span class="text" dir="auto">{{ quote().text }}</span>
    </button>
  `,
  styleUrl: './message-quote.css',
})
export class ChatMessageQuote {
  protected readonly intl = inject(CHAT_INTL);

  /** What is quoted. */
  readonly quote = input.required<Quote>();

  /** Emits where the quoted message stands, when the user asks to go there. */
  readonly jump = output<MessagePlace>();
}
