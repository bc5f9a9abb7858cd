import { ConversationId, Topic, TopicChange, communityOf } from 'ngx-tencent-chat/models';

/** What a fake service has stored of a topic. */
export type FakeTopic = Pick<
  Topic,
  | 'conversationId'
  | 'communityId'
  | 'name'
  | 'avatarUrl'
  | 'introduction'
  | 'announcement'
  | 'allMuted'
>;

/** The topics of a fake service. */
export class FakeTopicFacts {
  #topics: readonly FakeTopic[] = [];
  #count = 0;

  of(communityId: ConversationId): readonly FakeTopic[] {
    return this.#topics.filter((topic) => topic.communityId === communityId);
  }

  get(id: string): FakeTopic | undefined {
    return this.#topics.find(({ conversationId }) => conversationId === id);
  }

  add(communityId: ConversationId, { name = '', ...change }: TopicChange, id?: string): FakeTopic {
    const conversationId: ConversationId = `${communityId}@TOPIC#_${id ?? ++this.#count}`;
    const topic = { conversationId, communityId, name, ...usual, ...given(change) };
    this.#topics = [...this.#topics, topic];
    return topic;
  }

  change(id: ConversationId, change: TopicChange): void {
    this.#topics = this.#topics.map((topic) =>
      topic.conversationId === id ? { ...topic, ...given(change) } : topic,
    );
  }

  remove(id: ConversationId): void {
    this.#topics = this.#topics.filter(({ conversationId }) => conversationId !== id);
  }

  /** Where it is said what one may do: for topics, their community. */
  groupOf(peer: string): string {
    return communityOf(peer as ConversationId) ?? peer;
  }
}

const usual = { avatarUrl: null, introduction: '', announcement: '', allMuted: false };

/** What is told, and nothing that is left out. */
function given({ name, avatarUrl, introduction, announcement, allMuted }: TopicChange) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(avatarUrl === undefined ? {} : { avatarUrl: avatarUrl || null }),
    ...(introduction === undefined ? {} : { introduction }),
    ...(announcement === undefined ? {} : { announcement }),
    ...(allMuted === undefined ? {} : { allMuted }),
  };
}
