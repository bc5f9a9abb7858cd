import { Signal, afterRenderEffect, computed, inject, untracked } from '@angular/core';
import { Message, UserId } from 'ngx-tencent-chat/models';
import { WindowFocus } from 'ngx-tencent-chat/primitives';
import { FeedRow, isMessageRow } from '../feed-rows/feed-row';
import { FeedNews, InView } from './feed-news';
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
  /** Tells which messages have come on screen, each once. */
  readonly shown: (messages: readonly Message[]) => void;
}

/** What has been read in a feed, what waits, and what of it concerns the reader. */
export class FeedReading {
  readonly #progress: ReadingProgress;
  readonly #news: FeedNews;
  #told: string | null = null;

  constructor({ rows, unreadFrom, me, list, window, seen, shown }: FeedReadingSource) {
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
    this.#tellShown(rows, inView, shown);
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

  #tellShown(
    rows: FeedReadingSource['rows'],
    inView: Signal<InView | null>,
    shown: FeedReadingSource['shown'],
  ): void {
    const told = new Set<string>();
    afterRenderEffect(() => {
      const view = inView();
      if (!view || view.last < 0) return;
      const fresh = rows()
        .slice(view.first, view.last + 1)
        .filter(isMessageRow)
        .filter(({ id }) => id !== null && !told.has(id));
      if (fresh.length === 0) return;
      for (const { id } of fresh) if (id !== null) told.add(id);
      untracked(() => shown(fresh));
    });
  }
}
