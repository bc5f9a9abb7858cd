import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, kindOf, peerOf } from 'ngx-tencent-chat/models';
import { PresenceStore, RoomStore, SessionStore } from 'ngx-tencent-chat/state';
import { ChatSeen } from 'ngx-tencent-chat/ui';

/**
 * A line under the name of a conversation: whether the other person is there, or how many are in a group.
 * Empty where nobody knows.
 *
 * ```html
 * <h2>{{ name() }}</h2>
 * <chat-conversation-status [conversation]="id()" />
 * ```
 */
@Component({
  selector: 'chat-conversation-status',
  templateUrl: './conversation-status.html',
  styleUrl: './conversation-status.css',
  host: { '[attr.data-online]': "online() ? '' : null" },
  imports: [ChatSeen],
})
export class ChatConversationStatus {
  readonly #presence = inject(PresenceStore);
  readonly #rooms = inject(RoomStore);
  readonly #session = inject(SessionStore);
  readonly #words = inject(CHAT_INTL).groups;

  /** Which conversation. */
  readonly conversation = input.required<ConversationId>();

  /** The other person, who is watched as long as the line is there; null in groups, and in talks to oneself. */
  readonly #peer = computed(() => {
    const id = this.conversation();
    const peer = kindOf(id) === 'direct' ? peerOf(id) : null;
    return peer === this.#session.me()?.id ? null : peer;
  });
  protected readonly seen = computed(() => {
    const peer = this.#peer();
    return peer === null ? null : this.#presence.seen(peer)();
  });
  protected readonly online = computed(() => this.seen()?.when === 'now');
  protected readonly members = computed(() => {
    const id = this.conversation();
    const count = kindOf(id) === 'group' ? (this.#rooms.room(id)()?.memberCount ?? 0) : 0;
    return count > 0 ? this.#words.memberCount(count) : '';
  });

  constructor() {
    effect((onCleanup) => {
      const peer = this.#peer();
      if (peer !== null) onCleanup(untracked(() => this.#presence.watch([peer])));
    });
  }
}
