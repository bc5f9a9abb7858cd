import {
  Component,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { HistoryTarget } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, Message, MessagePlace, communityOf } from 'ngx-tencent-chat/models';
import { ChatDropFiles } from 'ngx-tencent-chat/primitives';
import { ConversationStore, MessageStore, SessionStore, isInStep } from 'ngx-tencent-chat/state';
import { ChatFeedNotice, ChatMessageFeed, GapSide, MessageReaction } from 'ngx-tencent-chat/ui';

import { ChatDropHere } from '../attach-files/drop-here';
import { injectFileDrop } from '../attach-files/file-drop';
import { foldStream } from './fold-stream';
import { nextStaying } from './next-staying';
import { MESSAGE_PANE_OPTIONS } from './message-pane-options';
import { injectLooks } from '../conversation-kinds/provide-kinds';
import { ChatPaneTools } from '../pane-tools/pane-tools';
import { PaneDesk } from './pane-desk';
import { PaneJump, PaneJumps, PaneVisit, placeIn } from './pane-jumps';
import { PaneOpening } from './pane-opening';
import { PaneViewer } from './pane-viewer';
import { ReadMarks } from './read-marks';
import { selectShownGaps } from './shown-gaps';
import { isNewestOfOthers } from './unread';
import { injectNamed } from './with-names';

/** How many times as many messages of a stream are kept while its reader is not at the end. */
const HELD = 20;

const nothing: readonly Message[] = [];

/**
 * Shows a conversation: opens it at the first unread message or at the end, loads what comes into
 * reach, jumps to any place in its history and back, and marks as read what was seen.
 *
 * Keyboard shortcuts, on a message: arrows, Page keys, Home and End, U for the next
 * unread one, Alt+ArrowLeft for the way back after a jump, Ctrl+F or ⌘F to find words, Escape to leave.
 *
 * @example
 * <chat-message-pane conversation="direct:bob" (leave)="composer.focus()" />
 */
@Component({
  selector: 'chat-message-pane',
  templateUrl: './message-pane.html',
  styleUrl: './message-pane.css',
  imports: [ChatDropHere, ChatFeedNotice, ChatMessageFeed, ChatPaneTools],
  hostDirectives: [ChatDropFiles],
  host: {
    '[attr.data-density]': 'looks().density',
    '[style.--chat-sys-accent]': 'looks().accent',
  },
})
export class ChatMessagePane {
  protected readonly intl = inject(CHAT_INTL);
  readonly #session = inject(SessionStore);
  readonly #conversations = inject(ConversationStore);
  readonly #messages = inject(MessageStore);

  /** Which conversation. Any number of panes may show any conversations at the same time. */
  readonly conversation = input.required<ConversationId>();

  /**
   * Whether this is a stream that may be faster than anyone reads: the oldest messages are folded
   * away, and resting the pointer on it holds it. Defaults to false.
   */
  readonly live = input(false, { transform: booleanAttribute });

  /** Emits when the reader leaves by Escape: the focus belongs to the composer then. */
  readonly leave = output<void>();

  /** Emits the id of a person whom the reader wants to know more about. */
  readonly person = output<string>();

  /** Emits a message of another conversation that the reader wants to see: a starred one, for instance. */
  readonly visit = output<PaneVisit>();

  /** Emits a jump within the conversation, once it has led to a message. */
  readonly jumped = output<PaneJump>();

  private readonly feed = viewChild(ChatMessageFeed);

