import { TopicCommands } from 'ngx-tencent-chat/client';
import { ConversationId, Topic, TopicChange, UserId } from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeParts } from './fake-client-parts';
import { FakeTopic } from './fake-topic-facts';

/** The topics of communities of a fake service, for whoever is signed in. */
export class FakeTopics implements TopicCommands {
  readonly #parts: FakeParts;

  constructor(parts: FakeParts) {
    this.#parts = parts;
    parts.line.onTopic = (peer) => this.#tellAbout(peer);
  }

  list(communityId: ConversationId): Promise<readonly Topic[]> {
    const { faults, line } = this.#parts;
    return faults.answer('listTopics', [communityId], () =>
      this.listFor(line.reach(), communityId),
    );
  }

  create(
    communityId: ConversationId,
    topic: TopicChange & { readonly name: string },
  ): Promise<Topic> {
    const { faults, line } = this.#parts;
    return faults.answer('createTopic', [communityId, topic], () => {
      const me = line.reach();
      return this.#toTopic(me, this.createAs(me, communityId, topic));
    });
  }

  change(topicId: ConversationId, change: TopicChange): Promise<void> {
    const { faults, line } = this.#parts;
    return faults.answer('changeTopic', [topicId, change], () => {
      const { communityId } = this.#demand(line.reach(), topicId);
      this.#parts.world.groups.topics.change(topicId, change);
      this.tell(communityId);
    });
  }

  remove(topicId: ConversationId): Promise<void> {
    const { faults, line } = this.#parts;
    return faults.answer('removeTopic', [topicId], () => {
      const { communityId } = this.#demand(line.reach(), topicId);
      this.#parts.world.groups.topics.remove(topicId);
      this.#parts.world.forget(topicId);
      this.tell(communityId);
    });
  }

  /** Somebody makes a topic. */
  createAs(by: UserId, communityId: ConversationId, topic: TopicChange): FakeTopic {
    const { groups } = this.#parts.world;
    if (!groups.get(communityId)) throw failure('not-found');
    if (!groups.manages(communityId, by)) throw failure('not-allowed');
    const made = groups.topics.add(communityId, topic);
    this.tell(communityId);
    return made;
  }

  /** Tells whoever is signed in what the topics of a community are now. */
  tell(communityId: ConversationId): void {
    const { line } = this.#parts;
    if (line.me === null) return;
    const topics = this.listFor(line.me, communityId);
    line.tellWhenUp({ type: 'topics-changed', communityId, topics });
  }

  listFor(me: UserId, communityId: ConversationId): readonly Topic[] {
    const { groups } = this.#parts.world;
    if (!groups.standing(communityId, me)) throw failure('not-allowed');
    return groups.topics.of(communityId).map((topic) => this.#toTopic(me, topic));
  }

  #tellAbout(peer: string): void {
    const topic = this.#parts.world.groups.topics.get(peer);
    if (topic) this.tell(topic.communityId);
  }

  #demand(me: UserId, topicId: ConversationId): FakeTopic {
    const { groups } = this.#parts.world;
    const topic = groups.topics.get(topicId);
    if (!topic) throw failure('not-found');
    if (!groups.manages(topic.communityId, me)) throw failure('not-allowed');
    return topic;
  }

  #toTopic(me: UserId, topic: FakeTopic): Topic {
    const { world } = this.#parts;
    const { unread, muted, lastMessage } = world.toConversation(me, topic.conversationId);
    return { ...topic, unread, muted, lastMessage };
  }
}
