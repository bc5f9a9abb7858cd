import { PeopleCommands } from 'ngx-tencent-chat/client';
import {
  Friend,
  FriendRequest,
  Presence,
  Profile,
  ProfileChange,
  UserId,
} from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { Friendships } from './friendships';
import { inParts } from './in-parts';
import { toPerson } from './to-model/person';
import { toProfile } from './to-model/profile';
import { toWireProfile } from './to-wire/profile';

/** More the service does not look up at once. */
const mostAtOnce = 100;

/** The commands about who is there. */
export type PresenceCommands = Pick<
  PeopleCommands,
  'loadPresence' | 'watchPresence' | 'unwatchPresence' | 'setPresenceText'
>;

/** Profiles, friends and the blocked: each is asked on behalf of whoever is signed in. */
export class TencentPeopleCommands implements PeopleCommands {
  readonly #desk: CommandDesk;
  readonly #friends: Friendships;
  readonly #presences: PresenceCommands;

  constructor(desk: CommandDesk, friends: Friendships, presences: PresenceCommands) {
    this.#desk = desk;
    this.#friends = friends;
    this.#presences = presences;
  }

  loadProfiles(ids: readonly UserId[]): Promise<readonly Profile[]> {
    return this.#desk.visits.answer(async () => {
      const found: Profile[] = [];
      for (const userIDList of inParts([...new Set(ids)], mostAtOnce)) {
        const { data } = await this.#desk.host.call((chat) => chat.getUserProfile({ userIDList }));
        found.push(...data.filter(({ userID }) => userIDList.includes(userID)).map(toProfile));
      }
      return found;
    });
  }

  changeProfile(change: ProfileChange): Promise<Profile> {
    return this.#desk.visits.answer(async (me) => {
      const options = toWireProfile(change);
      await this.#desk.host.call((chat) => chat.updateMyProfile(options));
      const { data } = await this.#desk.host.call((chat) => chat.getMyProfile());
      const profile = toProfile({ ...data, userID: me });
      const person = toPerson(me, data.nick, data.avatar);
      this.#desk.tell({ type: 'me-changed', me: person });
      this.#desk.tell({ type: 'people-changed', people: [person] });
      return profile;
    });
  }

  loadPresence(ids: readonly UserId[]): Promise<readonly Presence[]> {
    return this.#presences.loadPresence(ids);
  }

  watchPresence(ids: readonly UserId[]): Promise<void> {
    return this.#presences.watchPresence(ids);
  }

  unwatchPresence(ids: readonly UserId[]): Promise<void> {
    return this.#presences.unwatchPresence(ids);
  }

  setPresenceText(text: string): Promise<void> {
    return this.#presences.setPresenceText(text);
  }

  listBlocked(): Promise<readonly UserId[]> {
    return this.#desk.visits.answer(() => this.#blocked());
  }

  block(ids: readonly UserId[], on: boolean): Promise<void> {
    return this.#desk.visits.answer(async () => {
      for (const userIDList of inParts(ids, mostAtOnce)) {
        await this.#desk.host.call((chat) =>
          on ? chat.addToBlacklist({ userIDList }) : chat.removeFromBlacklist({ userIDList }),
        );
      }
    });
  }

  listFriends(): Promise<readonly Friend[]> {
    return this.#desk.visits.answer(() => this.#friends.list());
  }

  addFriend(id: UserId, text: string): Promise<'added' | 'waiting'> {
    return this.#desk.visits.answer(() => this.#friends.add(id, text));
  }

  removeFriend(id: UserId): Promise<void> {
    return this.#desk.visits.answer(() => this.#friends.remove(id));
  }

  remark(id: UserId, remark: string): Promise<void> {
    return this.#desk.visits.answer(() => this.#friends.remark(id, remark));
  }

  listRequests(): Promise<readonly FriendRequest[]> {
    return this.#desk.visits.answer(() => this.#friends.listRequests());
  }

  answerRequest(id: UserId, accept: boolean): Promise<void> {
    return this.#desk.visits.answer(() => this.#friends.answer(id, accept));
  }

  /** The SDK tells that others are blocked now. */
  hearBlocklist(): void {
    this.#tellBlocked().catch(() => {
      // Whoever looks at the list asks for it then.
    });
  }

  async #blocked(): Promise<readonly UserId[]> {
    const { data } = await this.#desk.host.call((chat) => chat.getBlacklist());
    return [...data];
  }

  async #tellBlocked(): Promise<void> {
    this.#desk.tell({ type: 'blocked-changed', ids: await this.#blocked() });
  }
}
