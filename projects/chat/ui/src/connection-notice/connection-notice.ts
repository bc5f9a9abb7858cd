import { Component, ElementRef, computed, effect, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Connection } from 'ngx-tencent-chat/models';
import { focusBeside } from 'ngx-tencent-chat/primitives';
import { ChatIcon } from '../icon/icon';
import { toNoticeView } from './notice-view';

/**
 * Says what is wrong with the connection, and offers what can be done. Takes no room while all is
 * well; a short connecting is not shown.
 *
 * @example
 * <chat-connection-notice [connection]="connection()" (retry)="login()" (signIn)="login()" />
 */
@Component({
  selector: 'chat-connection-notice',
  templateUrl: './connection-notice.html',
  styleUrl: './connection-notice.css',
  imports: [ChatIcon],
  host: {
    '[attr.data-phase]': 'connection().phase',
    '[attr.data-urgent]': 'notice()?.urgent || null',
  },
})
export class ChatConnectionNotice {
  readonly #intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** The connection, as the chat service tells it. */
  readonly connection = input.required<Connection>();

  /** Emits when the user asks to try to connect again. */
  readonly retry = output<void>();

  /** Emits when the user asks to sign in again. */
  readonly signIn = output<void>();

  protected readonly notice = computed(() => toNoticeView(this.connection(), this.#intl));

  constructor() {
    // Runs before the button goes away, which would take the focus with it.
    effect(() => {
      if (!this.notice()?.action) this.#handFocusOn();
    });
  }

  protected act(): void {
    const kind = this.notice()?.action?.kind;
    if (kind === 'retry') this.retry.emit();
    if (kind === 'signIn') this.signIn.emit();
  }

  #handFocusOn(): void {
    if (!this.#host.contains(this.#host.ownerDocument.activeElement)) return;
    if (!focusBeside(this.#host, 'after')) focusBeside(this.#host, 'before');
  }
}
