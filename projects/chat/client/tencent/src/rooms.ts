import { ConversationId, Room, UserId, communityOf, kindOf, peerOf } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { toConversationId, groupType } from './conversation-id';
import { patiently } from './patiently';
import { SdkMessage } from './sdk';
import { SdkGroup, SdkMember } from './sdk-commands';
import { codeOf } from './sdk-host';
import { recordOf } from './to-model/told';
import { toRoom } from './to-model/room';

/** Told by the service: only members may know; there is no such group any more. */
const notInside: readonly unknown[] = [10007];
const dismissed: readonly unknown[] = [10010, 10015];
/** The SDK allows 8 questions about groups in a second, to the app too: many tips are one question. */
const pauseMs = 500;
const privateType = 'Private';
const liveType = 'AVChatRoom';

/** Knows where conversations take place. Of those somebody has asked for it tells what changes. */
export class Rooms {
  readonly #desk: CommandDesk;
  readonly #known = new Map<ConversationId, Room>();
  /** Rooms that are being asked for, and whether they have to be asked for again. */
  readonly #asking = new Map<ConversationId, boolean>();

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#known.clear();
    this.#asking.clear();
  }

  async load(id: ConversationId, me: UserId): Promise<Room> {
    const room = await this.#load(id, me);
    this.#known.set(id, room);
    return room;
  }

  /** Tips and notices among messages: something about a group is different. */
  hearMessages(messages: readonly SdkMessage[], me: UserId): void {
    for (const id of new Set(messages.map(changedRoom))) if (id) this.#renewWithTopics(id, me);
  }

  /** A topic is different: whether one may write there, for instance. */
  hearTopics(community: ConversationId, me: UserId): void {
    for (const id of this.#known.keys()) if (communityOf(id) === community) this.renew(id, me);
  }

  /** Somebody was blocked, or is no more. */
  hearBlocklist(me: UserId): void {
    for (const id of this.#known.keys()) if (kindOf(id) === 'direct') this.renew(id, me);
  }

  #renewWithTopics(id: ConversationId, me: UserId): void {
    this.renew(id, me);
    this.hearTopics(communityOf(id) ?? id, me);
  }

  /** Asks again for a room that somebody has asked for. */
  renew(id: ConversationId, me: UserId): void {
    if (!this.#known.has(id)) return;
    if (this.#asking.has(id)) this.#asking.set(id, true);
    else void this.#askAndTell(id, me);
  }

  async #askAndTell(id: ConversationId, me: UserId): Promise<void> {
    do {
      this.#asking.set(id, false);
      const before = this.#known.get(id);
      try {
        const room = await this.load(id, me);
        if (JSON.stringify(room) !== JSON.stringify(before)) {
          this.#desk.tell({ type: 'room-changed', room });
        }
      } catch {
        // The next change, or whoever opens the conversation, asks again.
      }
      await this.#desk.host.wait(pauseMs);
    } while (this.#asking.get(id) === true && this.#desk.visits.me === me);
    this.#asking.delete(id);
  }

  #load(id: ConversationId, me: UserId): Promise<Room> {
    if (kindOf(id) === 'direct') return this.#askDirect(id, me);
    const community = communityOf(id);
    return community ? this.#askTopic(id, community, me) : this.#ask(id, me);
  }

  /** In a topic one is what one is in its community, and it can be quiet by itself. */
  async #askTopic(id: ConversationId, community: ConversationId, me: UserId): Promise<Room> {
    const room = await this.#ask(community, me);
    if (room.role === null) return { ...room, conversationId: id };
    const options = { groupID: peerOf(community), topicIDList: [peerOf(id)] };
    const { data } = await this.#desk.host.call((chat) =>
      patiently(() => chat.getTopicList(options)),
    );
    const quiet = data.successTopicList[0]?.muteAllMembers === true;
    return { ...room, conversationId: id, allMuted: room.allMuted || quiet };
  }

  async #askDirect(id: ConversationId, me: UserId): Promise<Room> {
    const { data } = await this.#desk.host.call((chat) => chat.getBlacklist());
    return {
      conversationId: id,
      type: 'direct',
      role: 'member',
      mutedUntil: 0,
      allMuted: false,
      blocked: data.includes(peerOf(id)),
      memberCount: peerOf(id) === me ? 1 : 2,
    };
  }

  async #ask(id: ConversationId, me: UserId): Promise<Room> {
    const groupID = peerOf(id);
    try {
      const { data } = await this.#desk.host.call((chat) =>
        patiently(() => chat.getGroupProfile({ groupID })),
      );
      return toRoom(id, data.group, await this.#askMine(data.group, me));
    } catch (error) {
      const before = this.#known.get(id);
      if (notInside.includes(codeOf(error))) return toRoom(id, await this.#askPublic(id), null);
      if (dismissed.includes(codeOf(error)) && before) return { ...before, role: null };
      throw error;
    }
  }

  /** What the signed-in person is in a group; null if they are not in it. */
  async #askMine({ groupID, type, selfInfo }: SdkGroup, me: UserId): Promise<SdkMember | null> {
    // Of an audience the service knows no single members.
    if (type === liveType) return selfInfo?.role ? { userID: me, role: selfInfo.role } : null;
    const { data } = await this.#desk.host.call((chat) =>
      chat.getGroupMemberProfile({ groupID, userIDList: [me] }),
    );
    return data.memberList.find(({ userID }) => userID === me) ?? null;
  }

  async #askPublic(id: ConversationId): Promise<SdkGroup> {
    const groupID = peerOf(id);
    try {
      const { data } = await this.#desk.host.call((chat) => chat.searchGroupByID(groupID));
      return data.group;
    } catch {
      // Work groups alone tell strangers nothing.
      return { groupID, type: privateType };
    }
  }
}

/** The group that a tip or a notice is about. */
function changedRoom({ type, conversationID, payload }: SdkMessage): ConversationId | null {
  if (type === 'TIMGroupTipElem') return toConversationId(conversationID);
  if (type !== 'TIMGroupSystemNoticeElem') return null;
  const { groupID } = recordOf(recordOf(payload)['groupProfile']);
  return typeof groupID === 'string' ? toConversationId(groupType + groupID) : null;
}
