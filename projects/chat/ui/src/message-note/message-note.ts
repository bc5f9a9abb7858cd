import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** What stands under a message for whoever reads it: what it says in their language, or what was spoken. */
export interface MessageNote {
  readonly kind: 'translation' | 'transcript';
  /** Null while it is on its way. */
  readonly text: string | null;
  /** Whether it could not be had. */
  readonly failed: boolean;
}

/** Shows a translation or a transcript under the message it belongs to. */
@Component({
  selector: 'chat-message-note',
  template: `
    <span class="heading">{{ heading() }}</span>
    @if (note().text; as text) {
      <span class="words" dir="auto">{{ text }}</span>
    }
  `,
  styles: `
    :host {
      display: block;
      clear: both;
      padding-block-start: 0.375rem;
      margin-block-start: 0.375rem;
      border-block-start: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
    }

    .heading {
      display: block;
      font-size: var(--chat-sys-text-tiny);
      line-height: var(--chat-sys-text-tiny-line);
      opacity: 0.8;
    }

    .words {
      display: block;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
  host: { role: 'status' },
})
export class ChatMessageNote {
  readonly #words = inject(CHAT_INTL).actions;

  readonly note = input.required<MessageNote>();

  protected readonly heading = computed(() => {
    const { kind, text, failed } = this.note();
    const words = this.#words;
    const heard = kind === 'transcript';
    if (failed) return heard ? words.noTranscript : words.noTranslation;
    if (text === null) return heard ? words.transcribing : words.translating;
    return heard ? words.transcript : words.translation;
  });
}
