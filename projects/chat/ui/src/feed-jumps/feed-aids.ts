import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import type { FeedReading } from '../feed-reading/feed-reading';
import { ChatFeedButton } from './feed-button';
import { ChatFeedCalendar } from './feed-calendar';
import { ChatFeedDate } from './feed-date';
import type { FeedJumps } from './feed-jumps';

/** What floats over the messages and leads to others: the day, the buttons, the calendar. */
@Component({
  selector: 'chat-feed-aids',
  templateUrl: './feed-aids.html',
  styleUrl: './feed-aids.css',
  imports: [ChatFeedButton, ChatFeedCalendar, ChatFeedDate],
})
export class ChatFeedAids {
  protected readonly intl = inject(CHAT_INTL);

  readonly jumps = input.required<FeedJumps>();

  readonly reading = input.required<FeedReading>();

  /** Whether the reader is at the end. */
  readonly atEnd = input.required<boolean>();

  /** The key of the topmost row in view. */
  readonly top = input.required<string | null>();

  /** The name of the day on screen; null where it is not to be shown. */
  readonly day = input.required<string | null>();

  /** The moment that the calendar opens at; null while it is closed. */
  readonly pickingFrom = input.required<number | null>();

  /** Emits when the reader wants to go back to before the last jump. */
  readonly back = output<void>();

  /** Emits the key of the message that the reader wants to see. */
  readonly jump = output<string | undefined>();

  /** Emits when the reader wants the newest messages. */
  readonly latest = output<void>();

  /** Emits when the reader wants the calendar. */
  readonly calendar = output<void>();

  /** Emits the beginning of the day that was picked. */
  readonly pick = output<number>();

  /** Emits when the calendar is closed. */
  readonly closed = output<void>();
}
