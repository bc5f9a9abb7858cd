import { Component, inject, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';

/** The button that loads again what could not be loaded. */
@Component({
  selector: 'chat-feed-again',
  template: `
    <button type="button" (click)="press.emit()">
      <chat-icon name="retry" />{{ intl.loadAgain }}
    </button>
  `,
  imports: [ChatIcon],
  styles: `
    button {
      display: inline-flex;
      gap: 0.375rem;
      align-items: center;
      min-block-size: var(--chat-sys-target);
      padding-inline: 0.875rem;
      border: 1px solid var(--chat-sys-edge);
      border-radius: 99rem;
      background: var(--chat-sys-surface);
      color: var(--chat-sys-accent-text);
      cursor: pointer;
      font: inherit;
      font-size: var(--chat-sys-text-small);
      font-weight: 600;
      white-space: nowrap;
    }

    button:hover {
      background: var(--chat-sys-surface-hover);
    }

    button:focus-visible {
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: 2px;
    }
  `,
})
export class ChatFeedAgain {
  protected readonly intl = inject(CHAT_INTL);

  /** Emits when it is pressed. */
  readonly press = output<void>();
}
