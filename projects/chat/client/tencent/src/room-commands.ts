import { MemberPage, RoomCommands } from 'ngx-tencent-chat/client';
import { ConversationId, Room, UserId, communityOf, kindOf, peerOf } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { findProfiles } from './find-profiles';
import { patiently } from './patiently';
import { Rooms } from './rooms';
import { SdkMember } from './sdk-commands';
import { toMember } from './to-model/room';
import { toWireTyping } from './to-wire/typing';

const mostMembers = 100;

/** Goes to those alone who are there, and is no message in anybody's list. */
const onlineOnly = {
  onlineUserOnly: true,
  messageControlInfo: { excludedFromUnreadCount: true, excludedFromLastMessage: true },
};

/** The commands of the port: each asks on behalf of whoever is signed in. */
export class TencentRoomCommands implements RoomCommands {
  readonly #desk: CommandDesk;
  readonly #rooms: Rooms;

  constructor(desk: CommandDesk, rooms: Rooms) {
    this.#desk = desk;
    this.#rooms = rooms;
  }

  load(id: ConversationId): Promise<Room> {
    return this.#desk.visits.answer((me) => this.#rooms.load(id, me));
  }

  listMembers(id: ConversationId, next: string | null): Promise<MemberPage> {
    return this.#desk.visits.answer((me) =>
      kindOf(id) === 'direct'
        ? this.#listBoth(id, me)
        : this.#listMembers(communityOf(id) ?? id, next, me),
    );
  }

  tellTyping(id: ConversationId, on: boolean): Promise<void> {
    return this.#desk.visits.answer(async (me) => {
      if (peerOf(id) === me && kindOf(id) === 'direct') return;
      const options = toWireTyping(id, on);
      // Before the SDK is ready this is a promise that rejects, and awaiting it throws.
      const message = await this.#desk.host.call((chat) => chat.createCustomMessage(options));
      await this.#desk.host.call((chat) => chat.sendMessage(message, onlineOnly));
    });
  }

  async #listBoth(id: ConversationId, me: UserId): Promise<MemberPage> {
    const people = await findProfiles(this.#desk.host, [...new Set([me, peerOf(id)])]);
    const members = people.map((one) => ({ ...one, role: 'member', mutedUntil: 0 }) as const);
    return { members, next: null };
  }

  async #listMembers(id: ConversationId, next: string | null, me: UserId): Promise<MemberPage> {
    const offset = next === null ? 0 : (JSON.parse(next) as number | string);
    let page = await this.#askMembers(id, offset);
    if (next === null && page.memberList.length === 0) {
      // The SDK lists the members of groups that it knows.
      await this.#rooms.load(id, me);
      page = await this.#askMembers(id, offset);
    }
    const more = page.memberList.length > 0 && page.offset !== 0 && page.offset !== '';
    return {
      members: page.memberList.map(toMember),
      next: more ? JSON.stringify(page.offset) : null,
    };
  }

  async #askMembers(
    id: ConversationId,
    offset: number | string,
  ): Promise<{ memberList: readonly SdkMember[]; offset: number | string }> {
    const options = { groupID: peerOf(id), count: mostMembers, offset };
    const { data } = await this.#desk.host.call((chat) =>
      patiently(() => chat.getGroupMemberList(options)),
    );
    return data;
  }
}
