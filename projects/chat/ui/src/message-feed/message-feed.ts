import {
  Component,
  ElementRef,
  afterRenderEffect,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import {
  ChatRowAnchor,
  ChatRowCanvas,
  ChatRowWindow,
  ChatWindowRow,
  WindowFocus,
  focusBeside,
  moveInList,
} from 'ngx-tencent-chat/primitives';
import { ChatAvatar } from '../avatar/avatar';
import { Clock } from '../clock/clock';
import { ChatIcon } from '../icon/icon';
import { ChatMessageBubble } from '../message-bubble/message-bubble';
import { ChatSpoken } from '../spoken/spoken';
import { ChatFeedBlank } from './feed-blank';
import { ChatFeedEdge, FeedEdge } from './feed-edge';
import { FeedGap, FeedRow, edgeRow, estimateRow, isMessageRow, toFeedItem } from './feed-row';
import { ChatMessageAnnouncer } from './message-announcer';

/** Tells the feeds of a page apart, since ids must be unique. */
let feeds = 0;

/**
 * Shows the messages of a conversation: grouped by sender and day, windowed, at the newest one or
 * at the first unread one, and never moving what is being read.
 *
 * An APG feed: each message is an article that takes the focus; arrows and Page keys go from one to
 * the next, Home and End to the first and last, Ctrl+Home and Ctrl+End out of it.
 *
 * @example
 * <chat-message-feed [messages]="messages()" [hasOlder]="hasOlder()" (older)="loadOlder()" />
 */
@Component({
  selector: 'chat-message-feed',
  templateUrl: './message-feed.html',
  styleUrl: './message-feed.css',
  imports: [
    ChatAvatar,
    ChatFeedBlank,
    ChatFeedEdge,
    ChatIcon,
    ChatMessageAnnouncer,
    ChatMessageBubble,
    ChatRowAnchor,
    ChatRowCanvas,
    ChatRowWindow,
    ChatSpoken,
    ChatWindowRow,
  ],
})
export class ChatMessageFeed {
  protected readonly intl = inject(CHAT_INTL);
  readonly #clock = inject(Clock);
  readonly #focus = inject(WindowFocus);

  /** The messages, oldest first. */
  readonly messages = input.required<readonly Message[]>();

  /** Whether there are messages before the oldest one. Defaults to false. */
  readonly hasOlder = input(false, { transform: booleanAttribute });

  /** Whether older messages are on their way. Defaults to false. */
  readonly loadingOlder = input(false, { transform: booleanAttribute });

  /** The code of the error for which older messages could not be loaded, or null. */
  readonly failure = input<string | null>(null);

  /** The key of the first unread message: the line stands above it, and the feed opens there. */
  readonly unreadFrom = input<string | null>(null);

  /** Where messages may be missing, or null: there the feed says so. */
  readonly gap = input<FeedGap | null>(null);

  /** Emits when older messages are needed, ahead of need, and when the user asks for them again. */
  readonly older = output<void>();

  /** Emits the key of a failed message that the user asks to send again. */
  readonly retry = output<string>();

  /** Emits when the user asks to load what is missing in the gap. */
  readonly fill = output<void>();

  /** Emits the key of the newest message of others that was on screen, in a window with the focus. */
  readonly seen = output<string>();

  protected readonly window = viewChild.required<ChatRowWindow<FeedRow>>(ChatRowWindow);
  private readonly feed = viewChild<ElementRef<HTMLElement>>('feed');

  protected readonly edge = computed<FeedEdge>(() => {
    if (this.failure() !== null) return 'failed';
    return this.hasOlder() || this.loadingOlder() ? 'older' : 'start';
  });
  protected readonly conversationId = computed(() => this.messages()[0]?.conversationId ?? null);
  protected readonly rows = computed<readonly FeedRow[]>(() =>
    this.messages().length > 0 ? [edgeRow, ...this.messages()] : [],
  );
  protected readonly items = computed(() => {
    const facts = {
      messages: this.messages(),
      unreadFrom: this.unreadFrom(),
      gap: this.gap(),
      intl: this.intl,
      now: this.#clock.now(),
    };
    return this.window()
      .entries()
      .map((entry) => toFeedItem(entry, facts));
  });
  /** How many messages there are; -1 while that is not known. */
  protected readonly setSize = computed(() => (this.hasOlder() ? -1 : this.messages().length));
  readonly #active = signal<string | null>(null);
  /** The one message that Tab leads to. */
  protected readonly tabStop = computed(() => {
    const items = this.items();
    const active = items.find(({ entry }) => entry.key === this.#active());
    return (active ?? items.at(-1))?.entry.key ?? null;
  });
  protected readonly badge = computed(() => formatBadge(this.intl, this.window().appended()));
  protected readonly jumpName = computed(() => {
    const count = this.window().appended();
    return count > 0 ? this.intl.jumpToNew(count) : this.intl.jumpToLatest;
  });
  readonly #newestSeen = computed(() => {
    const rows = this.rows();
    let at = this.#focus.focused() ? this.window().lastInView() : -1;
    for (; at >= 0; at--) {
      const row = rows[at];
      if (row && isMessageRow(row) && !row.own) return row.key;
    }
    return null;
  });
  readonly #oldest = computed(() => this.messages()[0]?.key);
  #toldSeen: string | null = null;
  #newest: string | null = null;

  protected readonly id = `chat-feed-${feeds++}-`;
  protected readonly keyOf = (row: FeedRow): string => row.key;
  protected readonly estimate = estimateRow;
  protected readonly isMessage = isMessageRow;

  constructor() {
    // Both depend on what is in view: nothing is, before the first rendering.
    afterRenderEffect(() => this.#askForOlder());
    afterRenderEffect(() => this.#tellSeen());
    effect(() => this.#followOwn());
  }

  protected jumpToLatest(): void {
    this.window().scrollToEnd({ smooth: true });
    // The button goes away; the focus must not go with it.
    this.feed()?.nativeElement.focus({ preventScroll: true });
  }

  protected activate(key: string): void {
    this.#active.set(key);
  }

  protected moveFocus(event: KeyboardEvent): void {
    const messages = this.messages();
    if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      const side = event.key === 'Home' ? 'before' : 'after';
      const feed = this.feed()?.nativeElement;
      if (feed && focusBeside(feed, side)) event.preventDefault();
      return;
    }
    const from = messages.findLastIndex(({ key }) => key === this.tabStop());
    const target = messages[moveInList(event, { from, count: messages.length, page: 1 }) ?? -1];
    if (!target) return;
    event.preventDefault();
    this.window().focusRow(target.key);
  }

  #askForOlder(): void {
    // After a short page there may be room for the next: the oldest message counts too.
    this.#oldest();
    if (!this.window().nearStart() || this.edge() !== 'older' || this.loadingOlder()) return;
    untracked(() => this.older.emit());
  }

  #tellSeen(): void {
    const key = this.#newestSeen();
    if (key === null || key === this.#toldSeen) return;
    const messages = untracked(this.messages);
    const place = (wanted: string | null) => messages.findLastIndex((one) => one.key === wanted);
    if (place(key) <= place(this.#toldSeen)) return;
    this.#toldSeen = key;
    untracked(() => this.seen.emit(key));
  }

  /** Whoever sends wants to see it, wherever they have been reading. */
  #followOwn(): void {
    const newest = this.messages().at(-1);
    const key = newest?.key ?? null;
    const fresh = this.#newest !== null && key !== this.#newest && newest?.status !== 'sent';
    this.#newest = key;
    if (fresh) untracked(() => this.window().scrollToEnd());
  }
}
