import { Component, computed, inject, output } from '@angular/core';
import { ChatCloseButton } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';
import { GroupStore } from 'ngx-tencent-chat/state';

/**
 * Says how a request to come into a group was answered, wherever the user is by then.
 *
 * @example
 * <chat-join-news (opened)="show($event)" />
 */
@Component({
  selector: 'chat-join-news',
  template: `
    <p role="status">{{ text() }}</p>
    @if (news(); as told) {
      @if (told.accepted) {
        <button class="choice" type="button" (click)="open(told.conversationId)">
          {{ words.open }}
        </button>
      }
      <chat-close-button (press)="groups.clearNews()" />
    }
  `,
  styleUrls: ['../../../dialog/src/panel.css', './join-news.css'],
  imports: [ChatCloseButton],
  host: { '[attr.data-shown]': 'news() !== null || null' },
})
export class ChatJoinNews {
  protected readonly words = inject(CHAT_INTL).groups;
  protected readonly groups = inject(GroupStore);

  /** Emits the group to show: the person is in it. */
  readonly opened = output<ConversationId>();

  protected readonly news = this.groups.news;
  protected readonly text = computed(() => {
    const news = this.news();
    return news && this.words.answered(news.groupName, news.accepted, news.text);
  });

  protected open(id: ConversationId): void {
    this.groups.clearNews();
    this.opened.emit(id);
  }
}
