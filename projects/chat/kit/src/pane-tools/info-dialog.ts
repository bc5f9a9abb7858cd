import { Component, computed, inject, input, output } from '@angular/core';
import { ChatClient, PeoplePage } from 'ngx-tencent-chat/client';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL, formatMoment } from 'ngx-tencent-chat/i18n';
import { Message, kindOf } from 'ngx-tencent-chat/models';
import { ChatPeopleList } from './people-list';

/** Shows when a message was sent, and who has read it and who has not. */
@Component({
  selector: 'chat-info-dialog',
  template: `
    <chat-dialog-frame [title]="words.infoTitle" (closed)="closed.emit()">
      <dl>
        <dt>{{ words.sentAt }}</dt>
        <dd dir="auto">{{ moment() }}</dd>
        @if (!inGroup()) {
          <dt>{{ words.status }}</dt>
          <dd>{{ message().read ? intl.read : intl.sent }}</dd>
        }
      </dl>
      @if (inGroup() && message().wantsReceipt) {
        @for (each of lists(); track each.title) {
          <h4>{{ each.title }}</h4>
          <chat-people-list [load]="each.load" />
        }
      }
    </chat-dialog-frame>
  `,
  styleUrl: './info-dialog.css',
  imports: [ChatDialogFrame, ChatPeopleList],
})
export class ChatInfoDialog {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.actions;
  readonly #client = inject(ChatClient);

  readonly message = input.required<Message>();

  readonly closed = output<void>();

  protected readonly inGroup = computed(() => kindOf(this.message().conversationId) === 'group');
  protected readonly moment = computed(() => formatMoment(this.intl, this.message().sentAt));
  protected readonly lists = computed(() => {
    const receipt = this.message().receipt;
    return [
      { title: this.words.readBy(receipt?.read ?? null), load: this.#readers(true) },
      { title: this.words.unreadBy(receipt?.unread ?? null), load: this.#readers(false) },
    ];
  });

  #readers(read: boolean): (next: string | null) => Promise<PeoplePage> {
    const { conversationId, id } = this.message();
    const { commands } = this.#client;
    return (next) => commands.listReaders(conversationId, id ?? '', read, next);
  }
}
