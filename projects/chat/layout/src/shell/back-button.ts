import {
  Component,
  ElementRef,
  InputSignal,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { ChatShell } from './shell';

/** The way back to what a column covers: there while its shell has room for one column only. */
@Component({
  selector: 'chat-shell-back',
  template: `
    @if (shown()) {
      <button #button type="button" [attr.aria-label]="label()" (click)="back.emit()">
        <chat-icon name="chevronLeft" />
      </button>
    }
  `,
  styleUrl: './back-button.css',
  imports: [ChatIcon],
  host: { '[hidden]': '!shown()' },
})
export class ChatShellBack {
  readonly #intl = inject(CHAT_INTL);
  readonly #shell = inject(ChatShell);

  /** What it leads back to. Defaults to the list. */
  readonly to: InputSignal<'list' | 'pane'> = input<'list' | 'pane'>('list');

  /** Emits when the reader wants to go back. */
  readonly back = output<void>();

  private readonly button = viewChild<ElementRef<HTMLElement>>('button');

  protected readonly label = computed(() =>
    this.to() === 'list' ? this.#intl.layout.backToList : this.#intl.layout.backToPane,
  );

  protected readonly shown = computed(() => this.#shell.columns() === 1);

  focus(): void {
    this.button()?.nativeElement.focus();
  }
}
