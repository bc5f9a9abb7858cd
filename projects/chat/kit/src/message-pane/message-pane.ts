import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, MessageStore, SessionStore } from 'ngx-tencent-chat/state';
import { ChatMessageFeed } from 'ngx-tencent-chat/ui';

import { firstUnreadKey, isNewestOfOthers } from './unread';

/**
 * Shows a conversation: loads its messages, older ones on scroll, and marks as read what was seen.
 *
 * @example
 * <chat-message-pane conversation="direct:bob" />
 */
@Component({
  selector: 'chat-message-pane',
  templateUrl: './message-pane.html',
  styleUrl: './message-pane.css',
  imports: [ChatMessageFeed],
})
export class ChatMessagePane {
  readonly #session = inject(SessionStore);
  readonly #conversations = inject(ConversationStore);
  readonly #messages = inject(MessageStore);

  /** Which conversation. Any number of panes may show any conversations at the same time. */
  readonly conversation = input.required<ConversationId>();

  protected readonly feeds = computed(() => [{ id: this.conversation() }]);
  protected readonly thread = computed(() => this.#messages.thread(this.conversation())());
  protected readonly failure = computed(() => this.thread().failure?.code ?? null);
  protected readonly hasOlder = computed(
    () => !this.thread().opened || this.thread().older !== null,
  );
  protected readonly loading = computed(() => this.thread().loading !== null);
  readonly #opening = computed(() => ({
    id: this.conversation(),
    known: this.#conversations.listed() && this.thread().opened,
  }));

  /** Frozen when the conversation opens: the line stays where it is while the pane is open. */
  protected readonly unreadFrom = linkedSignal<
    { id: ConversationId; known: boolean },
    string | null
  >({
    source: this.#opening,
    computation: ({ id, known }, previous) => {
      if (previous?.source.id === id && previous.source.known) return previous.value;
      return known ? untracked(() => this.#findFirstUnread(id)) : null;
    },
  });

  constructor() {
    effect(() => {
      const id = this.conversation();
      if (this.#session.open()) untracked(() => void this.#messages.open(id));
    });
  }

  protected loadOlder(): void {
    const id = this.conversation();
    void (this.thread().opened ? this.#messages.loadOlder(id) : this.#messages.open(id));
  }

  protected retry(key: string): void {
    this.#messages.retry(this.conversation(), key);
  }

  protected markSeen(key: string): void {
    if (!isNewestOfOthers(this.thread().messages, key)) return;
    void this.#conversations.markRead(this.conversation());
  }

  #findFirstUnread(id: ConversationId): string | null {
    const unread = this.#conversations.find(id)?.unread ?? 0;
    return firstUnreadKey(this.#messages.thread(id)().messages, unread);
  }
}
