import { Component, computed, inject, input, output } from '@angular/core';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { IconName } from '../icon/icon-paths';

/** A round button that floats over the messages and leads to others, with how many there are. */
@Component({
  selector: 'chat-feed-button',
  template: `
    <button
      type="button"
      [attr.aria-label]="name()"
      [attr.aria-keyshortcuts]="keys()"
      (click)="press.emit()"
    >
      <chat-icon [name]="icon()" />
      @if (count() > 0) {
        <span class="count" aria-hidden="true">{{ badge() }}</span>
      }
    </button>
  `,
  styleUrl: './feed-button.css',
  imports: [ChatIcon],
})
export class ChatFeedButton {
  readonly #intl = inject(CHAT_INTL);

  readonly icon = input.required<IconName>();

  /** Its accessible name. */
  readonly name = input.required<string>();

  /** How many messages it leads to; 0 shows nothing. Defaults to 0. */
  readonly count = input(0);

  /** The keys that do the same, or null. */
  readonly keys = input<string | null>(null);

  /** Emits when it is pressed. */
  readonly press = output<void>();

  protected readonly badge = computed(() => formatBadge(this.#intl, this.count()));
}
