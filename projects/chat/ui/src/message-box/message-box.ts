import {
  Component,
  ElementRef,
  afterRenderEffect,
  booleanAttribute,
  computed,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { isBlank } from 'ngx-tencent-chat/models';
import { ChatAutoGrow, ChatSendOnEnter } from 'ngx-tencent-chat/primitives';
import { ChatIcon } from '../icon/icon';
import { ChatSpoken } from '../spoken/spoken';

/** From which share of the limit on the rest is counted down. */
const COUNT_FROM = 0.9;

/**
 * Writes a message: grows with the text, sends on Enter but never while an input method composes,
 * and keeps the focus.
 *
 * @example
 * <chat-message-box [(text)]="draft" (send)="sendText($event)" />
 */
@Component({
  selector: 'chat-message-box',
  templateUrl: './message-box.html',
  styleUrl: './message-box.css',
  imports: [ChatAutoGrow, ChatIcon, ChatSendOnEnter, ChatSpoken],
  host: { '[attr.data-disabled]': 'disabled() || null', '[attr.data-over]': 'over() || null' },
})
export class ChatMessageBox {
  protected readonly intl = inject(CHAT_INTL);

  /**
   * What is written. Empty once it has been sent; whoever has to refuse a text puts it back here,
   * so that it is not lost.
   */
  readonly text = model('');

  /** Whether nothing can be written. Defaults to false. */
  readonly disabled = input(false, { transform: booleanAttribute });

  /** Whether what is written cannot be sent for now; it can be written. Defaults to false. */
  readonly held = input(false, { transform: booleanAttribute });

  /** What stands in the empty field. Defaults to the words of `CHAT_INTL`. */
  readonly placeholder = input<string>();

  /**
   * How long a message may be, in bytes as it travels: UTF-8, with two bytes for a quote or a line
   * break. Defaults to 12,000.
   */
  readonly maxBytes = input(12_000);

  /** Emits the text to send: never blank, never too long. */
  readonly send = output<string>();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  /** How many bytes are left; negative if there are too many. */
  protected readonly left = computed(() => this.maxBytes() - byteLength(this.text()));
  protected readonly over = computed(() => this.left() < 0);
  /** The rest, while it is worth knowing; null otherwise. */
  protected readonly count = computed(() => {
    const near = this.left() < this.maxBytes() * (1 - COUNT_FROM);
    return near ? formatBadge(this.intl, this.left()) : null;
  });
  protected readonly sendable = computed(
    () => !this.disabled() && !this.held() && !this.over() && !isBlank(this.text()),
  );

  constructor() {
    // Not a binding: text that comes and goes between two renderings is the same to it as none, and
    // a fast writer would find the text still there that was just sent.
    afterRenderEffect({
      write: () => {
        const text = this.text();
        const field = this.field().nativeElement;
        if (field.value !== text) field.value = text;
      },
    });
  }

  /** Gives the field the focus. */
  focus(): void {
    this.field().nativeElement.focus();
  }

  protected write(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.text.set(event.target.value);
  }

  protected submit(): void {
    this.focus();
    if (!this.sendable()) return;
    const text = this.text();
    this.text.set('');
    this.send.emit(text);
  }
}

const encoder = new TextEncoder();

/** The service counts the text as it stands in JSON. */
function byteLength(text: string): number {
  return encoder.encode(JSON.stringify(text)).length - 2;
}
