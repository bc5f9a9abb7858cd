import { Signal, computed, signal } from '@angular/core';
import { ChatIntl, dayOf, formatDay } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { RowEntry } from 'ngx-tencent-chat/primitives';
import { toFeedItem } from './feed-item';
import { FeedGap, FeedRow, isMessageRow, listRows } from './feed-row';

/** What the looks of a feed follow from. */
export interface DressingSource {
  readonly messages: Signal<readonly Message[]>;
  readonly gaps: Signal<readonly FeedGap[]>;
  readonly unreadFrom: Signal<string | null>;
  readonly window: Signal<{
    /** The rows to render. */
    readonly entries: Signal<readonly RowEntry<FeedRow>[]>;
    readonly firstInView: Signal<number>;
  }>;
  readonly now: Signal<number>;
  readonly intl: ChatIntl;
}

/** The rows of a feed, and what those look like that are rendered. */
export class FeedDressing {
  readonly #source: DressingSource;
  readonly #active = signal<string | null>(null);

  readonly listed = computed(() => listRows(this.#source.messages(), this.#source.gaps()));
  readonly rows = computed(() => this.listed().rows);

  readonly items = computed(() => {
    const { unreadFrom, now, intl, window } = this.#source;
    const shared = { unreadFrom: unreadFrom(), now: now(), intl };
    const facts = { ...this.listed(), ...shared };
    return window()
      .entries()
      .map((entry) => toFeedItem(entry, facts));
  });

  /** Who sent what is rendered. */
  readonly people = computed(() => this.items().flatMap(({ message }) => message?.sender ?? []));

  /** The one message that Tab leads to: where the focus was, or the lowest one rendered. */
  readonly tabStop = computed(() => {
    const items = this.items().filter(({ message }) => message !== null);
    return items.find(({ entry }) => entry.key === this.#active()) ?? items.at(-1) ?? null;
  });

  /** The key of the topmost row in view; null if none is. */
  readonly topKey = computed(() => this.rows()[this.#source.window().firstInView()]?.key ?? null);

  /** The day of the topmost message in view; null where a line of its own names it. */
  readonly day = computed(() => {
    const { window, now, intl } = this.#source;
    const rows = this.rows();
    const first = window().firstInView();
    const message = messageAt(rows, first) ?? messageAt(rows, first + 1);
    const above = messageAt(rows, first - 1);
    if (!message || !above || dayOf(intl, above.sentAt) !== dayOf(intl, message.sentAt))
      return null;
    return formatDay(intl, message.sentAt, now());
  });

  constructor(source: DressingSource) {
    this.#source = source;
  }

  /** Takes in which message is about to have the focus: the next key is for that one. */
  lead(key: string): void {
    this.#active.set(key);
  }

  /** Takes in which message has the focus. */
  activate(event: FocusEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    if (row) this.#active.set(row.getAttribute('data-key'));
  }
}

function messageAt(rows: readonly FeedRow[], index: number): Message | null {
  const row = rows[index];
  return row && isMessageRow(row) ? row : null;
}
