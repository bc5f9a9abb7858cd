import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { MergedBody } from 'ngx-tencent-chat/models';
import { ChatIcon } from '../icon/icon';
import { CONTENT_HOST } from '../message-types/content-host';
import { shownLines } from './merged-lines';

/** Shows what was handed on as one: its title and first lines. A click opens all of it. */
@Component({
  selector: 'chat-message-merged',
  template: `
    <button class="merged" type="button" (click)="host.open.emit(host.message())">
      <span class="title" dir="auto">{{ body().title }}</span>
      @for (line of lines(); track $index) {
        <span class="line" dir="auto">{{ line }}</span>
      }
      <span class="more"><chat-icon name="chats" />{{ intl.types.openMerged }}</span>
    </button>
  `,
  styleUrl: './message-merged.css',
  imports: [ChatIcon],
})
export class ChatMessageMerged {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly host = inject(CONTENT_HOST);

  /** What was handed on. */
  readonly body = input.required<MergedBody>();

  protected readonly lines = computed(() => shownLines(this.body()));
}
