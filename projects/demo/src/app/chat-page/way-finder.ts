import { Component, inject, input, output } from '@angular/core';
import {
  ChatKeysHelp,
  ChatQuickSwitcher,
  ChatStartConversation,
  FinderTarget,
} from 'ngx-tencent-chat/finder';
import { ChatCreateGroup, ChatJoinGroup, ChatJoinNews } from 'ngx-tencent-chat/groups';
import { ChatConversationKeys, FoundTarget } from 'ngx-tencent-chat/kit';
import { ConversationId } from 'ngx-tencent-chat/models';

import { Finding } from './finding';

/** Ways to a conversation, over the whole page: by key, by name, by starting one. Each comes when asked for. */
@Component({
  selector: 'demo-way-finder',
  templateUrl: './way-finder.html',
  styles: `
    .keys {
      display: none;
    }
  `,
  imports: [
    ChatConversationKeys,
    ChatCreateGroup,
    ChatJoinGroup,
    ChatJoinNews,
    ChatKeysHelp,
    ChatQuickSwitcher,
    ChatStartConversation,
  ],
})
export class WayFinder {
  protected readonly finding = inject(Finding);

  /** The open conversation. */
  readonly conversation = input.required<ConversationId | null>();

  /** Emits a conversation to open. */
  readonly open = output<ConversationId>();

  /** Whether there is room for a conversation beside the open one. Defaults to false. */
  readonly wide = input(false);

  /** Emits a conversation to open beside the open one. */
  readonly beside = output<ConversationId>();

  /** Emits a message to go to. */
  readonly found = output<FoundTarget>();

  protected go({ conversationId, place, beside }: FinderTarget): void {
    if (beside) this.beside.emit(conversationId);
    else if (place === null) this.open.emit(conversationId);
    else this.found.emit({ conversationId, place, within: false });
  }
}
