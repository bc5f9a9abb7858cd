import {
  Component,
  ElementRef,
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Message, MessagePlace, Person } from 'ngx-tencent-chat/models';
import {
  ChatRowAnchor,
  ChatRowCanvas,
  ChatRowWindow,
  ChatWindowRow,
} from 'ngx-tencent-chat/primitives';
import { ChatAvatar } from '../avatar/avatar';
import { Clock } from '../clock/clock';
import { ChatFeedActions } from '../feed-actions/feed-actions';
import { FeedDesk, MessageReaction, findContext } from '../feed-actions/feed-desk';
import { FeedSelection } from '../feed-actions/feed-selection';
import { ChatFeedCopy } from '../feed-copy/feed-copy';
import { ChatFeedFind } from '../feed-find/feed-find';
import { LazyFinder } from '../feed-find/lazy-finder';
import { ChatFeedAids } from '../feed-jumps/feed-aids';
import { FeedJumps, FeedTarget } from '../feed-jumps/feed-jumps';
import { FeedTravel } from '../feed-jumps/feed-travel';
import { StreamHold } from '../feed-live/stream-hold';
import { FeedReading } from '../feed-reading/feed-reading';
import { FeedDressing } from '../feed-rows/feed-dressing';
import { FeedGap, FeedRow, GapSide, estimateRow, isMessageRow } from '../feed-rows/feed-row';
import { findText } from '../feed-find/find-text';
import { followOwn } from '../feed-rows/follow-own';
import { knowNames } from '../feed-rows/known-names';
import { LoadAhead } from '../feed-rows/load-ahead';
import { moveAmongMessages } from '../feed-rows/move-among-messages';
import { ChatMessageBubble } from '../message-bubble/message-bubble';
import { preloadParts } from '../message-bubble/preload-parts';
import { ChatMessageNote } from '../message-note/message-note';
import { ChatMessageTools } from '../message-menu/message-tools';
import { injectMessageTypes } from '../message-types/message-types';
import { ChatFeedBlank } from './feed-blank';
import { ChatFeedEdge, edgeOf } from './feed-edge';
import { toFeedCommand } from './feed-keys';
import { ChatMessageAnnouncer } from './message-announcer';

/** Tells the feeds of a page apart, since ids must be unique. */
let feeds = 0;

