import { Signal, computed, linkedSignal } from '@angular/core';
import { FeedRow, isMessageRow } from '../feed-rows/feed-row';
import { findRow } from '../feed-rows/find-row';

/** What the progress of a reader follows from. */
export interface ReadingSource {
  readonly rows: Signal<readonly FeedRow[]>;
  /** The key of the first message that was unread as the feed was opened, or null. */
  readonly unreadFrom: Signal<string | null>;
  /** The index of the last row that is in view down to its lower edge; -1 if none is. */
  readonly lastInView: Signal<number>;
  /** How many rows have come in since the reader left the end. */
  readonly appended: Signal<number>;
  /** Whether somebody can be looking: the window is visible and has the focus. */
  readonly focused: Signal<boolean>;
  /** Which list this is; another value starts over. */
  readonly list: Signal<unknown>;
}

interface SeenRow {
  readonly key: string;
  readonly index: number;
}

/**
 * How far down somebody has read, and what waits below. A message counts as read once its lower edge
 * was on screen in a focused window: for one taller than the view that is when its end was reached.
 * Never goes back.
 */
export class ReadingProgress {
  readonly #source: ReadingSource;
  readonly #furthest = linkedSignal<{ list: unknown; seen: SeenRow | null }, SeenRow | null>({
    source: () => ({ list: this.#source.list(), seen: this.#lowestInView() }),
    computation: ({ list, seen }, before) => {
      if (!before?.value || before.source.list !== list) return seen;
      const { key, index } = before.value;
      const at = findRow(this.#source.rows(), key, index);
      if (at < 0 || (seen !== null && seen.index > at)) return seen ?? before.value;
      return at === index ? before.value : { key, index: at };
    },
  });
  readonly #unreadAt = linkedSignal<string | null, number>({
    source: () => this.#source.unreadFrom(),
    computation: (key, before) => {
      if (key === null) return -1;
      const near = before?.source === key && before.value >= 0 ? before.value : Infinity;
      return findRow(this.#source.rows(), key, near);
    },
  });

  /** The key of the newest message of others that has been read, or null. */
  readonly seen = computed(() => {
    const rows = this.#source.rows();
    for (let at = this.#furthest()?.index ?? -1; at >= 0; at--) {
      const row = rows[at];
      if (row && isMessageRow(row) && !row.own) return row.key;
    }
    return null;
  });

  /** The index of the first row that is new to the reader; the number of rows if none is. */
  readonly newFrom = computed(() => {
    const rows = this.#source.rows();
    const unread = this.#unreadAt();
    const start = unread < 0 ? rows.length - this.#source.appended() : unread;
    return Math.min(rows.length, Math.max(start, (this.#furthest()?.index ?? -1) + 1));
  });

  /** How many messages of others wait below what has been read. */
  readonly waiting = computed(() => {
    const rows = this.#source.rows();
    let count = 0;
    for (let at = this.newFrom(); at < rows.length; at++) {
      const row = rows[at];
      if (row && isMessageRow(row) && !row.own) count++;
    }
    return count;
  });

  /** The key of the first message of others that waits below, or null. */
  readonly nextUnread = computed(() => {
    const rows = this.#source.rows();
    for (let at = this.newFrom(); at < rows.length; at++) {
      const row = rows[at];
      if (row && isMessageRow(row) && !row.own) return row.key;
    }
    return null;
  });

  constructor(source: ReadingSource) {
    this.#source = source;
  }

  #lowestInView(): SeenRow | null {
    if (!this.#source.focused()) return null;
    const rows = this.#source.rows();
    for (let index = this.#source.lastInView(); index >= 0; index--) {
      const row = rows[index];
      if (row && isMessageRow(row)) return { key: row.key, index };
    }
    return null;
  }
}
