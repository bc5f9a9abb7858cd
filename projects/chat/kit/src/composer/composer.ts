import {
  ChangeDetectorRef,
  Component,
  Injector,
  afterNextRender,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, peerOf } from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  DraftKeeper,
  MessageStore,
  NameBook,
  PeopleStore,
  RoomStore,
  SessionStore,
  TopicStore,
  TypingStore,
} from 'ngx-tencent-chat/state';
import { BoxRecording, ChatMessageBox } from 'ngx-tencent-chat/ui';

import { FileIntake } from '../attach-files/file-intake';
import { injectRulesOf } from '../conversation-kinds/provide-kinds';
import { kindReason, withRules } from '../conversation-kinds/composer-rules';
import { ChatComposerEmoji } from './composer-emoji';
import { COMPOSER_OPTIONS } from './composer-options';
import { ComposerSources } from './composer-sources';
import { contextOf } from './context-of';
import { Countdown } from './countdown';
import { DraftSender } from './draft-sender';
import { lastEditable } from './last-editable';
import { CANNED_REPLIES, SLASH_COMMANDS } from './slash-commands';
import { slowUntil } from './slow-mode';
import { reasonOf } from './write-reason';

/**
 * Writes messages into a conversation: texts, files, the voice, answers and edits. Being offline never
 * blocks it: what is sent waits. What is not sent is kept, over reloads too.
 *
 * @example
 * <chat-composer conversation="direct:bob" />
 */
@Component({
  selector: 'chat-composer',
  templateUrl: './composer.html',
  styleUrl: './composer.css',
  imports: [ChatComposerEmoji, ChatMessageBox],
})
export class ChatComposer {
  readonly #intl = inject(CHAT_INTL);
  readonly #session = inject(SessionStore);
  readonly #conversations = inject(ConversationStore);
  readonly #messages = inject(MessageStore);
  readonly #rooms = inject(RoomStore);
  readonly #topics = inject(TopicStore);
  readonly #typing = inject(TypingStore);
  readonly #drafts = inject(DraftKeeper);
  readonly #people = inject(PeopleStore);
  readonly #names = inject(NameBook);
  readonly #injector = inject(Injector);
  readonly #changes = inject(ChangeDetectorRef);
  /** The reader wants to write again: the field takes the focus when it is there. */
  #unblocking = false;
  readonly #sources = inject(ComposerSources);
  readonly #commands = inject(SLASH_COMMANDS);
  readonly #replies = inject(CANNED_REPLIES);
  protected readonly intake = inject(FileIntake);
  protected readonly sender = inject(DraftSender);

  /** Which conversation. What is typed stays with it when another one is opened. */
  readonly conversation = input.required<ConversationId>();

  /** Whether nobody can write here: a channel that only tells. Defaults to false. */
  readonly readOnly = input(false, { transform: booleanAttribute });

  protected readonly box = viewChild.required(ChatMessageBox);