/**
 * Shows the messages of a conversation: grouped by sender and day, windowed, at the newest one or
 * at the first unread one, and never moving what is being read.
 *
 * An APG feed: each message is an article that takes the focus. Keyboard shortcuts: arrows and Page keys go
 * from one message to the next, Home and End to the first and last, Ctrl+Home and Ctrl+End out of the feed,
 * U to the next unread one, Alt+ArrowLeft back to before a jump, Ctrl+F or ⌘F finds words,
 * Escape leaves. Enter or the menu key opens a menu: R replies, E edits, Delete deletes, + reacts, X selects.
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
    ChatFeedActions,
    ChatFeedAids,
    ChatFeedBlank,
    ChatFeedCopy,
    ChatFeedEdge,
    ChatFeedFind,
    ChatMessageAnnouncer,
    ChatMessageBubble,
    ChatMessageNote,
    ChatMessageTools,
    ChatRowAnchor,
    ChatRowCanvas,
    ChatRowWindow,
    ChatWindowRow,
  ],
  host: { '(pointerenter)': 'hold.enter($event)', '(pointerleave)': 'hold.release()' },
})
export class ChatMessageFeed {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #types = injectMessageTypes();

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

  /** Where messages may be missing between others, top to bottom. Each has a row of its own. */
  readonly gaps = input<readonly FeedGap[]>([]);

  /** The message to jump to. Jumps for each new object, once the message is there. */
  readonly target = input<FeedTarget | null>(null);

  /** Who reads, for what mentions them; null leaves mentions out. */
  readonly me = input<Person | null>(null);

  /** Whether others' messages say who sent them, as in a group. Defaults to false. */
  readonly showSender = input(false, { transform: booleanAttribute });

  /** Whether this is a stream that may be too fast to read: resting the pointer on it holds it. */
  readonly live = input(false, { transform: booleanAttribute });

  /** How many older messages of a stream are not kept. Defaults to 0. */
  readonly folded = input(0);

  /** What is known of the messages and can be done with them; null for nothing. */
  readonly desk = input<FeedDesk | null>(null);

  /** The keys of the messages that are selected; null while none are to be. */
  readonly selection = model<ReadonlySet<string> | null>(null);

  /** Emits when older messages are needed, ahead of need, and when the user asks for them again. */
  readonly older = output<void>();

  /** Emits when the next page of a gap is needed, ahead of need, and when the user asks for it again. */
  readonly fill = output<GapSide>();

  /** Emits the key of a failed message that the user asks to send again. */
  readonly retry = output<string>();

  /** Emits the key of the newest message of others that was on screen, in a window with the focus. */
  readonly seen = output<string>();

  /** Emits where the message stands that the user wants to see: the one that another quotes. */
  readonly jump = output<MessagePlace>();

  /** Emits the emoji that the user puts on a message or takes away. */
  readonly react = output<MessageReaction>();

  /** Emits the beginning of the day that the user wants to see, in milliseconds since 1970. */
  readonly date = output<number>();

  /** Emits when the user asks for the newest messages. The feed goes to the newest it has. */
  readonly latest = output<void>();

  /** Emits when the user is done reading, by Escape: the focus belongs to the composer then. */
  readonly leave = output<void>();

  protected readonly window = viewChild.required<ChatRowWindow<FeedRow>>(ChatRowWindow);
  private readonly actions = viewChild.required(ChatFeedActions);
  private readonly feed = viewChild.required<ElementRef<HTMLElement>>('feed');
  // By name: a mention of the class would bring it along at once.
  private readonly findBar = viewChild<{ focus(): void }>('findBar');

  protected readonly dressing = new FeedDressing({
    messages: this.messages,
    gaps: this.gaps,
    unreadFrom: this.unreadFrom,
    window: this.window,
    now: inject(Clock).now,
    intl: this.intl,
  });
  protected readonly reader = computed(() => this.me()?.id ?? null);
  /** For mentions: of whoever reads, and of the people whose messages have been shown. */
  protected readonly names = knowNames(() => [this.me(), ...this.dressing.people()]);
  protected readonly rows = this.dressing.rows;
  protected readonly conversationId = computed(() => this.messages()[0]?.conversationId ?? null);
  protected readonly edge = computed(() => edgeOf(this));
  /** How many messages there are; -1 while that is not known. */
  protected readonly setSize = computed(() =>
    this.hasOlder() || this.gaps().length > 0 ? -1 : this.messages().length,
  );
  protected readonly reading = new FeedReading({
    rows: this.rows,
    unreadFrom: this.unreadFrom,
    me: this.reader,
    list: this.conversationId,
    window: this.window,
    seen: (key) => this.seen.emit(key),
    shown: (messages) => this.desk()?.see(messages),
  });
  protected readonly jumps = new FeedJumps(this.window);
  protected readonly hold = new StreamHold(this.live);
  readonly #loading = new LoadAhead({
    listed: this.dressing.listed,
    gaps: this.gaps,
    hasOlder: this.hasOlder,
    loadingOlder: this.loadingOlder,
    failure: this.failure,
    wantsOlder: computed(() => this.edge() === 'older'),
    window: this.window,
    older: () => this.older.emit(),
    fill: (side) => this.fill.emit(side),
  });
  protected readonly finder = new LazyFinder({
    messages: this.messages,
    items: this.dressing.items,
    textOf: ({ body }) => this.#types.search(body),
    elementOf: (key) => findText(this.#host, this.id + key),
    more: this.#loading.more,
    load: () => this.#loading.loadMore(),
    show: (key, remember) => this.jumps.to(key, { focus: false, remember }),
  });

  /** Whether the reader is at the newest message: what comes in is shown as it comes. */
  readonly atEnd = computed(() => this.window().atEnd());

  protected readonly travel = new FeedTravel({
    rows: this.rows,
    window: this.window,
    unreadFrom: this.unreadFrom,
    jumps: this.jumps,
    reading: this.reading,
    finder: this.finder,
    findBar: this.findBar,
    intl: this.intl,
    feed: () => this.feed().nativeElement,
    leave: () => this.leave.emit(),
  });
  protected readonly picked = new FeedSelection(this.rows, this.selection);
  protected readonly contextOf = (key: string) => findContext(key, this.rows(), this.desk());

  protected readonly id = `chat-feed-${feeds++}-`;
  protected readonly keyOf = (row: FeedRow): string => row.key;
  protected readonly estimate = estimateRow;
  protected readonly isMessage = isMessageRow;

  constructor() {
    afterNextRender(preloadParts);
    afterRenderEffect(() => this.travel.follow(this.target(), this.#host.ownerDocument));
    afterRenderEffect(() => this.atEnd() && untracked(() => this.jumps.forget()));
    followOwn(this.messages, () => this.window().scrollToEnd());
    effect(() => this.live() && this.hold.watch(this.rows(), performance.now()));
  }

  /** The key of the message that is being read, the first one in view; null at the end. */
  readonly place = (): string | null => this.travel.place();

  /** Goes to the newest messages and stays there. */
  jumpToLatest(): void {
    this.hold.release();
    this.latest.emit();
    this.window().scrollToEnd({ smooth: true });
    // The button goes away; the focus must not go with it.
    this.travel.takeFocus();
  }

  /** Goes to the first unread message that has not been seen, or to the line above them. */
  jumpToUnread(): void {
    this.travel.toUnread();
  }

  /** Goes back to where the reader was before the last jump. */
  goBack(): void {
    this.travel.back();
  }

  /** Opens the bar that finds words in the messages, or gives it the focus. */
  openFind(): void {
    this.travel.openFind();
  }

  /** Opens the calendar that jumps to a date. */
  openCalendar(): void {
    this.travel.openCalendar();
  }

  /** Gives the focus to a message, or to the nearest one if it is gone. */
  focusMessage(key: string): void {
    this.travel.focusMessage(key);
  }

  protected press(event: KeyboardEvent): void {
    const stop = this.dressing.tabStop();
    if (stop && this.picked.press(event, stop.entry.key)) return event.preventDefault();
    const command = toFeedCommand(event);
    if (command !== null) return this.travel.obey(command, event);
    if (this.actions().press(event)) return event.preventDefault();
    const to = moveAmongMessages(event, this.rows(), stop?.entry.index ?? -1);
    if (!to) return;
    event.preventDefault();
    this.dressing.lead(to.key);
    this.window().focusRow(to.key);
  }
}
