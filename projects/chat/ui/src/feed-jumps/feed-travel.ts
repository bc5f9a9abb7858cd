import { Signal, signal, untracked } from '@angular/core';
import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { focusBeside } from 'ngx-tencent-chat/primitives';
import type { FeedFinder } from '../feed-find/feed-finder';
import type { LazyFinder } from '../feed-find/lazy-finder';
import type { FeedReading } from '../feed-reading/feed-reading';
import { nameOf } from '../feed-rows/feed-item';
import { FeedRow, isMessageRow } from '../feed-rows/feed-row';
import { findRow } from '../feed-rows/find-row';
import type { FeedCommand } from '../message-feed/feed-keys';
import { FeedJumps, FeedTarget } from './feed-jumps';

/** What travels through a feed. */
export interface TravelSource {
  readonly rows: Signal<readonly FeedRow[]>;
  readonly window: Signal<{
    readonly firstInView: Signal<number>;
    readonly lastInView: Signal<number>;
    readonly atEnd: Signal<boolean>;
    focusRow(key: string): void;
  }>;
  readonly unreadFrom: Signal<string | null>;
  readonly jumps: FeedJumps;
  readonly reading: FeedReading;
  readonly finder: LazyFinder;
  readonly findBar: Signal<{ focus(): void } | undefined>;
  readonly intl: ChatIntl;
  /** What holds the messages, and can take the focus. */
  readonly feed: () => HTMLElement;
  /** The reader is done reading. */
  readonly leave: () => void;
}

/** Takes a reader to other places in a feed. */
export class FeedTravel {
  readonly #source: TravelSource;

  /** The moment that the calendar opens at; null while it is closed. */
  readonly pickingFrom = signal<number | null>(null);

  /** What is to be spoken that is no message. */
  readonly saying = signal<{ readonly text: string } | null>(null);

  constructor(source: TravelSource) {
    this.#source = source;
  }

  /** Goes to the first unread message that has not been seen, or to the line above them. */
  toUnread(): void {
    const { reading, unreadFrom } = this.#source;
    this.to(reading.nextUnread() ?? unreadFrom() ?? undefined);
  }

  /** Goes to a message. */
  to(key: string | undefined): void {
    if (key !== undefined) this.#source.jumps.to(key, { focus: true, remember: true });
  }

  /** Goes back to where the reader was before the last jump. */
  back(): void {
    this.#source.jumps.back();
    this.takeFocus();
  }

  /** Opens the bar that finds words in the messages, or gives it the focus. */
  openFind(): void {
    const { window, rows, finder, findBar } = this.#source;
    finder.open(rows()[window().lastInView()]?.key ?? null);
    findBar()?.focus();
  }

  /** Closes it; the focus goes to what was found last. */
  closeFind(finder: FeedFinder): void {
    const { rows, window } = this.#source;
    const current = finder.search.current();
    finder.close();
    if (current !== null && findRow(rows(), current, 0) >= 0) window().focusRow(current);
    else this.takeFocus();
  }

  /** Opens the calendar, at the day that is in view. */
  openCalendar(): void {
    const { rows, window } = this.#source;
    const top = rows()[Math.max(1, window().firstInView())];
    this.pickingFrom.set(top && isMessageRow(top) ? top.sentAt : Date.now());
  }

  /** Gives the focus to the feed: what had it goes away. */
  takeFocus(): void {
    this.#source.feed().focus({ preventScroll: true });
  }

  /** The key of the first message in view; null at the end. */
  place(): string | null {
    const { rows, window } = this.#source;
    if (window().atEnd()) return null;
    const first = Math.max(0, window().firstInView());
    return rows().slice(first).find(isMessageRow)?.key ?? null;
  }

  /** Gives the focus to a message, or to the feed if it is gone. */
  focusMessage(key: string): void {
    const { rows, window } = this.#source;
    if (findRow(rows(), key, 0) >= 0) window().focusRow(key);
    else this.takeFocus();
  }

  /** Does what a key asks for. */
  obey(command: FeedCommand, event: Event): void {
    const { feed, jumps, leave } = this.#source;
    const commands: Record<FeedCommand, () => void> = {
      find: () => this.openFind(),
      unread: () => this.toUnread(),
      back: () => this.back(),
      leave,
      before: () => focusBeside(feed(), 'before'),
      after: () => focusBeside(feed(), 'after'),
    };
    // Without a way back the key is the browser's.
    if (command === 'back' && !jumps.canGoBack()) return;
    event.preventDefault();
    commands[command]();
  }

  /** Goes where the app wants the feed to go, once the message is there. */
  follow(target: FeedTarget | null, document: Document): void {
    const { rows, jumps, intl } = this.#source;
    const listed = rows();
    if (target === null) return;
    untracked(() => {
      if (!jumps.follow(target, document)) return;
      // Without the focus nothing says where the jump has led to.
      const row = listed[findRow(listed, target.key, listed.length)];
      if (row && isMessageRow(row)) this.saying.set({ text: intl.jumpedTo(nameOf(row, intl)) });
    });
  }
}
