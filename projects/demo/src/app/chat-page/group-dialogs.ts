import { Component, model, output } from '@angular/core';
import { ChatCreateGroup, ChatJoinGroup } from 'ngx-tencent-chat/groups';
import { ConversationId } from 'ngx-tencent-chat/models';

/** The ways to a group that is not in the list yet: it is made, or joined. */
@Component({
  selector: 'demo-group-dialogs',
  template: `
    @switch (kind()) {
      @case ('create') {
        @defer (on immediate) {
          <chat-create-group (created)="opened.emit($event)" (closed)="kind.set(null)" />
        }
      }
      @case ('join') {
        @defer (on immediate) {
          <chat-join-group (opened)="opened.emit($event)" (closed)="kind.set(null)" />
        }
      }
    }
  `,
  imports: [ChatCreateGroup, ChatJoinGroup],
})
export class GroupDialogs {
  /** What is asked for; null for nothing. */
  readonly kind = model.required<'create' | 'join' | null>();

  /** Emits the group to show. */
  readonly opened = output<ConversationId>();
}
