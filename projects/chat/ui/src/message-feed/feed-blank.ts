import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatSpoken } from '../spoken/spoken';
import { ChatFeedBlankWords } from './feed-blank-words';
import { FeedEdge } from './feed-edge';

/** What a feed shows while it has no messages: that they come, that they failed, or that none are. */
@Component({
  selector: 'chat-feed-blank',
  templateUrl: './feed-blank.html',
  styleUrl: './feed-blank.css',
  imports: [ChatFeedBlankWords, ChatSpoken],
})
export class ChatFeedBlank {
  protected readonly intl = inject(CHAT_INTL);

  readonly state = input.required<FeedEdge>();

  /** Emits when the user asks to load again. */
  readonly again = output<void>();

  /** A believable talk: whose turn, and how many lines. */
  protected readonly ghosts = [
    { own: false, width: '52%', lines: 1 },
    { own: false, width: '38%', lines: 2 },
    { own: true, width: '44%', lines: 1 },
    { own: false, width: '60%', lines: 1 },
    { own: true, width: '30%', lines: 1 },
    { own: true, width: '54%', lines: 2 },
  ];
}
