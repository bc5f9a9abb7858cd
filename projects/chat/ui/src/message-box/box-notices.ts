import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';

/** Says what did not work, until somebody has read it. */
@Component({
  selector: 'chat-box-notices',
  template: `
    <div class="texts" role="alert">
      @for (text of texts(); track $index) {
        <p class="text" dir="auto">{{ text }}</p>
      }
    </div>
    <button class="close" type="button" [attr.aria-label]="intl.close" (click)="closed.emit()">
      <chat-icon name="close" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: start;
      margin-block-end: 0.375rem;
      border-radius: var(--chat-sys-radius-large);
      background: var(--chat-box-notice-background, var(--chat-sys-danger-surface));
      color: var(--chat-box-notice-color, var(--chat-sys-on-danger-surface));
      font-size: var(--chat-sys-text-small);
      line-height: var(--chat-sys-text-small-line);
    }

    .texts {
      flex: 1;
      max-block-size: 8rem;
      min-inline-size: 0;
      padding-block: calc((var(--chat-sys-target) - var(--chat-sys-text-small-line)) / 2);
      padding-inline: 1rem 0.25rem;
      overflow-y: auto;
      overflow-wrap: anywhere;
    }

    .text {
      margin: 0;
    }

    .text + .text {
      margin-block-start: 0.25rem;
    }

    .close {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: var(--chat-sys-target);
      block-size: var(--chat-sys-target);
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: none;
      color: inherit;
      cursor: pointer;
    }

    .close:focus-visible {
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: -2px;
    }
  `,
  imports: [ChatIcon],
})
export class ChatBoxNotices {
  protected readonly intl = inject(CHAT_INTL);

  /** What did not work, a sentence each. */
  readonly texts = input.required<readonly string[]>();

  /** Emits when it has been read. */
  readonly closed = output<void>();
}
