import { Component, inject, output } from '@angular/core';
import { SessionStore } from 'ngx-tencent-chat/state';
import { ChatConnectionNotice } from 'ngx-tencent-chat/ui';

/**
 * Says when the chat is not connected, why, and what can be done. Takes no room when all is well.
 *
 * @example
 * <chat-connection-banner />
 */
@Component({
  selector: 'chat-connection-banner',
  templateUrl: './connection-banner.html',
  imports: [ChatConnectionNotice],
})
export class ChatConnectionBanner {
  protected readonly session = inject(SessionStore);

  /** Emits when the user signs in again, after the sign-in was ended or refused. */
  readonly signIn = output<void>();

  protected signInAgain(): void {
    this.signIn.emit();
    // A refusal becomes state, which this banner shows.
    this.session.signIn().catch(() => undefined);
  }
}
