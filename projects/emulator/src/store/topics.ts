import type { Memory } from '../memory/memory.ts';
import { keyOf, Table } from '../memory/table.ts';
import type { MessageFlag } from './groups/group.ts';

/** A topic of a Community. Its messages stand in the timeline of its id. */
export interface Topic {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly faceUrl: string;
  readonly introduction: string;
  readonly notification: string;
  /** What the app keeps with it. */
  readonly customData: string;
  /** Whether nobody but owner and administrators may speak. */
  readonly allMuted: boolean;
  /** The second at which it was created. */
  readonly createdAt: number;
}

/** How a member of the Community stands to one of its topics. */
export interface TopicMember {
  readonly topicId: string;
  readonly userID: string;
  /** How he hears of new messages. */
  readonly flag: MessageFlag;
  /** The second until which he may not speak; 0 if he may. */
  readonly mutedUntil: number;
}

/** Knows every topic. */
export class TopicRegister {
  readonly #topics: Table<Topic>;
  readonly #members: Table<TopicMember>;
  readonly #byGroup = new Map<string, Set<string>>();

  constructor(memory: Memory) {
    this.#topics = new Table(memory.drawer('topics'));
    this.#members = new Table(memory.drawer('topic-members'));
    for (const topic of this.#topics.values()) this.#index(topic);
  }

  find(topicId: string): Topic | undefined {
    return this.#topics.get(topicId);
  }

  /** The topics of a Community, in the order of creation. */
  of(groupId: string): Topic[] {
    const ids = [...(this.#byGroup.get(groupId) ?? [])];
    return ids.flatMap((id) => this.#topics.get(id) ?? []);
  }

  /** Adds a topic, or replaces what is known of it. */
  set(topic: Topic): Topic {
    this.#topics.set(topic.id, topic);
    this.#index(topic);
    return topic;
  }

  remove({ id, groupId }: Topic): void {
    for (const [key, { topicId }] of this.#members.entries()) {
      if (topicId === id) this.#members.delete(key);
    }
    this.#topics.delete(id);
    this.#byGroup.get(groupId)?.delete(id);
  }

  /** How somebody stands to a topic: as everybody does, unless something was changed. */
  memberOf(topicId: string, userID: string): TopicMember {
    const usual = { topicId, userID, flag: 'AcceptAndNotify', mutedUntil: 0 } as const;
    return this.#members.get(keyOf(topicId, userID)) ?? usual;
  }

  setMember(member: TopicMember): TopicMember {
    return this.#members.set(keyOf(member.topicId, member.userID), member);
  }

  clear(): void {
    this.#topics.clear();
    this.#members.clear();
    this.#byGroup.clear();
  }

  #index({ id, groupId }: Topic): void {
    const ids = this.#byGroup.get(groupId) ?? new Set();
    this.#byGroup.set(groupId, ids.add(id));
  }
}
