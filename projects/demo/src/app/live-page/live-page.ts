import { Component, computed, inject, input, signal } from '@angular/core';
import { ChatService } from 'ngx-tencent-chat';
import { provideConversationKinds } from 'ngx-tencent-chat/kit';
import {
  ChatLiveBar,
  ChatLiveCount,
  ChatLiveFeed,
  ChatLiveFilm,
  ChatLiveOverlay,
} from 'ngx-tencent-chat/layout';
import { isConversationId } from 'ngx-tencent-chat/models';

import { Account } from '../account/account';
import { kindOfConversation } from '../conversation-kinds';
import { Welcome } from '../welcome/welcome';

/** A film with a talk over it: `/live?room=group:stage`. */
@Component({
  selector: 'demo-live-page',
  providers: [provideConversationKinds({ of: kindOfConversation })],
  templateUrl: './live-page.html',
  styleUrl: './live-page.css',
  imports: [ChatLiveBar, ChatLiveCount, ChatLiveFeed, ChatLiveFilm, ChatLiveOverlay, Welcome],
})
export class LivePage {
  readonly #chat = inject(ChatService);
  protected readonly account = inject(Account);

  /** Which room, from the address. */
  readonly room = input<string>();

  /** Whether whoever only reads wants to sign in. */
  protected readonly asked = signal(false);

  protected readonly conversation = computed(() => {
    const id = this.room() ?? 'group:evening-concert';
    return isConversationId(id) ? id : null;
  });

  protected readonly name = computed(() => {
    const id = this.conversation();
    return id === null
      ? ''
      : (this.#chat.conversation(id).details()?.peer.name ?? 'Evening concert');
  });
}
