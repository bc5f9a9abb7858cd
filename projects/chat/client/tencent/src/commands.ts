import {
  GroupCommands,
  MessageCommands,
  RoomCommands,
  SearchCommands,
} from 'ngx-tencent-chat/client';
import { ConversationId, UserId, groupConversationId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { toConversationId } from './conversation-id';
import { TencentConversationCommands } from './conversation-commands';
import { Extensions } from './extensions';
import { Folders } from './folders';
import { TencentGroupCommands } from './group-commands';
import { GroupNews } from './group-news';
import { Groups } from './groups';
import { JoinRequests } from './join-requests';
import { ListWatch } from './list-watch';
import { Friendships } from './friendships';
import { TencentLiveCommands } from './live-commands';
import { MessageChanges } from './message-changes';
import { TencentMessageCommands } from './message-commands';
import { TencentPeopleCommands } from './people-commands';
import { Pins } from './pins';
import { TencentPresence } from './presence';
import { Readings } from './readings';
import { Receipts } from './receipts';
import { TencentRoomCommands } from './room-commands';
import { Rooms } from './rooms';
import { SdkEvent, SdkMessage, sdkEvents } from './sdk';
import { codeOf } from './sdk-host';
import { TencentSearchCommands } from './search-commands';
import { recordOf } from './to-model/told';
import { TencentTopicCommands } from './topic-commands';
import { Wordings } from './wordings';

/** Told by the service: one is no member, or is muted. Not every group tells that by itself. */
const silenced: readonly unknown[] = [10007, 10010, 10017];

/** All commands of a client, and what they have to hear. */
export class Commands {
  readonly messages: MessageCommands;
  readonly rooms: RoomCommands;
  readonly search: SearchCommands;
  readonly conversations: TencentConversationCommands;
  readonly groups: GroupCommands;
  readonly presence: TencentPresence;
  readonly list: ListWatch;
  readonly #folders: Folders;
  readonly #groups: Groups;
  readonly #requests: JoinRequests;
  readonly #news: GroupNews;
  readonly topics: TencentTopicCommands;
  readonly live: TencentLiveCommands;
  readonly people: TencentPeopleCommands;
  readonly #friends: Friendships;
  readonly #pins: Pins;
  readonly #extensions: Extensions;
  readonly #rooms: Rooms;

  /** @param cancelSend Stops a message that is being uploaded. */
  constructor(desk: CommandDesk, sdkAppId: number, cancelSend: (key: string) => void) {
    this.#pins = new Pins(desk);
    this.#extensions = new Extensions(desk);
    this.#rooms = new Rooms(desk);
    this.messages = new TencentMessageCommands(desk, {
      changes: new MessageChanges(desk),
      pins: this.#pins,
      receipts: new Receipts(desk),
      extensions: this.#extensions,
      wordings: new Wordings(desk),
      readings: new Readings(desk),
      cancelSend,
    });
    this.rooms = new TencentRoomCommands(desk, this.#rooms);
    this.search = new TencentSearchCommands(desk);
    this.presence = new TencentPresence(desk);
    this.list = new ListWatch(desk);
    this.#folders = new Folders(desk);
    this.conversations = new TencentConversationCommands(desk, this.#folders, this.list);
    this.#groups = new Groups(desk);
    this.#requests = new JoinRequests(desk);
    this.#news = new GroupNews(desk, this.#groups, this.#requests, this.list);
    const parts = { groups: this.#groups, requests: this.#requests, news: this.#news };
    this.groups = new TencentGroupCommands(desk, parts);
    this.#friends = new Friendships(desk);
    this.people = new TencentPeopleCommands(desk, this.#friends, this.presence);
    this.topics = new TencentTopicCommands(desk);
    this.live = new TencentLiveCommands(desk, sdkAppId);
  }

  /** What the SDK tells in parts is asked for whole, and told then. */
  hear(event: SdkEvent, me: UserId): void {
    const { name, data } = event;
    this.presence.hear(event);
    this.#folders.hear(event);
    this.list.hear(event);
    switch (name) {
      case sdkEvents.pinnedUpdated:
        return this.#pins.hear(data, me);
      case sdkEvents.extensionsUpdated:
      case sdkEvents.extensionsDeleted:
        return this.#extensions.hear(data);
      case sdkEvents.messageReceived:
        this.#hearTalk(data as readonly SdkMessage[], me);
        this.#news.hear(data as readonly SdkMessage[], me);
        return this.#rooms.hearMessages(data as readonly SdkMessage[], me);
      case sdkEvents.topicCreated:
      case sdkEvents.topicDeleted:
      case sdkEvents.topicUpdated:
        this.#hearTopic(data, me);
        return this.topics.hear(event, me);
      case sdkEvents.blocklistUpdated:
        this.people.hearBlocklist();
        return this.#rooms.hearBlocklist(me);
      case sdkEvents.friendsUpdated:
        return this.#friends.hearFriends();
      case sdkEvents.friendRequestsUpdated:
        return this.#friends.hearRequests();
    }
  }

  /** A message was refused: maybe because the person may not write there any more. */
  hearRefusal(id: ConversationId, error: unknown, me: UserId): void {
    if (silenced.includes(codeOf(error))) this.#rooms.renew(id, me);
  }

  #hearTalk(messages: readonly SdkMessage[], me: UserId): void {
    const ids = messages.map(({ conversationID }) => toConversationId(conversationID));
    this.topics.hearTalk(new Set(ids.filter((id) => id !== null)), me);
  }

  #hearTopic(data: unknown, me: UserId): void {
    const { groupID } = recordOf(data);
    if (typeof groupID === 'string') this.#rooms.hearTopics(groupConversationId(groupID), me);
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#rooms.clear();
    this.topics.clear();
    this.live.clear();
    this.#folders.clear();
    this.#groups.clear();
    this.#requests.clear();
    this.list.clear();
  }
}
