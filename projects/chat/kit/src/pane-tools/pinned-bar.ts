import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { injectMessageTypes } from 'ngx-tencent-chat/ui';

/** The bar of pinned messages: a click goes to the one it shows, and on to the next one. */
@Component({
  selector: 'chat-pinned-bar',
  template: `
    <button class="message" type="button" (click)="go()">
      <span class="stripes" aria-hidden="true">
        @for (each of stripes(); track $index) {
          <span [class.on]="each"></span>
        }
      </span>
      <span class="words">
        <span class="title">
          {{ words.pinnedMessage }}
          @if (messages().length > 1) {
            <span class="place">{{ words.pinnedPlace(at() + 1, messages().length) }}</span>
          }
        </span>
        <span class="text" dir="auto">{{ text() }}</span>
      </span>
    </button>
    <button
      class="all"
      type="button"
      [attr.aria-label]="words.showPinned"
      [title]="words.showPinned"
      (click)="list.emit()"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M6.75 6h9M6.75 10h9M6.75 14h9M4 6v.05M4 10v.05M4 14v.05" />
      </svg>
    </button>
  `,
  styleUrl: './pinned-bar.css',
  host: { role: 'region', '[attr.aria-label]': 'words.pinnedMessages' },
})
export class ChatPinnedBar {
  readonly #intl = inject(CHAT_INTL);
  readonly #types = injectMessageTypes();
  protected readonly words = this.#intl.actions;

  /** What is pinned; at least one. */
  readonly messages = input.required<readonly Message[]>();

  /** Emits the message that is to be seen where it stands. */
  readonly jump = output<Message>();

  /** Emits when all are wanted. */
  readonly list = output<void>();

  /** Which of them it shows: the first one again, once there are others. */
  protected readonly at = linkedSignal<readonly Message[], number>({
    source: this.messages,
    computation: () => 0,
  });
  protected readonly text = computed(() => {
    const message = this.messages()[this.at()];
    return message ? this.#types.preview(message.body, this.#intl) : '';
  });
  /** More than these look like a line. */
  protected readonly stripes = computed(() => {
    const count = Math.min(this.messages().length, 4);
    const on = Math.floor((this.at() / this.messages().length) * count);
    return Array.from({ length: count }, (_, index) => index === on);
  });

  protected go(): void {
    const message = this.messages()[this.at()];
    if (!message) return;
    this.jump.emit(message);
    this.at.update((at) => (at + 1) % this.messages().length);
  }
}
