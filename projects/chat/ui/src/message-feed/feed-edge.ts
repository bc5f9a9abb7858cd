import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { ChatSpoken } from '../spoken/spoken';

/** What stands before the oldest loaded message: older ones, an error, or nothing. */
export type FeedEdge = 'older' | 'failed' | 'start';

/** The row above the oldest message. As tall in every state, so that nothing moves. */
@Component({
  selector: 'chat-feed-edge',
  template: `
    @switch (state()) {
      @case ('older') {
        <span class="ghost"></span>
        <span class="ghost own"></span>
        <chat-spoken>{{ intl.loadingOlder }}</chat-spoken>
      }
      @case ('failed') {
        <p>{{ intl.historyFailed }}</p>
        <button type="button" (click)="again.emit()">
          <chat-icon name="retry" />{{ intl.loadAgain }}
        </button>
      }
      @default {
        <p>{{ intl.conversationStart }}</p>
      }
    }
  `,
  styleUrl: './feed-edge.css',
  imports: [ChatIcon, ChatSpoken],
})
export class ChatFeedEdge {
  protected readonly intl = inject(CHAT_INTL);

  readonly state = input.required<FeedEdge>();

  /** Emits when the user asks to load again. */
  readonly again = output<void>();
}
