import { ErrorHandler, Signal, inject, linkedSignal, signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL, formatStamp } from 'ngx-tencent-chat/i18n';
import { ConversationId, Message } from 'ngx-tencent-chat/models';
import {
  MessageStore,
  PinStore,
  ReceiptStore,
  RoomStore,
  SessionStore,
  StarStore,
  UploadStore,
  injectTakeReport,
} from 'ngx-tencent-chat/state';
import {
  ActionContext,
  ActionPane,
  FeedDesk,
  MessageNote,
  injectMessageTypes,
} from 'ngx-tencent-chat/ui';

import { isOffered } from '../conversation-kinds/kind-actions';
import { injectRulesOf } from '../conversation-kinds/provide-kinds';
import { MESSAGE_PANE_OPTIONS } from './message-pane-options';
import { PaneDialog, PaneToast } from './pane-dialog';
import { PaneNotes } from './pane-notes';
import { PaneWriting } from './pane-writing';

/** What a desk needs of its pane. */
export interface DeskHost {
  readonly conversation: Signal<ConversationId>;
  /** The composer is to be used. */
  readonly write: () => void;
  readonly person: (id: string) => void;
  readonly show: (message: Message) => void;
  /** Messages go away: the focus must not go with them. */
  readonly leaveMessages: (messages: readonly Message[]) => void;
}

/** Does in a pane what people want to do with its messages, and says what has come of it. */
export class PaneDesk implements FeedDesk, ActionPane {
  readonly #intl = inject(CHAT_INTL);
  readonly #session = inject(SessionStore);
  readonly #messages = inject(MessageStore);
  readonly #pins = inject(PinStore);
  readonly #stars = inject(StarStore);
  readonly #rooms = inject(RoomStore);
  readonly #uploads = inject(UploadStore);
  readonly #receipts = inject(ReceiptStore);
  readonly #options = inject(MESSAGE_PANE_OPTIONS);
  readonly #errors = inject(ErrorHandler);
  readonly #types = injectMessageTypes();
  readonly #writing = new PaneWriting();
  readonly #notes = new PaneNotes();
  readonly #host: DeskHost;
  readonly #rulesOf = injectRulesOf();

  readonly takesReports = injectTakeReport() !== null;

  /** What went wrong, until somebody has read it. */
  readonly trouble = signal<string | null>(null);

  /** What was done, for a while. */
  readonly toast = signal<PaneToast | null>(null);

  /** What is asked or shown before the messages. */
  readonly dialog;

  /** The keys of the messages that are selected; null while none are to be. */
  readonly selection;

  constructor(host: DeskHost) {
    this.#host = host;
    const ofOne = <T>() =>
      linkedSignal<ConversationId, T | null>({
        source: host.conversation,
        computation: () => null,
      });
    this.dialog = ofOne<PaneDialog>();
    this.selection = ofOne<ReadonlySet<string>>();
  }

  contextOf(message: Message): ActionContext {
    const id = message.conversationId;
    const note = this.noteOf(message.key);
    return {
      message,
      messages: [message],
      room: this.#rooms.room(id)(),
      me: this.#session.me(),
      now: Date.now(),
      online: this.#session.open(),
      pinned: this.#pins
        .pinned(id)()
        .some((pinned) => pinned.key === message.key),
      starred: this.isStarred(message.key),
      note: note?.failed === false ? note.kind : null,
      recallWindow: this.#options.recallWindow,
      words: this.#intl.actions,
      text: this.#types.search(message.body),
      pane: this,
    };
  }

  isStarred(key: string): boolean {
    return this.#stars.has(key);
  }

  noteOf(key: string): MessageNote | null {
    return this.#notes.find(key);
  }

  progressOf(key: string): number | null {
    return this.#uploads.progress(key)();
  }

