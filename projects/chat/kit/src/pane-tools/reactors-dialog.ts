import { Component, computed, inject, input, output } from '@angular/core';
import { ChatClient, PeoplePage } from 'ngx-tencent-chat/client';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { fromServiceEmoji } from 'ngx-tencent-chat/emoji';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { ChatPeopleList } from './people-list';

/** Shows who has put which emoji on a message. */
@Component({
  selector: 'chat-reactors-dialog',
  template: `
    <chat-dialog-frame [title]="intl.actions.reactorsTitle" (closed)="closed.emit()">
      @for (each of lists(); track each.id) {
        <section>
          <h4>
            <span class="emoji">{{ each.emoji }}</span> {{ each.count }}
          </h4>
          <chat-people-list [load]="each.load" />
        </section>
      }
    </chat-dialog-frame>
  `,
  styles: `
    section + section {
      border-block-start: 1px solid var(--chat-sys-hairline);
      margin-block-start: 0.5rem;
    }

    h4 {
      margin: 0.5rem 0 0.25rem;
      font-weight: 600;
    }

    .emoji {
      font-family: var(--chat-sys-font-emoji);
      font-size: 1.25rem;
    }
  `,
  imports: [ChatDialogFrame, ChatPeopleList],
})
export class ChatReactorsDialog {
  protected readonly intl = inject(CHAT_INTL);
  readonly #client = inject(ChatClient);

  readonly message = input.required<Message>();

  readonly closed = output<void>();

  protected readonly lists = computed(() =>
    this.message().reactions.map(({ id, count }) => ({
      id,
      emoji: fromServiceEmoji(id) ?? id,
      count: formatBadge(this.intl, count),
      load: this.#reactors(id),
    })),
  );

  #reactors(reaction: string): (next: string | null) => Promise<PeoplePage> {
    const { conversationId, id } = this.message();
    const { commands } = this.#client;
    return (next) => commands.listReactors(conversationId, id ?? '', reaction, next);
  }
}
