import { Component, inject } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** Says where files are about to be dropped. */
@Component({
  selector: 'chat-drop-here',
  template: '<p class="words">{{ intl.compose.dropHere }}</p>',
  styles: `
    :host {
      display: grid;
      position: absolute;
      inset: 0.5rem;
      z-index: 3;
      place-items: center;
      border: 2px dashed var(--chat-sys-accent-text);
      border-radius: var(--chat-sys-radius-large);
      background: color-mix(in oklch, var(--chat-sys-surface-selected) 88%, transparent);
      color: var(--chat-sys-accent-text);
      pointer-events: none;
    }

    .words {
      margin: 0;
      padding: 1rem;
      font-size: 1.0625rem;
      font-weight: 600;
      text-align: center;
      text-wrap: balance;
    }
  `,
})
export class ChatDropHere {
  protected readonly intl = inject(CHAT_INTL);
}
