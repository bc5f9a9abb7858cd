import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, MessageStore, SessionStore, isInStep } from 'ngx-tencent-chat/state';
import { ChatMessageFeed } from 'ngx-tencent-chat/ui';

import { selectGaps } from './gap';
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
  /** Whether what is loaded reaches up to the present, without holes. */
  readonly #inStep = computed(() => isInStep(this.thread()));
  protected readonly failure = computed(() => {
    const { failure, opened } = this.thread();
    if (failure) return failure.code;
    // Nothing is on its way while nobody is signed in, or the connection is broken.
    return opened || this.#arriving() ? null : 'network';
  });
  protected readonly hasOlder = computed(
    () => !this.thread().opened || this.thread().older !== null,
  );
  protected readonly loading = computed(() => this.thread().loading !== null);
  protected readonly gaps = computed(() => selectGaps(this.thread()));
  readonly #opening = computed(() => ({
    id: this.conversation(),
    known: this.#conversations.listed() && this.#inStep(),
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

  /** The newest message of others that was on screen, in this conversation. */
  readonly #seen = linkedSignal<ConversationId, string | null>({
    source: this.conversation,
    computation: () => null,
  });
  /** Whether all that is unread has been seen: the count may come after the message, or before it. */
  readonly #allSeen = computed(() => {
    const unread = this.#conversations.find(this.conversation())?.unread ?? 0;
    const seen = this.#seen();
    return (
      unread > 0 &&
      seen !== null &&
      this.#session.open() &&
      this.#inStep() &&
      isNewestOfOthers(this.thread().messages, seen)
    );
  });

  constructor() {
    effect(() => {
      const id = this.conversation();
      if (this.#session.open()) untracked(() => void this.#messages.open(id));
    });
    effect(() => {
      const id = this.conversation();
      if (this.#allSeen()) untracked(() => void this.#conversations.markRead(id));
    });
  }

  protected loadOlder(): void {
    if (!this.#session.open()) return this.#session.reconnect();
    const id = this.conversation();
    void (this.thread().opened ? this.#messages.loadOlder(id) : this.#messages.open(id));
  }

  protected fillGap(): void {
    void this.#messages.open(this.conversation());
  }

  protected retry(key: string): void {
    this.#messages.retry(this.conversation(), key);
  }

  protected markSeen(key: string): void {
    this.#seen.set(key);
  }

  #arriving(): boolean {
    const { phase } = this.#session.connection();
    return phase === 'ready' || phase === 'connecting';
  }

  #findFirstUnread(id: ConversationId): string | null {
    const unread = this.#conversations.find(id)?.unread ?? 0;
    return firstUnreadKey(this.#messages.thread(id)().messages, unread);
  }
}
