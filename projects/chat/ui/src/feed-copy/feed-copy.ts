import {
  DestroyRef,
  Directive,
  ElementRef,
  afterNextRender,
  inject,
  input,
  signal,
} from '@angular/core';
import { CHAT_INTL, formatStamp } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { FeedRow, isMessageRow } from '../feed-rows/feed-row';
import { wordsOf } from '../message-bubble/message-words';
import { injectMessageTypes } from '../message-types/message-types';
import { CopiedMessage, toCopiedHtml } from './copied-html';
import { boundsOf, keyOf, selectedText } from './selected-text';

/**
 * Copies several messages with who said each of them and when, rendered or not; one alone as its text.
 * Rows name themselves by `data-key`, and the text of a bubble has the class `text`.
 */
@Directive({
  selector: '[chatFeedCopy]',
  exportAs: 'chatFeedCopy',
  host: { '(copy)': 'copy($event)' },
})
export class ChatFeedCopy {
  readonly #intl = inject(CHAT_INTL);
  readonly #types = injectMessageTypes();
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** All rows of the feed. */
  readonly rows = input.required<readonly FeedRow[]>({ alias: 'chatFeedCopy' });

  readonly #ends = signal<readonly string[]>([], {
    equal: (one, other) => one.join() === other.join(),
  });

  /** The keys of the messages where a selection begins and ends: they have to stay rendered. */
  readonly ends = this.#ends.asReadonly();

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const document = this.#host.ownerDocument;
      const look = () => this.#ends.set(this.#selectedEnds());
      document.addEventListener('selectionchange', look);
      destroyed.onDestroy(() => document.removeEventListener('selectionchange', look));
    });
  }

  protected copy(event: ClipboardEvent): void {
    const range = this.#selection();
    if (!range || !event.clipboardData) return;
    const copied = this.#copied(range);
    if (copied.length === 0) return;
    event.preventDefault();
    const [only] = copied.length === 1 ? copied : [];
    if (only) return event.clipboardData.setData('text/plain', only.text);
    const { copiedMessage } = this.#intl;
    const lines = copied.map(({ moment, sender, text }) => copiedMessage(moment, sender, text));
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.clipboardData.setData('text/html', toCopiedHtml(copied, this.#host.ownerDocument));
  }

  #selection(): Range | null {
    const selection = this.#host.ownerDocument.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return this.#host.contains(range.commonAncestorContainer) ? range : null;
  }

  #selectedEnds(): readonly string[] {
    const range = this.#selection();
    if (!range) return [];
    const { first, last } = boundsOf(range);
    return [keyOf(first), keyOf(last)].filter((key) => key !== null);
  }

  #copied(range: Range): readonly CopiedMessage[] {
    const { first, last } = boundsOf(range);
    const rows = this.rows();
    const from = rows.findIndex(({ key }) => key === keyOf(first));
    const to = rows.findLastIndex(({ key }) => key === keyOf(last));
    if (from < 0 || to < 0) return [];
    return rows.slice(from, to + 1).flatMap((row, index) => {
      if (!isMessageRow(row)) return [];
      // Only the messages at both ends can be selected in part.
      const end = index === 0 ? first : index === to - from ? last : null;
      const text = (end && selectedText(end, range)) ?? this.#textOf(row);
      return text === '' ? [] : { text, ...this.#labelOf(row) };
    });
  }

  #textOf(message: Message): string {
    return wordsOf(message, message.sender.name, this.#intl, this.#types);
  }

  #labelOf({ sender, sentAt }: Message): { moment: string; sender: string } {
    return { moment: formatStamp(this.#intl, sentAt), sender: sender.name };
  }
}