  offers(action: string): boolean {
    return isOffered(this.#rulesOf(this.#host.conversation()), action);
  }

  see(messages: readonly Message[]): void {
    const id = this.#host.conversation();
    if (!this.#rulesOf(id).controls.receipts) return;
    this.#receipts.see(id, messages);
    const asking = messages.filter(({ own, wantsReceipt }) => own && wantsReceipt);
    if (asking.length > 0)
      this.#receipts.ask(
        id,
        asking.map(({ key }) => key),
      );
  }

  tell(error: unknown): void {
    const expected = error instanceof ChatError;
    this.trouble.set(this.#intl.actions.why.failed(expected ? error.code : null));
    if (!expected) this.#errors.handleError(error);
  }

  /** Says that something is done. */
  say(text: string, undo: (() => void) | null = null): PaneToast {
    const toast = { text, undo };
    this.toast.set(toast);
    return toast;
  }

  open(message: Message): void {
    this.#host.show(message);
  }

  cancelSend(message: Message): void {
    this.cancel(message);
  }

  person(id: string): void {
    // Whoever selects messages means the message.
    if (this.selection() === null) this.#host.person(id);
  }

  renew({ conversationId, key }: Message): void {
    this.#messages.renew(conversationId, key).catch((error: unknown) => {
      // What has no good address is shown as such.
      if (!(error instanceof ChatError)) this.#errors.handleError(error);
    });
  }

  writeAgain(message: Message): void {
    this.#writing.again(message);
    this.#host.write();
  }

  reply(message: Message): void {
    this.#writing.answer(message);
    this.#host.write();
  }

  edit(message: Message): void {
    this.#writing.change(message);
    this.#host.write();
  }

  react({ conversationId, key }: Message, reaction: string, on: boolean): void {
    if (!this.offers('react')) return;
    this.#messages.react(conversationId, key, reaction, on).catch((error: unknown) => {
      // The store has taken it back; whoever put it there has to know.
      if (error instanceof ChatError) this.trouble.set(this.#intl.reactionFailed);
      else this.#errors.handleError(error);
    });
  }

  pickReaction(message: Message): void {
    this.dialog.set({ kind: 'emoji', message });
  }

  showReactors(message: Message): void {
    this.dialog.set({ kind: 'reactors', message });
  }

  copy(messages: readonly Message[]): void {
    const { copiedMessage, actions } = this.#intl;
    const [only] = messages;
    const lines = messages.map(({ body, sender, sentAt }) =>
      copiedMessage(formatStamp(this.#intl, sentAt), sender.name, this.#wordsOf(body)),
    );
    const text = messages.length === 1 && only ? this.#types.search(only.body) : lines.join('\n');
    void this.#write(text, actions.copied);
  }

  linkOf(message: Message): string | null {
    return this.#options.linkOf?.(message) ?? null;
  }

  copyLink(message: Message): void {
    void this.#write(this.linkOf(message) ?? '', this.#intl.actions.linkCopied);
  }

  forward(messages: readonly Message[]): void {
    this.dialog.set({ kind: 'forward', messages });
  }

  select({ key }: Message): void {
    this.selection.set(new Set([key]));
  }

  pin(message: Message, on: boolean): void {
    this.#pins.pin(message.conversationId, message, on).catch((error: unknown) => this.tell(error));
  }

  star(messages: readonly Message[]): void {
    // Several are starred all, unless they are.
    const without = messages.filter(({ key }) => !this.isStarred(key));
    for (const message of without.length > 0 ? without : messages) this.#stars.toggle(message);
  }

  translate(message: Message): void {
    this.#notes.translate(message).catch((error: unknown) => this.tell(error));
  }

  transcribe(message: Message): void {
    this.#notes.transcribe(message).catch((error: unknown) => this.tell(error));
  }

  showInfo(message: Message): void {
    this.dialog.set({ kind: 'info', message });
  }

  report(message: Message): void {
    this.dialog.set({ kind: 'report', message });
  }

  recall(message: Message): void {
    this.dialog.set({ kind: 'recall', message });
  }

  remove(messages: readonly Message[]): void {
    const { actions } = this.#intl;
    this.#host.leaveMessages(messages);
    const keys = messages.map(({ key }) => key);
    const removal = this.#messages.remove(this.#host.conversation(), keys);
    const toast = this.say(actions.deleted(messages.length), () => {
      removal.undo();
      this.say(actions.restored);
    });
    removal.done
      .catch((error: unknown) => this.tell(error))
      .finally(() => {
        if (this.toast() === toast) this.toast.set(null);
      });
  }

  retry({ conversationId, key }: Message): void {
    this.#messages.retry(conversationId, key);
  }

  cancel(message: Message): void {
    this.#host.leaveMessages([message]);
    this.#messages.cancel(message.conversationId, message.key);
  }

  #wordsOf(body: Message['body']): string {
    return this.#types.preview(body, this.#intl);
  }

  async #write(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.say(done);
    } catch {
      // The browser, or whoever uses it, does not let pages write there.
      this.trouble.set(this.#intl.actions.copyFailed);
    }
  }
}
