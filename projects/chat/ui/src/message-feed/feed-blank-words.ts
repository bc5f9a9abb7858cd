import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { ChatIcon } from '../icon/icon';
import { ChatFeedAgain } from './feed-again';

/** What a feed without messages says: that they failed to come, or that none are. */
@Component({
  selector: 'chat-feed-blank-words',
  template: `
    @if (failed()) {
      <chat-icon class="figure" name="alert" />
      <p class="hint">{{ intl.historyFailed }}</p>
      <chat-feed-again (press)="again.emit()" />
    } @else {
      <chat-icon class="figure" name="bubble" />
      <p class="title">{{ intl.noMessages }}</p>
      <p class="hint">{{ intl.noMessagesHint }}</p>
    }
  `,
  styleUrl: './feed-blank-words.css',
  imports: [ChatFeedAgain, ChatIcon],
})
export class ChatFeedBlankWords {
  protected readonly intl = inject(CHAT_INTL);

  /** Whether they failed to come. */
  readonly failed = input.required<boolean>();

  /** Emits when the user asks to load again. */
  readonly again = output<void>();
}
