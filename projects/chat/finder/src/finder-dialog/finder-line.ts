import { Component, computed, inject, input, output } from '@angular/core';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { FinderRow } from '../finder-row';
import { ChatNameParts } from '../name-parts';

/** One row of what was found. */
@Component({
  selector: 'chat-finder-line',
  template: `
    <span class="said">{{ label() }}</span>
    <chat-avatar class="face" [person]="row().person" />
    <span class="names" aria-hidden="true">
      <bdi class="title"><chat-name-parts [parts]="row().title" /></bdi>
      @if (row().detail.length > 0) {
        <span class="detail" dir="auto"><chat-name-parts [parts]="row().detail" /></span>
      }
    </span>
    @if (row().when) {
      <time class="when" aria-hidden="true" [title]="row().moment">{{ row().when }}</time>
    }
    @if (row().unread > 0) {
      <span class="unread" aria-hidden="true">{{ badge() }}</span>
    }
  `,
  styleUrl: './finder-line.css',
  imports: [ChatAvatar, ChatNameParts],
  host: {
    role: 'option',
    '(click)': 'press.emit($event)',
    // The focus stays in the field.
    '(mousedown)': '$event.preventDefault()',
  },
})
export class ChatFinderLine {
  readonly #intl = inject(CHAT_INTL);

  /** What it shows. */
  readonly row = input.required<FinderRow>();

  /** Emits when it is pressed. */
  readonly press = output<MouseEvent>();

  protected readonly badge = computed(() => formatBadge(this.#intl, this.row().unread));
  protected readonly label = computed(() => {
    const { title, detail, unread, when } = this.row();
    const said = [detail.map(({ text }) => text).join(''), when].filter(Boolean).join(', ');
    return this.#intl.finder.row(title.map(({ text }) => text).join(''), said, unread);
  });
}