  protected readonly dropping = injectFileDrop(this.conversation);
  protected readonly jumps = new PaneJumps((id, target) => this.#messages.seek(id, target));
  protected readonly opening = new PaneOpening(this.conversation);
  readonly #marks = new ReadMarks((id) => void this.#conversations.markRead(id));

  protected readonly feeds = computed(() => [{ id: this.conversation() }]);
  protected readonly looks = injectLooks(this.conversation);
  protected readonly me = this.#session.me;
  protected readonly thread = computed(() => this.#messages.thread(this.conversation())());
  protected readonly gaps = computed(() => selectShownGaps(this.thread()));
  /** Whether what is loaded reaches up to the present, without holes that nobody knew of. */
  readonly #inStep = computed(() => {
    const thread = this.thread();
    return isInStep(thread) && !thread.gaps.some(({ missed }) => missed);
  });
  protected readonly failure = computed(() => {
    const { failure, opened } = this.thread();
    if (failure) return failure.code;
    // Nothing is on its way while nobody is signed in, or the connection is broken.
    return opened || this.#arriving() ? null : 'network';
  });
  protected readonly messages = injectNamed(
    computed(() => (this.opening.ready() ? this.thread().messages : nothing)),
  );
  protected readonly hasOlder = computed(
    () => !this.opening.ready() || !this.thread().opened || this.thread().older !== null,
  );
  protected readonly loading = computed(() => this.thread().loading !== null);
  readonly #viewer = new PaneViewer({
    messages: this.messages,
    renew: (message) => this.desk.renew(message),
    failed: (error) => this.desk.tell(error),
  });
  protected readonly desk: PaneDesk = new PaneDesk({
    conversation: this.conversation,
    write: () => this.leave.emit(),
    person: (id) => this.person.emit(id),
    show: (message) => this.#viewer.show(message),
    leaveMessages: (messages) => this.#leaveMessages(messages),
  });
  protected readonly atEnd = computed(() => this.feed()?.atEnd() ?? true);
  protected readonly trouble = computed(() => {
    const words = { nowhere: this.intl.jumpNowhere, failed: this.intl.jumpFailed };
    const trouble = this.jumps.trouble();
    return trouble ? words[trouble.kind] : this.desk.trouble();
  });
  /** Whether the reader of a stream has asked for what was folded away. */
  readonly #unfolded = linkedSignal<ConversationId, boolean>({
    source: this.conversation,
    computation: () => false,
  });
  /** How many messages are not kept: those that were asked for come as older ones do. */
  protected readonly folded = computed(() => (this.#unfolded() ? 0 : this.thread().folded));
  /** The newest message of others that was on screen, in this conversation. */
  readonly #seen = linkedSignal<ConversationId, string | null>({
    source: this.conversation,
    computation: () => null,
  });
  /** Whether all that is unread has been seen: the count may come after the message, or before it. */
  readonly #allSeen = computed(() => {
    const unread = this.#conversations.find(this.conversation())?.unread ?? 0;
    const seen = this.#seen();
    return (
      // Topics are in no list: what was seen there is told each time.
      (unread > 0 || communityOf(this.conversation()) !== null) &&
      seen !== null &&
      this.#session.open() &&
      this.#inStep() &&
      isNewestOfOthers(this.thread().messages, seen)
    );
  });

  constructor() {
    const { liveLimit } = inject(MESSAGE_PANE_OPTIONS);
    effect(() => {
      this.conversation();
      untracked(() => this.#begin());
    });
    effect((onCleanup) => {
      const id = this.conversation();
      onCleanup(untracked(() => this.#messages.watch(id)));
    });
    foldStream(this.conversation, () => this.live() && !this.#unfolded(), liveLimit);
    // Nothing is taken away from whoever reads on while the stream goes on below.
    const held = () => this.live() && this.feed()?.atEnd() === false;
    foldStream(this.conversation, held, liveLimit * HELD);
    effect(() => {
      const jump = this.#messages.jump(this.conversation())();
      if (jump) untracked(() => this.jumps.follow(jump));
    });
    effect(() => {
      const id = this.conversation();
      if (this.#allSeen()) untracked(() => this.#marks.add(id));
    });
  }

  /** Goes to a message, or to the first one of a time, wherever it is in the history. */
  async jumpTo(target: HistoryTarget): Promise<void> {
    const from = placeIn(this.thread().messages, this.feed()?.place() ?? null);
    if (await this.jumps.to(this.conversation(), target)) {
      this.#tellJump(from);
      return;
    }
    if ('time' in target) this.jumpToLatest();
    else this.jumps.trouble.set({ kind: 'nowhere' });
  }

  /** Goes to the first unread message that has not been seen. */
  jumpToUnread(): void {
    this.feed()?.jumpToUnread();
  }

  /** Goes to the newest message and stays at the end. */
  jumpToLatest(): void {
    this.feed()?.jumpToLatest();
  }

  /** Goes back to where the reader was before the last jump. */
  goBack(): void {
    this.feed()?.goBack();
  }

  /** Opens the bar that finds words in the conversation. */
  openFind(): void {
    this.feed()?.openFind();
  }

  /** Shows the messages that the reader has starred. */
  openStarred(): void {
    this.desk.dialog.set({ kind: 'starred' });
  }

  /** Opens the calendar that jumps to a date. */
  openCalendar(): void {
    this.feed()?.openCalendar();
  }

  /** Brings what may be missing at the end; a stream is folded again from there. */
  protected reachEnd(): void {
    this.#unfolded.set(false);
    void this.#messages.open(this.conversation());
  }

  protected loadOlder(): void {
    if (this.thread().folded > 0) this.#unfolded.set(true);
    if (!this.#session.open()) return this.#session.reconnect();
    const id = this.conversation();
    void (this.thread().opened ? this.#messages.loadOlder(id) : this.#messages.open(id));
  }

  protected loadGap({ key, side }: GapSide): void {
    const id = this.conversation();
    if (!isInStep(this.thread())) return void this.#messages.open(id);
    void this.#messages.loadGap(id, key, side);
  }

  protected retry(key: string): void {
    this.#messages.retry(this.conversation(), key);
  }

  protected react({ key, reaction, on }: MessageReaction): void {
    const message = this.thread().messages.findLast((each) => each.key === key);
    if (message) this.desk.react(message, reaction, on);
  }

  protected closeTrouble(): void {
    this.jumps.trouble.set(null);
    this.desk.trouble.set(null);
  }

  /** Goes to a message that may be of another conversation, as starred ones are. */
  protected goTo({ id, sentAt, sequence, conversationId }: Message): void {
    if (id === null) return;
    const place = { id, sentAt, sequence };
    if (conversationId === this.conversation()) void this.jumpTo({ message: place });
    else this.visit.emit({ conversationId, place });
  }

  protected markSeen(key: string): void {
    this.#seen.set(key);
  }

  protected jumpAgain(): void {
    const trouble = this.jumps.trouble();
    if (trouble?.kind === 'failed') void this.jumpTo(trouble.target);
  }

  /** Goes to the next message that stays, if the focus is among them. */
  #leaveMessages(gone: readonly Message[]): void {
    this.feed()?.focusMessage(nextStaying(this.thread().messages, gone));
  }

  #tellJump(from: MessagePlace | null): void {
    const to = placeIn(this.thread().messages, this.jumps.target()?.key ?? null);
    if (to && !this.jumps.seeking() && !this.jumps.trouble()) this.jumped.emit({ from, to });
  }

  #begin(): void {
    this.#marks.flush();
    this.jumps.clear();
  }

  #arriving(): boolean {
    return ['ready', 'connecting'].includes(this.#session.connection().phase);
  }
}
