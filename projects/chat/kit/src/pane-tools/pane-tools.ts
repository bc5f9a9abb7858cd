import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { ChatReportDialog, ReportChoice } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, Message } from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  MessageStore,
  NameBook,
  PeopleStore,
  PinStore,
  RoomStore,
  SessionStore,
  StarStore,
  TypingStore,
  injectTakeReport,
} from 'ngx-tencent-chat/state';
import { injectMessageTypes } from 'ngx-tencent-chat/ui';

import type { PaneDesk } from '../message-pane/pane-desk';
import { ChatEmojiDialog } from './emoji-dialog';
import { ChatForwardDialog, ForwardChoice } from './forward-dialog';
import { ChatInfoDialog } from './info-dialog';
import { ChatMessageListDialog } from './message-list-dialog';
import { ChatPaneToast } from './pane-toast';
import { ChatPinnedBar } from './pinned-bar';
import { ChatReactorsDialog } from './reactors-dialog';
import { ChatRecallDialog } from './recall-dialog';
import { ChatTypingLine } from './typing-line';

/** How long is said what was done, in milliseconds. */
const SAID = 4000;

/** What a pane shows over its messages: what is pinned, who writes, what was done, what is asked. */
@Component({
  selector: 'chat-pane-tools',
  templateUrl: './pane-tools.html',
  styles: `
    :host {
      display: contents;
    }
  `,
  imports: [
    ChatEmojiDialog,
    ChatForwardDialog,
    ChatInfoDialog,
    ChatMessageListDialog,
    ChatPaneToast,
    ChatPinnedBar,
    ChatReactorsDialog,
    ChatRecallDialog,
    ChatReportDialog,
    ChatTypingLine,
  ],
  host: { '[attr.data-pinned]': 'showsPinned() || null' },
})
export class ChatPaneTools {
  readonly #intl = inject(CHAT_INTL);
  readonly #session = inject(SessionStore);
  readonly #conversations = inject(ConversationStore);
  readonly #messages = inject(MessageStore);
  readonly #names = inject(NameBook);
  readonly #people = inject(PeopleStore);
  readonly #pins = inject(PinStore);
  readonly #rooms = inject(RoomStore);
  readonly #typing = inject(TypingStore);
  readonly #takeReport = injectTakeReport();
  readonly #types = injectMessageTypes();
  protected readonly stars = inject(StarStore);
  protected readonly words = this.#intl.actions;

  readonly conversation = input.required<ConversationId>();

  readonly desk = input.required<PaneDesk>();

  /** Whether the newest message is in view. */
  readonly atEnd = input.required<boolean>();

  /** Emits the message that is to be seen where it stands. */
  readonly jump = output<Message>();

  protected readonly dialog = computed(() => this.desk().dialog());
  protected readonly toast = computed(() => this.desk().toast());
  protected readonly me = computed(() => this.#session.me()?.id ?? '');
  protected readonly pinned = computed(() =>
    this.#names.messages(this.#pins.pinned(this.conversation())()),
  );
  protected readonly showsPinned = computed(
    () => this.pinned().length > 0 && this.desk().selection() === null,
  );
  protected readonly typing = computed(() =>
    this.atEnd() ? this.#names.everyone(this.#typing.typing(this.conversation())()) : [],
  );
  protected readonly starred = computed(() =>
    this.#names.messages(this.stars.starred().map(({ message }) => message)),
  );
  protected readonly places = computed(() =>
    this.#names.conversations(this.#conversations.conversations()),
  );
  protected readonly mayPin = computed(() => {
    const room = this.#rooms.room(this.conversation())();
    return room !== null && room.role !== null;
  });

  constructor() {
    effect((onCleanup) => {
      const toast = this.toast();
      // What can be undone is there for as long as that is so.
      if (!toast || toast.undo) return;
      const timer = setTimeout(() => this.desk().toast.set(null), SAID);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const id = this.conversation();
      if (this.#session.open()) untracked(() => this.#learn(id));
    });
  }

  /** A message as it is by now: others read it while it is asked about. */
  protected latest(message: Message): Message {
    const { messages } = this.#messages.thread(message.conversationId)();
    return messages.findLast(({ key }) => key === message.key) ?? message;
  }

  protected close(): void {
    this.desk().dialog.set(null);
  }

  protected undo(): void {
    this.toast()?.undo?.();
  }

  protected recall({ conversationId, key }: Message, reason: string): void {
    this.#tellOf(this.#messages.recall(conversationId, key, reason));
  }

  protected unpin(message: Message): void {
    this.desk().pin(message, false);
  }

  protected forward(messages: readonly Message[], { to, how }: ForwardChoice): void {
    const keys = messages.map(({ key }) => key);
    // Others read this: people have the names that they gave themselves.
    const told = this.#messages
      .thread(this.conversation())()
      .messages.filter(({ key }) => keys.includes(key));
    const names = [...new Set(told.map(({ sender }) => sender.name))];
    const lines = told.map(({ sender, body }) =>
      this.#intl.memberPreview(sender.name, this.#types.preview(body, this.#intl)),
    );
    const title = this.words.mergedTitle(names);
    this.#messages.forward(this.conversation(), keys, to, how, { title, lines });
    this.desk().say(this.words.forwarded(messages.length, to.length));
  }

  protected alsoBlock({ sender }: Message): string | null {
    const { alsoBlock } = this.#intl.people;
    return this.#people.blocked().includes(sender.id) ? null : alsoBlock(sender.name);
  }

  protected report(message: Message, { reason, details, block }: ReportChoice): void {
    const { sender: person } = message;
    Promise.resolve()
      .then(() => this.#takeReport?.({ person, message, reason, details }))
      .then(() => (block ? this.#people.block([person.id], true) : undefined))
      .then(() => this.desk().say(this.words.reported))
      .catch((error: unknown) => this.desk().tell(error));
  }

  /** What may be done here, and what is pinned. */
  #learn(id: ConversationId): void {
    const asked = [this.#rooms.load(id)];
    if (id.startsWith('group:')) asked.push(this.#pins.load(id));
    for (const each of asked)
      each.catch((error: unknown) => {
        // Without an answer everything is offered, and the service refuses what it must.
        if (!(error instanceof ChatError)) throw error;
      });
  }

  #tellOf(done: Promise<void>): void {
    done.catch((error: unknown) => this.desk().tell(error));
  }
}
