import { Component, computed, inject, input } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL, formatAgo } from 'ngx-tencent-chat/i18n';
import { ConversationId, JoinRequest, Person } from 'ngx-tencent-chat/models';
import { JoinRequestStore, NameBook } from 'ngx-tencent-chat/state';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { Attempt } from '../parts/attempt';

/**
 * Lists who waits to be let into groups, and lets them in, or not.
 *
 * @example
 * <chat-join-requests />
 */
@Component({
  selector: 'chat-join-requests',
  templateUrl: './join-requests.html',
  styleUrls: ['../../../dialog/src/panel.css', './join-requests.css'],
  imports: [ChatAvatar],
})
export class ChatJoinRequests {
  readonly #intl = inject(CHAT_INTL);
  protected readonly words = this.#intl.groups;
  readonly #store = inject(JoinRequestStore);
  readonly #names = inject(NameBook);

  /** Of which group. Defaults to all that the person looks after. */
  readonly conversation = input<ConversationId | null>(null);

  protected readonly attempt = new Attempt();
  protected readonly rows = computed(() => {
    const group = this.conversation();
    const now = Date.now();
    return this.#store
      .requests()
      .filter(({ conversationId }) => group === null || conversationId === group)
      .map((request) => ({
        request,
        person: this.#names.person(asker(request)),
        when: formatAgo(this.#intl, request.askedAt, now),
        about: this.#describe(request, group),
      }));
  });

  constructor() {
    this.#store.load().catch((error: unknown) => {
      // The badge comes with the next one who asks.
      if (!(error instanceof ChatError)) throw error;
    });
  }

  protected async answer(request: JoinRequest, accept: boolean): Promise<void> {
    await this.attempt.make(() => this.#store.answer(request, { accept, text: '' }));
  }

  #describe({ groupName, inviterId, text }: JoinRequest, group: ConversationId | null): string {
    const parts = [
      group === null && groupName,
      inviterId !== null && this.words.requestBy(inviterId),
      text,
    ];
    return parts.filter(Boolean).join(' · ');
  }
}

function asker({ userId, userName }: JoinRequest): Person {
  return { id: userId, name: userName, avatarUrl: null };
}
