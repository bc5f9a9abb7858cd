import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, RecorderTrouble, formatBadge } from 'ngx-tencent-chat/i18n';
import { isBlank } from 'ngx-tencent-chat/models';
import { ChatAutoGrow, ChatSendOnEnter, SendKey } from 'ngx-tencent-chat/primitives';
import { ChatIcon } from '../icon/icon';
import { ChatSpoken } from '../spoken/spoken';
import { ChatVoiceRecorder } from '../voice-recorder/voice-recorder';
import type { AttachWay } from './box-attach-menu';
import { ChatBoxAttachMenu } from './box-attach-menu';
import { ChatBoxCompletions } from './box-completions';
import { ChatBoxContext } from './box-context';
import { ChatBoxNotices } from './box-notices';
import { BoxAttachment, BoxContext, BoxFiles, BoxRecording, pastedFiles } from './box-parts';
import { ChatBoxReason } from './box-reason';
import { ChatBoxTray } from './box-tray';
import { Completer, CompletionChoice } from './completer';
import { CompletionSource } from './completion';
import { isPlainUp } from './box-keys';
import { FilePicker } from './file-picker';
import { TextLimit } from './text-limit';

let boxes = 0;

/**
 * Writes a message: grows with the text, sends on Enter but never while an input method composes, takes
 * files and the voice, and keeps the focus. A form control of its text, by `[formField]`, `[formControl]`
 * or `[(ngModel)]`.
 *
 * @example
 * <chat-message-box [(value)]="draft" (send)="sendText($event)" />
 */
@Component({
  selector: 'chat-message-box',
  templateUrl: './message-box.html',
  styleUrl: './message-box.css',
  imports: [
    ChatAutoGrow,
    ChatBoxAttachMenu,
    ChatBoxCompletions,
    ChatBoxContext,
    ChatBoxNotices,
    ChatBoxReason,
    ChatBoxTray,
    ChatIcon,
    ChatSendOnEnter,
    ChatSpoken,
    ChatVoiceRecorder,
  ],
  host: {
    '[attr.data-disabled]': 'disabled() || null',
    '[attr.data-over]': 'limit.over() || null',
  },
})
export class ChatMessageBox {
  protected readonly intl = inject(CHAT_INTL);
  readonly #injector = inject(Injector);

  /**
   * What is written. Empty once it has been sent; whoever has to refuse a text puts it back here,
   * so that it is not lost.
   */
  readonly value = model('');

  /** Whether nothing can be written. Defaults to false. */
  readonly disabled = input(false, { transform: booleanAttribute });
  /** Why nothing can be written; shown in place of the field. Null, the default, if it can be. */
  readonly reason = input<string | null>(null);
  /** Whether what is written cannot be sent for now; it can be written. Defaults to false. */
  readonly held = input(false, { transform: booleanAttribute });
  /** Whether what was written is being looked at before it is sent: it cannot be changed. */
  readonly busy = input(false, { transform: booleanAttribute });
  /** For how many seconds nothing can be sent. Defaults to 0. */
  readonly wait = input(0);
  /** What stands in the empty field. Defaults to the words of `CHAT_INTL`. */
  readonly placeholder = input<string>();
  /**
   * How long a message may be, in bytes as it travels: UTF-8, with two bytes for a quote or a line
   * break. Defaults to 12,000.
   */
  readonly maxBytes = input(12_000);
  /** Which key sends: Enter, or Enter with Ctrl or ⌘. Defaults to Enter. */
  readonly sendKey = input<SendKey>('enter');
  /** What it answers to or replaces, or null. */
  readonly context = input<BoxContext | null>(null);
  /** Whether files can be attached. Defaults to false. */
  readonly attaching = input(false, { transform: booleanAttribute });
  /** Which files can be chosen, as in `<input accept>`. Defaults to all. */
  readonly accept = input('');
  /** What is attached. */
  readonly attachments = input<readonly BoxAttachment[]>([]);
  /** How many files are being made ready. Defaults to 0. */
  readonly preparing = input(0);
  /** What did not work, a sentence each. */
  readonly problems = input<readonly string[]>([]);
  /** Whether there is a button for emoji. Defaults to false. */
  readonly emoji = input(false, { transform: booleanAttribute });
  /** Whether the choice of emoji is shown, which is projected as `chatBoxPopover`. */
  readonly emojiOpen = model(false);
  /** Whether one can speak instead. Defaults to false. */
  readonly voice = input(false, { transform: booleanAttribute });
  /** How long one can speak, in seconds. Defaults to 300. */
  readonly voiceLimit = input(300);
  /** What may be completed while it is written. */
  readonly completions = input<readonly CompletionSource[]>([]);

  /** Emits the text to send: never blank unless something is attached, never too long. */
  readonly send = output<string>();
  /** Emits files that were chosen or pasted. */
  readonly files = output<BoxFiles>();
  /** Emits the id of what is no longer to be attached. */
  readonly remove = output<string>();
  /** Emits what was spoken. */
  readonly spoken = output<BoxRecording>();
  /** Emits when the writer does not want to answer or edit any more. */
  readonly endContext = output<void>();
  /** Emits when the writer wants to change what they said last. */
  readonly editLast = output<void>();
  /** Emits when a text that is too long is to be sent as a file. */
  readonly sendAsFile = output<void>();
  /** Emits when the problems have been read. */
  readonly problemsRead = output<void>();
  /** Emits when the focus leaves the field. */
  readonly touch = output<void>();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  private readonly picker = viewChild<ElementRef<HTMLInputElement>>('picker');
  // By name: the class itself would be in the first download.
  private readonly recorder = viewChild<ChatVoiceRecorder>('recorder');

