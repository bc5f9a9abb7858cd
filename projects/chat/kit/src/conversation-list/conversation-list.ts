import { Component, inject, model } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore } from 'ngx-tencent-chat/state';
import { ChatConversationRows } from 'ngx-tencent-chat/ui';

/**
 * Lists the conversations of the signed-in person, pinned ones first, then the newest first.
 *
 * @example
 * <chat-conversation-list [(selected)]="conversation" />
 */
@Component({
  selector: 'chat-conversation-list',
  templateUrl: './conversation-list.html',
  styleUrl: './conversation-list.css',
  imports: [ChatConversationRows],
})
export class ChatConversationList {
  protected readonly store = inject(ConversationStore);

  /** The conversation that is open, or null. Changes when the user opens another. */
  readonly selected = model<ConversationId | null>(null);
}
