import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { ChatShell } from './shell';

/** The way back to what a column covers: there while there is room for one column only. */
@Component({
  selector: 'button[chatShellBack]',
  template: '<chat-icon name="chevronLeft" />',
  styleUrl: './back-button.css',
  imports: [ChatIcon],
  host: { type: 'button', '[attr.aria-label]': 'label()', '[hidden]': '!shown()' },
})
export class ChatShellBack {
  protected readonly intl = inject(CHAT_INTL);
  readonly #shell = inject(ChatShell);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** What it leads back to. Defaults to the list. */
  readonly to = input<'list' | 'pane'>('list', { alias: 'chatShellBackTo' });

  protected readonly label = computed(() =>
    this.to() === 'list' ? this.intl.layout.backToList : this.intl.layout.backToPane,
  );

  protected readonly shown = computed(() => this.#shell.columns() === 1);

  focus(): void {
    this.#host.focus();
  }
}
