import { PeopleCommands } from 'ngx-tencent-chat/client';
import {
  Friend,
  FriendRequest,
  Presence,
  Profile,
  ProfileChange,
  UserId,
} from 'ngx-tencent-chat/models';

import { FakeMethod } from './fake-client-options';
import { FakeParts } from './fake-client-parts';
import { FakePresences } from './fake-client-presence';
import { FakePeopleDesk } from './fake-people-desk';

/** What the signed-in person asks a fake service about people. */
export class FakePeople implements PeopleCommands {
  readonly #parts: FakeParts;
  readonly #desk: FakePeopleDesk;
  readonly #presences: FakePresences;

  constructor(parts: FakeParts, desk: FakePeopleDesk, presences: FakePresences) {
    this.#parts = parts;
    this.#desk = desk;
    this.#presences = presences;
  }

  loadProfiles(ids: readonly UserId[]): Promise<readonly Profile[]> {
    return this.#answer('loadProfiles', [ids], () =>
      ids.filter((id) => this.#parts.world.knows(id)).map((id) => this.#desk.profileOf(id)),
    );
  }

  changeProfile(change: ProfileChange): Promise<Profile> {
    return this.#answer('changeProfile', [change], (me) => this.#desk.changeProfile(me, change));
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
    return this.#answer('listBlocked', [], (me) => this.#desk.blockedOf(me));
  }

  block(ids: readonly UserId[], on: boolean): Promise<void> {
    return this.#answer('block', [ids, on], (me) => this.#desk.block(me, ids, on));
  }

  listFriends(): Promise<readonly Friend[]> {
    return this.#answer('listFriends', [], (me) => this.#desk.friendsOf(me));
  }

  addFriend(id: UserId, text: string): Promise<'added' | 'waiting'> {
    return this.#answer('addFriend', [id, text], (me) => this.#desk.addFriend(me, id, text));
  }

  removeFriend(id: UserId): Promise<void> {
    return this.#answer('removeFriend', [id], (me) => this.#desk.removeFriend(me, id));
  }

  remark(id: UserId, remark: string): Promise<void> {
    return this.#answer('remark', [id, remark], (me) => this.#desk.remark(me, id, remark));
  }

  listRequests(): Promise<readonly FriendRequest[]> {
    return this.#answer('listRequests', [], (me) => this.#desk.requestsOf(me));
  }

  answerRequest(id: UserId, accept: boolean): Promise<void> {
    return this.#answer('answerRequest', [id, accept], (me) => this.#desk.answer(me, id, accept));
  }

  #answer<T>(method: FakeMethod, given: readonly unknown[], act: (me: UserId) => T): Promise<T> {
    const { faults, line } = this.#parts;
    return faults.answer(method, given, () => act(line.reach()));
  }
}
