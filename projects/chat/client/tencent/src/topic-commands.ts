import { TopicCommands } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  Topic,
  TopicChange,
  UserId,
  communityOf,
  groupConversationId,
  peerOf,
} from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { topicsOnly } from './command-errors';
import { patiently } from './patiently';
import { SdkEvent, sdkEvents } from './sdk';
import { SdkTopicProfile } from './sdk-topics';
import { toTopic } from './to-model/topic';
import { recordOf } from './to-model/told';

/** Told in bursts: as many events are one question. */
const pauseMs = 200;

/** The topics of communities. Of those that somebody has asked for every change is told, whole. */
export class TencentTopicCommands implements TopicCommands {
  readonly #desk: CommandDesk;
  readonly #known = new Set<ConversationId>();
  /** Communities that are asked about, and whether they have to be asked about again. */
  readonly #asking = new Map<ConversationId, boolean>();

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  list(communityId: ConversationId): Promise<readonly Topic[]> {
    return this.#desk.visits.answer((me) => {
      this.#known.add(communityId);
      return this.#list(communityId, me);
    });
  }

  create(
    communityId: ConversationId,
    topic: TopicChange & { readonly name: string },
  ): Promise<Topic> {
    return this.#desk.visits.answer(async (me) => {
      const groupID = peerOf(communityId);
      const { data } = await this.#desk.host.call((chat) =>
        chat.createTopicInCommunity({ groupID, topicName: topic.name, ...toWireTopic(topic) }),
      );
      const id = groupConversationId(data.topicID);
      // With its making nobody can be silenced yet.
      if (topic.allMuted) await this.#change(id, { allMuted: true });
      const all = await this.#list(communityId, me);
      this.#tell(communityId, all);
      const made = all.find(({ conversationId }) => conversationId === id);
      return made ?? newTopic(id, communityId, topic);
    });
  }

  change(topicId: ConversationId, change: TopicChange): Promise<void> {
    return this.#desk.visits.answer(async (me) => {
      await this.#change(topicId, change);
      this.#renew(demandCommunity(topicId), me);
    });
  }

  remove(topicId: ConversationId): Promise<void> {
    return this.#desk.visits.answer(async (me) => {
      const community = demandCommunity(topicId);
      const topicID = peerOf(topicId);
      const options = { groupID: peerOf(community), topicIDList: [topicID] };
      const { data } = await this.#desk.host.call((chat) => chat.deleteTopicFromCommunity(options));
      const failed = data.failureTopicList?.find((one) => one.topicID === topicID);
      if (failed) throw Object.assign(new Error('The topic is still there.'), failed);
      this.#renew(community, me);
    });
  }

  /** A topic was made, changed or ended, or something was said there. */
  hear({ name, data }: SdkEvent, me: UserId): void {
    switch (name) {
      case sdkEvents.topicCreated:
      case sdkEvents.topicDeleted:
      case sdkEvents.topicUpdated: {
        const { groupID } = recordOf(data);
        if (typeof groupID === 'string') this.#renew(groupConversationId(groupID), me);
      }
    }
  }

  /** Something was said in conversations, or read: of topics nothing else is told. */
  hearTalk(ids: Iterable<ConversationId>, me: UserId): void {
    for (const id of ids) {
      const community = communityOf(id);
      if (community) this.#renew(community, me);
    }
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#known.clear();
    this.#asking.clear();
  }

  /** Asks again for topics that somebody has asked for. */
  #renew(id: ConversationId, me: UserId): void {
    if (!this.#known.has(id)) return;
    if (this.#asking.has(id)) this.#asking.set(id, true);
    else void this.#askAndTell(id, me);
  }

  async #askAndTell(id: ConversationId, me: UserId): Promise<void> {
    do {
      this.#asking.set(id, false);
      try {
        this.#tell(id, await this.#list(id, me));
      } catch {
        // The next change, or whoever looks at the topics, asks again.
      }
      await this.#desk.host.wait(pauseMs);
    } while (this.#asking.get(id) === true && this.#desk.visits.me === me);
    this.#asking.delete(id);
  }

  async #list(communityId: ConversationId, me: UserId): Promise<readonly Topic[]> {
    const groupID = peerOf(communityId);
    const { data } = await this.#desk.host.call((chat) =>
      patiently(() => chat.getTopicList({ groupID })),
    );
    return data.successTopicList
      .map((topic) => toTopic(topic, communityId, me))
      .filter((topic) => topic !== null);
  }

  async #change(topicId: ConversationId, change: TopicChange): Promise<void> {
    const groupID = peerOf(demandCommunity(topicId));
    const options = { groupID, topicID: peerOf(topicId), ...toWireTopic(change) };
    await this.#desk.host.call((chat) => chat.updateTopicProfile(options));
  }

  #tell(communityId: ConversationId, topics: readonly Topic[]): void {
    this.#desk.tell({ type: 'topics-changed', communityId, topics });
  }
}

function toWireTopic(change: TopicChange): SdkTopicProfile {
  const { name, avatarUrl, introduction, announcement, allMuted } = change;
  return {
    ...(name === undefined ? {} : { topicName: name }),
    ...(avatarUrl === undefined ? {} : { avatar: avatarUrl }),
    ...(introduction === undefined ? {} : { introduction }),
    ...(announcement === undefined ? {} : { notification: announcement }),
    ...(allMuted === undefined ? {} : { muteAllMembers: allMuted }),
  };
}

function demandCommunity(topicId: ConversationId): ConversationId {
  const community = communityOf(topicId);
  if (community) return community;
  throw topicsOnly();
}

function newTopic(
  conversationId: ConversationId,
  communityId: ConversationId,
  { name, avatarUrl, introduction, announcement, allMuted }: TopicChange & { name: string },
): Topic {
  return {
    conversationId,
    communityId,
    name,
    avatarUrl: avatarUrl ?? null,
    introduction: introduction ?? '',
    announcement: announcement ?? '',
    unread: 0,
    muted: false,
    allMuted: allMuted ?? false,
    lastMessage: null,
  };
}
