import { Component, booleanAttribute, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { ChatFeedAgain } from '../message-feed/feed-again';

/** A line over the messages: that something is under way, or that it went wrong and what helps. */
@Component({
  selector: 'chat-feed-notice',
  template: `
    <p>{{ text() }}</p>
    @if (!waiting()) {
      @if (retryable()) {
        <chat-feed-again (press)="again.emit()" />
      }
      <button class="close" type="button" [attr.aria-label]="intl.close" (click)="closed.emit()">
        <chat-icon name="close" />
      </button>
    }
  `,
  styleUrl: './feed-notice.css',
  imports: [ChatFeedAgain, ChatIcon],
  host: {
    '[attr.role]': 'waiting() ? "status" : "alert"',
    '[attr.data-waiting]': 'waiting() || null',
  },
})
export class ChatFeedNotice {
  protected readonly intl = inject(CHAT_INTL);

  /** What it says. */
  readonly text = input.required<string>();

  /** Whether something is under way. Defaults to false: it went wrong. */
  readonly waiting = input(false, { transform: booleanAttribute });

  /** Whether trying again may help. Defaults to false. */
  readonly retryable = input(false, { transform: booleanAttribute });

  /** Emits when the user tries again. */
  readonly again = output<void>();

  /** Emits when the user has read it. */
  readonly closed = output<void>();
}
