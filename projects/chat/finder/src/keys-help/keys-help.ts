import { Component, ElementRef, afterNextRender, inject, output, viewChild } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { isMac } from '../is-mac';
import { shortcutsOn } from './shortcuts';

/** Tells the dialogs of a page apart, since ids must be unique. */
let dialogs = 0;

/**
 * Shows all that can be done by key. It is a dialog: show it while it is needed, best in a `@defer` block.
 *
 * @example
 * @if (helping()) {
 *   <chat-keys-help (closed)="helping.set(false)" />
 * }
 */
@Component({
  selector: 'chat-keys-help',
  templateUrl: './keys-help.html',
  styleUrl: './keys-help.css',
  imports: [ChatIcon],
  // Keys of the page mean nothing while they are read.
  host: { '(keydown)': '$event.stopPropagation()' },
})
export class ChatKeysHelp {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.finder;

  /** Emits when it is closed. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly id = `chat-keys-${dialogs++}`;
  protected readonly groups = shortcutsOn(isMac());

  constructor() {
    afterNextRender(() => {
      const dialog = this.dialog().nativeElement;
      dialog.showModal();
      // What is to be read scrolls by key at once.
      dialog.querySelector<HTMLElement>('.body')?.focus({ preventScroll: true });
    });
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }
}
