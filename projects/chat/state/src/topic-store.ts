import { DestroyRef, Service, Signal, computed, inject } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Topic, TopicChange, communityOf } from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { KeyedSignals } from './keyed-signals';

/** Holds the topics of communities. Sole writer of that state. */
@Service()
export class TopicStore {
  readonly #client = inject(ChatClient);
  readonly #topics = new KeyedSignals<ConversationId, readonly Topic[] | null>(null);
  /** What was there and is no more. */
  readonly #ended = new KeyedSignals<ConversationId, Topic | null>(null);
  readonly #asked = injectAsked<ConversationId, readonly Topic[]>({
    fetch: (id) => this.#client.topics.list(id),
    put: (id, topics) => this.#put(id, topics),
    forget: () => this.#forget(),
  });

  constructor() {
    const subscription = this.#client.events.subscribe((event) => {
      if (event.type === 'topics-changed') this.#take(event.communityId, event.topics);
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** The topics of a community; null until they are loaded. */
  topics(communityId: ConversationId): Signal<readonly Topic[] | null> {
    return this.#topics.read(communityId);
  }

  /** A topic; null until the topics of its community are loaded, and when it has ended. */
  topic(id: ConversationId): Signal<Topic | null> {
    return computed(() => {
      const community = communityOf(id);
      const topics = community && this.#topics.get(community);
      return topics?.find(({ conversationId }) => conversationId === id) ?? null;
    });
  }

  /** What a topic was that has ended since it was known; null while it goes on, or nobody knew it. */
  ended(id: ConversationId): Signal<Topic | null> {
    return this.#ended.read(id);
  }

  /** How many messages are unread in all topics of a community that are not muted. */
  unread(communityId: ConversationId): Signal<number> {
    return computed(() =>
      (this.#topics.get(communityId) ?? [])
        .filter(({ muted }) => !muted)
        .reduce((sum, { unread }) => sum + unread, 0),
    );
  }

  /** Loads the topics of a community; it follows changes from then on. Rejects with `ChatError`. */
  load(communityId: ConversationId): Promise<void> {
    return this.#asked.load(communityId);
  }

  /** Makes a topic. Rejects with `ChatError`. */
  create(
    communityId: ConversationId,
    topic: TopicChange & { readonly name: string },
  ): Promise<Topic> {
    return this.#client.topics.create(communityId, topic);
  }

  /** Changes a topic. Rejects with `ChatError`. */
  change(id: ConversationId, change: TopicChange): Promise<void> {
    return this.#client.topics.change(id, change);
  }

  /** Ends a topic, with all that was said there. Rejects with `ChatError`. */
  remove(id: ConversationId): Promise<void> {
    return this.#client.topics.remove(id);
  }

  #take(communityId: ConversationId, topics: readonly Topic[]): void {
    this.#asked.supersede(communityId);
    this.#put(communityId, topics);
  }

  #put(communityId: ConversationId, topics: readonly Topic[]): void {
    const before = this.#topics.peek(communityId) ?? [];
    const now = new Set(topics.map(({ conversationId }) => conversationId));
    for (const id of now) this.#ended.set(id, null);
    for (const topic of before)
      if (!now.has(topic.conversationId)) this.#ended.set(topic.conversationId, topic);
    this.#topics.set(communityId, topics);
  }

  #forget(): void {
    this.#topics.clear();
    this.#ended.clear();
  }
}
