import { Component, Signal, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatSpoken } from '../spoken/spoken';
import { ChatFeedEdgeWords } from './feed-edge-words';

/**
 * What stands where no message is: above the oldest one (`older`, `failed`, `start`, `folded`) or
 * between two (`missing`, `missing-failed`).
 */
export type FeedEdge = 'older' | 'failed' | 'start' | 'folded' | 'missing' | 'missing-failed';

/** What is known of the messages before the oldest one. */
interface OlderMessages {
  readonly failure: Signal<string | null>;
  readonly folded: Signal<number>;
  readonly loadingOlder: Signal<boolean>;
  readonly hasOlder: Signal<boolean>;
}

/** What stands above the oldest message. */
export function edgeOf({ failure, folded, loadingOlder, hasOlder }: OlderMessages): FeedEdge {
  if (failure() !== null) return 'failed';
  if (folded() > 0 && !loadingOlder()) return 'folded';
  return hasOlder() || loadingOlder() ? 'older' : 'start';
}

/** The row above the oldest message, or in a gap. As tall in every state, so that nothing moves. */
@Component({
  selector: 'chat-feed-edge',
  templateUrl: './feed-edge.html',
  styleUrl: './feed-edge.css',
  imports: [ChatFeedEdgeWords, ChatSpoken],
  host: { '[attr.data-gap]': 'state().startsWith("missing") || null' },
})
export class ChatFeedEdge {
  protected readonly intl = inject(CHAT_INTL);

  readonly state = input.required<FeedEdge>();

  /** How many messages are not kept, where some are not. Defaults to 0. */
  readonly folded = input(0);

  /** Whether what is not kept can be loaded. Defaults to false. */
  readonly loadable = input(false);

  /** Emits when the user asks to load, or to load again. */
  readonly again = output<void>();
}
