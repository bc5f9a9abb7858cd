import { Component, computed, inject, input, viewChild } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { DraftKeeper, MessageStore, SessionStore } from 'ngx-tencent-chat/state';
import { ChatMessageBox } from 'ngx-tencent-chat/ui';

/**
 * Writes messages into a conversation. Being offline never blocks it: what is sent waits.
 *
 * @example
 * <chat-composer conversation="direct:bob" />
 */
@Component({
  selector: 'chat-composer',
  templateUrl: './composer.html',
  styleUrl: './composer.css',
  imports: [ChatMessageBox],
})
export class ChatComposer {
  readonly #session = inject(SessionStore);
  readonly #messages = inject(MessageStore);
  readonly #drafts = inject(DraftKeeper);

  /** Which conversation. What is typed stays with it when another one is opened. */
  readonly conversation = input.required<ConversationId>();

  private readonly box = viewChild.required(ChatMessageBox);
  protected readonly text = computed(() => this.#drafts.find(this.conversation()));

  /** Nobody is signed in, or about to be. */
  protected readonly disabled = computed(() => {
    const { phase } = this.#session.connection();
    return this.#session.me() === null && (phase === 'signed-out' || phase === 'failed');
  });

  /** The first sign-in is under way: what is written can be sent when it is known who writes. */
  protected readonly held = computed(() => this.#session.me() === null);

  /** Gives the field the focus. */
  focus(): void {
    this.box().focus();
  }

  protected keep(text: string): void {
    this.#drafts.keep(this.conversation(), text);
  }

  protected send(text: string): void {
    this.#messages.send(this.conversation(), text);
  }
}