  readonly #rulesOf = injectRulesOf();
  readonly #rules = computed(() => this.#rulesOf(this.conversation()));
  readonly #given = computed(inject(COMPOSER_OPTIONS));
  protected readonly options = computed(() => withRules(this.#given(), this.#rules()));
  protected readonly emojiOpen = signal(false);
  protected readonly me = this.#session.me;
  protected readonly draft = computed(() => this.#drafts.draft(this.conversation()));
  readonly #thread = computed(() => this.#messages.thread(this.conversation())());
  readonly #room = computed(() => this.#rooms.room(this.conversation())());
  readonly #ending = computed(() => {
    const ending = this.#rooms.ending(this.conversation())();
    return ending && { ...ending, by: ending.by && this.#names.person(ending.by) };
  });

  /** Nobody is signed in, or about to be. */
  protected readonly disabled = computed(() => {
    const { phase } = this.#session.connection();
    return this.me() === null && (phase === 'signed-out' || phase === 'failed');
  });

  /** The first sign-in is under way: what is written can be sent when it is known who writes. */
  protected readonly held = computed(() => this.me() === null);

  readonly #slowUntil = computed(() => slowUntil(this.#thread(), this.#room(), this.options()));
  readonly #clock = new Countdown(
    computed(() => Math.max(this.#slowUntil(), this.#room()?.mutedUntil ?? 0)),
  );
  protected readonly wait = computed(() => this.#clock.secondsTo(this.#slowUntil()));
  protected readonly reason = computed(() => {
    if (this.readOnly()) return this.#intl.compose.readOnly;
    if (this.#topics.ended(this.conversation())()) return this.#intl.kinds.topicEnded;
    const listed = this.#conversations.find(this.conversation());
    const name = listed ? this.#names.conversation(listed).peer.name : '';
    const ending = this.#ending();
    const why = reasonOf(this.#room(), name, this.#clock.now(), this.#intl, ending);
    return why ?? kindReason(this.#rules(), this.#room(), this.#intl);
  });
  protected readonly blocked = computed(() => !this.readOnly() && this.#room()?.blocked === true);
  protected readonly unblockWord = this.#intl.people.unblock;
  protected readonly context = computed(() =>
    contextOf(this.draft(), this.#thread().messages, (person) => this.#names.person(person).name),
  );
  protected readonly completions = computed(() => [
    ...(this.#rules().rights.mentions ? this.#sources.people(this.conversation()) : []),
    ...(this.options().emoji ? this.#sources.emoji() : []),
    ...this.#sources.commands(this.conversation(), this.#commands, this.#replies),
  ]);
  /** What is answered to or edited, by name. */
  readonly #aim = computed(() => {
    const { quote, editing } = this.draft();
    return editing?.key ?? quote?.place.id ?? null;
  });

  constructor() {
    effect(() => {
      const id = this.conversation();
      if (this.#session.open()) void untracked(() => this.#loadRoom(id));
    });
    effect((onCleanup) => {
      const id = this.conversation();
      onCleanup(() => untracked(() => void this.#leave(id)));
    });
    effect(() => {
      if (this.reason() !== null || !this.#unblocking) return;
      this.#unblocking = false;
      // The field is there only after this has been rendered.
      afterNextRender(() => this.focus(), { injector: this.#injector });
    });
    let at: ConversationId | null = null;
    effect(() => {
      const aim = this.#aim();
      const id = this.conversation();
      // Whoever has just chosen to answer or to edit goes on to write; whoever came by did not.
      if (aim !== null && at === id) untracked(() => this.focus());
      at = id;
    });
  }

  /** Gives the field the focus. */
  focus(): void {
    this.box().focus();
  }

  /** The other one may write again, and the reader too; they go on where they were. */
  protected async unblock(): Promise<void> {
    try {
      this.#unblocking = true;
      await this.#people.block([peerOf(this.conversation())], false);
    } catch (error) {
      this.#unblocking = false;
      // It stays blocked, and the button stays to try again.
      if (!(error instanceof ChatError)) throw error;
    }
  }

  /** Attaches files, as if they had been chosen here. */
  attach(files: readonly File[], as: 'media' | 'file' = 'media'): void {
    void this.intake.take(this.conversation(), files, as, this.options());
  }

  protected keep(text: string): void {
    const id = this.conversation();
    this.#drafts.keep(id, text);
    if (!this.#rules().controls.typing) return;
    this.#typing.tell(id, text !== '' && this.draft().editing === null);
  }

  protected rest(): void {
    this.#typing.tell(this.conversation(), false);
  }

  protected send(text: string): void {
    const rules = { options: this.options(), commands: this.#commands };
    this.sender.send(this.conversation(), text, rules);
    // What stays is what stood there before: a binding would not see that the box has emptied itself.
    this.box().value.set(this.draft().text);
  }

  protected sendVoice({ file, duration, levels }: BoxRecording): void {
    this.intake.add(this.conversation(), { type: 'voice', file, duration, levels });
    this.send(this.draft().text);
  }

  protected detach(id: string): void {
    const attachments = this.draft().attachments.filter((each) => each.id !== id);
    this.#drafts.change(this.conversation(), { attachments });
    this.focus();
  }

  protected endContext(): void {
    const { editing } = this.draft();
    const changes = editing
      ? { editing: null, text: editing.before, mentions: [] }
      : { quote: null };
    this.#drafts.change(this.conversation(), changes);
    this.#render();
    this.focus();
  }

  protected editLast(): void {
    if (!this.#rules().rights.edits) return;
    const last = lastEditable(this.#thread().messages);
    if (!last) return;
    const { key, text } = last;
    this.#drafts.change(this.conversation(), { text, editing: { key, before: '' } });
    this.#render();
  }

  /** A quick writer goes on at once, with what the box shows by then. */
  #render(): void {
    this.box().value.set(this.draft().text);
    this.#changes.detectChanges();
  }

  protected sendAsFile(): void {
    const { text } = this.draft();
    const name = `${this.#intl.compose.textFileName}.txt`;
    this.intake.add(this.conversation(), {
      type: 'file',
      file: new File([text], name, { type: 'text/plain' }),
    });
    this.#drafts.keep(this.conversation(), '');
    this.focus();
  }

  protected closeEmoji(focused: boolean): void {
    this.emojiOpen.set(false);
    if (focused) this.focus();
  }

  /** What is being spoken is kept with the conversation it was meant for. */
  async #leave(id: ConversationId): Promise<void> {
    this.emojiOpen.set(false);
    this.#typing.tell(id, false);
    const recording = await this.box().endSpeaking();
    if (recording) this.intake.add(id, { type: 'voice', ...recording });
  }

  async #loadRoom(id: ConversationId): Promise<void> {
    try {
      await this.#rooms.load(id);
    } catch (error) {
      // Not known: then one may try, and the service says what it thinks of it.
      if (!(error instanceof ChatError)) throw error;
    }
  }
}
