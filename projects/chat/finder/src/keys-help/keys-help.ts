import { Component, inject, output } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { isMac } from '../is-mac';
import { shortcutsOn } from './shortcuts';

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
  imports: [ChatDialogFrame],
  // Keys of the page mean nothing while they are read.
  host: { '(keydown)': '$event.stopPropagation()' },
})
export class ChatKeysHelp {
  protected readonly words = inject(CHAT_INTL).finder;

  /** Emits when it is closed. */
  readonly closed = output<void>();

  protected readonly groups = shortcutsOn(isMac());
}
