import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { ChatService } from 'ngx-tencent-chat';
import { ChatComposer, ChatMessagePane } from 'ngx-tencent-chat/kit';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ChatAvatar, ChatIcon } from 'ngx-tencent-chat/ui';

/** One of several conversations: whoever writes sees by its line in which one. */
@Component({
  selector: 'demo-side-talk',
  template: `
    <header class="bar">
      <chat-avatar class="face" [person]="peer()" />
      <h2 class="name">
        <bdi>{{ peer().name }}</bdi>
      </h2>
      @if (unread() > 0) {
        <span class="unread">{{ unread() }} unread</span>
      }
      <button class="tool" type="button" aria-label="Close" (click)="closed.emit()">
        <chat-icon name="close" />
      </button>
    </header>
    <chat-message-pane class="pane" [conversation]="conversation()" (leave)="composer().focus()" />
    <div class="foot"><chat-composer [conversation]="conversation()" /></div>
  `,
  styleUrls: ['../chat-page/bar.css', './side-talk.css'],
  imports: [ChatAvatar, ChatComposer, ChatIcon, ChatMessagePane],
})
export class SideTalk {
  readonly #chat = inject(ChatService);

  readonly conversation = input.required<ConversationId>();

  /** Emits when the other one is enough. */
  readonly closed = output<void>();

  protected readonly composer = viewChild.required(ChatComposer);
  readonly #handle = computed(() => this.#chat.conversation(this.conversation()));
  protected readonly unread = computed(() => this.#handle().unread());
  protected readonly peer = computed(() => {
    const id = this.conversation();
    const name = id.slice(id.indexOf(':') + 1);
    return this.#handle().details()?.peer ?? { id: name, name, avatarUrl: null };
  });

  /** Gives the field the focus. */
  focus(): void {
    this.composer().focus();
  }
}
