import { Component, inject } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';

/** The button that loads again what could not be loaded: `<button chatFeedAgain>`. */
@Component({
  selector: 'button[chatFeedAgain]',
  template: `<chat-icon name="retry" />{{ intl.loadAgain }}`,
  imports: [ChatIcon],
  host: { type: 'button' },
  styles: `
    :host {
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
    }

    :host(:hover) {
      background: var(--chat-sys-surface-hover);
    }

    :host(:focus-visible) {
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: 2px;
    }
  `,
})
export class ChatFeedAgain {
  protected readonly intl = inject(CHAT_INTL);
}