  protected readonly listId = `chat-completions-${++boxes}`;
  protected readonly completer = new Completer();
  protected readonly choosing = signal(false);
  protected readonly recording = signal(false);
  protected readonly filePicker = new FilePicker(() => this.picker()?.nativeElement);
  readonly #trouble = signal<RecorderTrouble | null>(null);

  protected readonly notices = computed(() => {
    const trouble = this.#trouble();
    const words = trouble && this.intl.compose.recorderTrouble[trouble];
    return words === null ? this.problems() : [...this.problems(), words];
  });
  /** Forms of templates begin, and are reset, with null. */
  protected readonly text = computed(() => (this.value() as string | null) ?? '');
  protected readonly limit = new TextLimit(this.text, this.maxBytes);
  /** The rest, while it is worth knowing; null otherwise. */
  protected readonly count = computed(() => {
    return this.limit.near() ? formatBadge(this.intl, this.limit.left()) : null;
  });
  readonly #empty = computed(() => isBlank(this.text()) && this.attachments().length === 0);
  readonly #free = computed(
    () => !this.disabled() && !this.held() && !this.busy() && this.wait() <= 0 && !this.reason(),
  );
  protected readonly sendable = computed(
    () => this.#free() && !this.limit.over() && !this.#empty() && this.preparing() === 0,
  );
  protected readonly speakable = computed(
    () => this.voice() && this.#free() && this.#empty() && this.context()?.kind !== 'edit',
  );
  protected readonly sendName = computed(() => {
    const { send, compose } = this.intl;
    if (this.wait() > 0) return compose.slowMode(this.wait());
    return this.context()?.kind === 'edit' ? compose.saveEdit : send;
  });
  protected readonly tall = computed(
    () => this.context() !== null || this.attachments().length > 0 || this.preparing() > 0,
  );

  constructor() {
    // Not a binding: text that comes and goes between two renderings is the same to it as none, and
    // a fast writer would find the text still there that was just sent.
    afterRenderEffect({ write: () => this.#show() });
  }

  /** Gives the field the focus. */
  focus(options?: FocusOptions): void {
    this.field().nativeElement.focus(options);
  }

  /** Writes something where the caret is, an emoji for instance. */
  insert(text: string): void {
    const field = this.field().nativeElement;
    this.#replace(text, field.selectionStart, field.selectionEnd);
  }

  /** Ends a recording and gives what was spoken so far; null if nothing was. */
  async endSpeaking(): Promise<BoxRecording | null> {
    const recording = (await this.recorder()?.end()) ?? null;
    this.recording.set(false);
    return recording;
  }

  protected write(): void {
    this.value.set(this.field().nativeElement.value);
    this.follow();
  }

  protected follow(): void {
    const { value, selectionEnd } = this.field().nativeElement;
    void this.completer.follow(value, selectionEnd, this.completions());
  }

  protected press(event: KeyboardEvent): void {
    const choice = this.completer.press(event);
    if (choice !== 'done') this.take(choice);
    if (choice) return event.preventDefault();
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.context()) this.endContext.emit();
    else if (this.#empty() && !this.context() && isPlainUp(event)) this.editLast.emit();
    else return;
    this.#show();
    event.preventDefault();
    // Escape is done with: nobody else is to close something by it.
    event.stopPropagation();
  }

  protected paste(event: ClipboardEvent): void {
    const files = pastedFiles(event.clipboardData, this.intl.compose.pastedName);
    if (!this.attaching() || files.length === 0) return;
    event.preventDefault();
    this.files.emit({ files, as: 'media' });
  }

  protected take(choice: CompletionChoice | null): void {
    if (!choice) return;
    this.#replace(choice.item.text, choice.from, choice.to);
    choice.source.take?.(choice.item);
  }

  protected choose(way: AttachWay): void {
    this.choosing.set(false);
    this.focus();
    this.filePicker.open(way, this.accept());
  }

  protected leave(focused: boolean): void {
    this.choosing.set(false);
    if (focused) this.focus();
  }

  protected pick(): void {
    const files = this.filePicker.take();
    if (files) this.files.emit(files);
    this.focus();
  }

  protected speak(recording: BoxRecording): void {
    this.endRecording(null);
    this.spoken.emit(recording);
  }

  protected endRecording(trouble: RecorderTrouble | null): void {
    this.recording.set(false);
    this.#trouble.set(trouble);
    // Hidden until it is rendered.
    afterNextRender(() => this.focus(), { injector: this.#injector });
  }

  protected closeNotices(): void {
    this.#trouble.set(null);
    this.problemsRead.emit();
    this.focus();
  }

  protected submit(): void {
    this.focus();
    if (!this.sendable()) return;
    const text = this.text();
    this.value.set('');
    this.completer.close();
    this.send.emit(text);
    this.#show();
  }

  /** The next key of a quick writer does not wait for a rendering. */
  #show(): void {
    const field = this.field().nativeElement;
    if (field.value !== this.text()) field.value = this.text();
  }

  #replace(text: string, from: number, to: number): void {
    const field = this.field().nativeElement;
    field.setRangeText(text, from, to, 'end');
    this.value.set(field.value);
  }
}
