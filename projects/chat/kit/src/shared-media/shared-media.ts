import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, MessagePlace } from 'ngx-tencent-chat/models';

import { ChatSharedContents } from './shared-contents';

/**
 * Shows what a conversation has collected: pictures and films, files, links, voice messages, a tab each. What
 * it consists of is loaded when it opens.
 *
 * @example
 * <chat-shared-media conversation="direct:bob" (jump)="pane.jumpTo({ message: $event })" />
 */
@Component({
  selector: 'chat-shared-media',
  template: `
    @defer (on immediate) {
      <chat-shared-contents [conversation]="conversation()" (jump)="jump.emit($event)" />
    } @error {
      <p role="alert">{{ intl.search.failed }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      block-size: 100%;
      min-block-size: 0;
      background: var(--chat-shared-background, var(--chat-sys-surface));
    }
  `,
  imports: [ChatSharedContents],
})
export class ChatSharedMedia {
  protected readonly intl = inject(CHAT_INTL);

  /** Of which conversation. */
  readonly conversation = input.required<ConversationId>();

  /** Emits where something was sent, when the user wants to see it there. */
  readonly jump = output<MessagePlace>();
}
