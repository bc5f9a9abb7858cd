import {
  Friend,
  FriendRequest,
  Profile,
  ProfileChange,
  UserId,
  directConversationId,
} from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeParts } from './fake-client-parts';
import { roomOf } from './fake-client-rooms';

interface Asked {
  readonly from: UserId;
  readonly to: UserId;
  readonly text: string;
  readonly askedAt: number;
}

type Facts = Pick<Profile, 'about' | 'friendRule'>;

const plainFacts: Facts = { about: '', friendRule: 'free' };

/** Who knows whom at a fake service, by the rules of a real one; whoever acts is named. */
export class FakePeopleDesk {
  readonly #parts: FakeParts;
  readonly #facts = new Map<UserId, Facts>();
  readonly #friends = new Map<UserId, readonly UserId[]>();
  #asked: readonly Asked[] = [];

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  profileOf(id: UserId): Profile {
    return { ...this.#parts.world.person(id), ...plainFacts, ...this.#facts.get(id) };
  }

  changeProfile(by: UserId, change: ProfileChange): Profile {
    const { world, line } = this.#parts;
    const { name, avatarUrl, about, friendRule } = change;
    const before = this.profileOf(by);
    const given = avatarUrl === undefined ? before.avatarUrl : avatarUrl || null;
    const person = { id: by, name: name ?? before.name, avatarUrl: given };
    world.addPerson(person);
    this.#facts.set(by, {
      about: about ?? before.about,
      friendRule: friendRule ?? before.friendRule,
    });
    line.tellWhenUp({ type: 'people-changed', people: [person] });
    if (by === line.me) line.tellWhenUp({ type: 'me-changed', me: person });
    else if (world.peersOf(line.me ?? '').includes(by)) line.tellConversation(by);
    return this.profileOf(by);
  }

  blockedOf(me: UserId): readonly UserId[] {
    const { world } = this.#parts;
    return world.everybody().filter((id) => world.settings(me, id).blocked === true);
  }

  block(by: UserId, ids: readonly UserId[], on: boolean): void {
    const { world, line } = this.#parts;
    for (const id of ids) world.set(by, id, { blocked: on });
    if (by !== line.me) return;
    line.tellWhenUp({ type: 'blocked-changed', ids: this.blockedOf(by) });
    for (const id of ids) {
      const room = roomOf(this.#parts, by, directConversationId(id));
      line.tellWhenUp({ type: 'room-changed', room });
    }
  }

  friendsOf(me: UserId): readonly Friend[] {
    const { world } = this.#parts;
    return (this.#friends.get(me) ?? []).map((id) => {
      const person = world.person(id);
      const { remark = '' } = world.settings(me, id);
      return { ...person, name: remark || person.name, remark };
    });
  }

  addFriend(by: UserId, id: UserId, text: string): 'added' | 'waiting' {
    const { world } = this.#parts;
    if (!world.knows(id)) throw failure('not-found');
    if (this.#areFriends(by, id)) return 'added';
    const { friendRule } = this.profileOf(id);
    const isBlocked =
      world.settings(id, by).blocked === true || world.settings(by, id).blocked === true;
    if (isBlocked || friendRule === 'closed') throw failure('not-allowed');
    const back = this.#asked.some(({ from, to }) => from === id && to === by);
    if (friendRule !== 'approval' || back) {
      this.#join(by, id);
      return 'added';
    }
    this.#settle(by, id);
    this.#asked = [...this.#asked, { from: by, to: id, text, askedAt: Date.now() }];
    this.#tellRequests(by, id);
    return 'waiting';
  }

  removeFriend(by: UserId, id: UserId): void {
    this.#friends.set(by, without(this.#friends.get(by), id));
    this.#friends.set(id, without(this.#friends.get(id), by));
    this.#parts.world.set(by, id, { remark: '' });
    this.#tellFriends(by, id);
  }

  remark(by: UserId, id: UserId, remark: string): void {
    if (!this.#areFriends(by, id)) throw failure('not-allowed');
    this.#parts.world.set(by, id, { remark });
    this.#tellFriends(by);
    if (by === this.#parts.line.me) this.#parts.line.tellConversation(id);
  }

  requestsOf(me: UserId): readonly FriendRequest[] {
    return this.#asked
      .filter(({ from, to }) => from === me || to === me)
      .map(({ from, to, text, askedAt }) => {
        const person = this.#parts.world.person(from === me ? to : from);
        return { person, own: from === me, text, askedAt };
      });
  }

  answer(by: UserId, id: UserId, accept: boolean): void {
    if (!this.#asked.some(({ from, to }) => from === id && to === by)) throw failure('not-found');
    if (accept) return this.#join(by, id);
    this.#settle(by, id);
    this.#tellRequests(by, id);
  }

  #join(one: UserId, other: UserId): void {
    this.#friends.set(one, [...without(this.#friends.get(one), other), other]);
    this.#friends.set(other, [...without(this.#friends.get(other), one), one]);
    this.#settle(one, other);
    this.#tellRequests(one, other);
    this.#tellFriends(one, other);
  }

  #areFriends(one: UserId, other: UserId): boolean {
    return this.#friends.get(one)?.includes(other) === true;
  }

  #settle(one: UserId, other: UserId): void {
    const both = [one, other];
    this.#asked = this.#asked.filter(({ from, to }) => !(both.includes(from) && both.includes(to)));
  }

  #tellFriends(...ids: readonly UserId[]): void {
    const { line } = this.#parts;
    if (line.me === null || !ids.includes(line.me)) return;
    line.tellWhenUp({ type: 'friends-changed', friends: this.friendsOf(line.me) });
  }

  #tellRequests(...ids: readonly UserId[]): void {
    const { line } = this.#parts;
    if (line.me === null || !ids.includes(line.me)) return;
    line.tellWhenUp({ type: 'friend-requests-changed', requests: this.requestsOf(line.me) });
  }
}

function without(ids: readonly UserId[] = [], id: UserId): readonly UserId[] {
  return ids.filter((one) => one !== id);
}
