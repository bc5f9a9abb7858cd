import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL, formatStamp } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { injectMessageTypes } from 'ngx-tencent-chat/ui';

/** A list of messages, each of which leads to where it stands. */
@Component({
  selector: 'chat-message-list-dialog',
  template: `
    <chat-dialog-frame [title]="title()" (closed)="closed.emit()">
      <ul>
        @for (row of rows(); track row.message.key) {
          <li>
            <button
              class="message"
              type="button"
              [title]="words.goToMessage"
              (click)="go(row.message)"
            >
              <span class="head">
                <bdi class="sender">{{ row.message.sender.name }}</bdi>
                <span class="when" dir="auto">{{ row.when }}</span>
              </span>
              <span class="text" dir="auto">{{ row.text }}</span>
            </button>
            @if (takeAway(); as label) {
              <button class="away" type="button" (click)="away.emit(row.message)">
                {{ label }}
              </button>
            }
          </li>
        } @empty {
          <li class="hint">{{ empty() }}</li>
        }
      </ul>
    </chat-dialog-frame>
  `,
  styleUrl: './message-list-dialog.css',
  imports: [ChatDialogFrame],
})
export class ChatMessageListDialog {
  readonly #intl = inject(CHAT_INTL);
  readonly #types = injectMessageTypes();
  protected readonly words = this.#intl.actions;

  readonly title = input.required<string>();

  readonly messages = input.required<readonly Message[]>();

  /** What takes a message out of the list; null if nothing does. */
  readonly takeAway = input<string | null>(null);

  /** What is said where none is. */
  readonly empty = input('');

  /** Emits the message that is to be seen where it stands. */
  readonly jump = output<Message>();

  /** Emits the message that is to be taken out of the list. */
  readonly away = output<Message>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly rows = computed(() =>
    this.messages().map((message) => ({
      message,
      when: formatStamp(this.#intl, message.sentAt),
      text: this.#types.preview(message.body, this.#intl),
    })),
  );

  protected go(message: Message): void {
    this.frame().close();
    this.jump.emit(message);
  }
}
