import { Signal, afterRenderEffect, computed, inject, untracked } from '@angular/core';
import { UserId } from 'ngx-tencent-chat/models';
import { WindowFocus } from 'ngx-tencent-chat/primitives';
import { FeedRow } from '../feed-rows/feed-row';
import { FeedNews } from './feed-news';
import { ReadingProgress } from './reading-progress';

/** What is known of somebody who reads a feed. */
export interface FeedReadingSource {
  readonly rows: Signal<readonly FeedRow[]>;
  readonly unreadFrom: Signal<string | null>;
  readonly me: Signal<UserId | null>;
  /** Which list this is; another value starts over. */
  readonly list: Signal<unknown>;
  readonly window: Signal<{
    readonly firstInView: Signal<number>;
    readonly lastInView: Signal<number>;
    readonly appended: Signal<number>;
  }>;
  /** Tells the newest message of others that has been read, each once. */
  readonly seen: (key: string) => void;
}

/** What has been read in a feed, what waits, and what of it concerns the reader. */
export class FeedReading {
  readonly #progress: ReadingProgress;
  readonly #news: FeedNews;
  #told: string | null = null;

  constructor({ rows, unreadFrom, me, list, window, seen }: FeedReadingSource) {
    const { focused } = inject(WindowFocus);
    const lastInView = computed(() => window().lastInView());
    const appended = computed(() => window().appended());
    const inView = computed(() =>
      focused() ? { first: window().firstInView(), last: lastInView() } : null,
    );
    this.#progress = new ReadingProgress({ rows, unreadFrom, lastInView, appended, focused, list });
    this.#news = new FeedNews({ rows, unreadFrom, inView, me, list });
    // Depends on what is in view: nothing is, before the first rendering.
    afterRenderEffect(() => {
      const key = this.#progress.seen();
      if (key === null || key === this.#told) return;
      this.#told = key;
      untracked(() => seen(key));
    });
  }

  /** How many messages of others wait below what has been read. */
  get waiting(): Signal<number> {
    return this.#progress.waiting;
  }

  /** The key of the first of them, or null. */
  get nextUnread(): Signal<string | null> {
    return this.#progress.nextUnread;
  }

  /** Keys of unread messages that mention the reader, oldest first. */
  get mentions(): Signal<readonly string[]> {
    return this.#news.mentions;
  }

  /** Keys of own messages that others have reacted to while they were out of sight, oldest first. */
  get reactions(): Signal<readonly string[]> {
    return this.#news.reactions;
  }
}
