import { Component, inject, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** The button that takes away what it stands in. */
@Component({
  selector: 'chat-close-button',
  template: `
    <button type="button" [attr.aria-label]="intl.close" (click)="press.emit()">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M5.25 5.25l9.5 9.5M14.75 5.25l-9.5 9.5" />
      </svg>
    </button>
  `,
  styles: `
    button {
      display: grid;
      place-items: center;
      inline-size: max(2.25rem, var(--chat-sys-target));
      block-size: max(2.25rem, var(--chat-sys-target));
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: none;
      color: var(--chat-sys-on-surface-muted);
      cursor: pointer;
    }

    button:hover {
      background: var(--chat-sys-surface-hover);
    }

    button:focus-visible {
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: -2px;
    }

    svg {
      inline-size: 1.25rem;
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
      stroke-width: 1.75;
    }
  `,
})
export class ChatCloseButton {
  protected readonly intl = inject(CHAT_INTL);

  /** Emits when it is pressed. */
  readonly press = output<void>();
}
