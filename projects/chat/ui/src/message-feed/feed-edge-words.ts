import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { ChatFeedAgain } from './feed-again';
import type { FeedEdge } from './feed-edge';

/** What the row above the oldest message, or in a gap, says once nothing is on its way. */
@Component({
  selector: 'chat-feed-edge-words',
  template: `
    @switch (state()) {
      @case ('folded') {
        <p>{{ intl.folded(folded()) }}</p>
        @if (loadable()) {
          <button class="load" type="button" (click)="again.emit()">{{ intl.loadOlder }}</button>
        }
      }
      @case ('start') {
        <p>{{ intl.conversationStart }}</p>
      }
      @default {
        <p>{{ state() === 'failed' ? intl.historyFailed : intl.missing }}</p>
        <chat-feed-again (press)="again.emit()" />
      }
    }
  `,
  styleUrl: './feed-edge-words.css',
  imports: [ChatFeedAgain],
})
export class ChatFeedEdgeWords {
  protected readonly intl = inject(CHAT_INTL);

  readonly state = input.required<FeedEdge>();

  /** How many messages are not kept. */
  readonly folded = input.required<number>();

  /** Whether what is not kept can be loaded. */
  readonly loadable = input.required<boolean>();

  /** Emits when the user asks to load, or to load again. */
  readonly again = output<void>();
}
