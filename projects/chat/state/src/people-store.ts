import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import {
  Friend,
  FriendRequest,
  Person,
  Profile,
  ProfileChange,
  UserId,
} from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { KeyedSignals } from './keyed-signals';
import {
  Acquaintance,
  applyAnswered,
  applyAsked,
  applyBlocked,
  applyFriendAdded,
  applyFriendRemoved,
  applyRemark,
  nobodyKnown,
} from './people-updaters';
import { ProfileBatch } from './profile-batch';
import { SessionStore } from './session-store';

type Change = (state: Acquaintance) => Acquaintance;

/** Holds what is known of people: profiles, friends, requests, the blocked. Sole writer of that state. */
@Service()
export class PeopleStore {
  readonly #client = inject(ChatClient);
  readonly #batch = new ProfileBatch((ids) => this.#client.people.loadProfiles(ids));
  readonly #profiles = new KeyedSignals<UserId, Profile | null>(null);
  readonly #told = signal<Acquaintance>(nobodyKnown);
  /** What was asked for, until the service has answered. */
  readonly #wished = signal<readonly Change[]>([]);
  readonly #shown = computed(() =>
    this.#wished().reduce((state, change) => change(state), this.#told()),
  );
  readonly #askedProfiles = injectAsked<UserId, Profile>({
    fetch: (id) => this.#batch.load(id),
    put: (id, profile) => this.#profiles.set(id, profile),
    forget: () => this.#profiles.clear(),
  });
  readonly #askedLists = injectAsked<keyof Acquaintance, Partial<Acquaintance>>({
    fetch: (list) => this.#fetch(list),
    put: (_, told) => this.#told.update((state) => ({ ...state, ...told })),
    forget: () => this.#forget(),
  });
  /** Rises when the person leaves: what becomes of their wishes is not for the next one. */
  #turn = 0;

  /** All friends, by name. */
  readonly friends: Signal<readonly Friend[]> = computed(() =>
    [...this.#shown().friends].sort((a, b) => a.name.localeCompare(b.name)),
  );

  /** Requests that nobody has answered, those of both sides, the newest first. */
  readonly requests: Signal<readonly FriendRequest[]> = computed(() =>
    [...this.#shown().requests].sort((a, b) => b.askedAt - a.askedAt),
  );

  /** How many people wait for an answer of the signed-in person. */
  readonly waiting: Signal<number> = computed(
    () => this.#shown().requests.filter(({ own }) => !own).length,
  );

  /** All whom the signed-in person has blocked. */
  readonly blocked: Signal<readonly UserId[]> = computed(() => this.#shown().blocked);

  /** The names that the signed-in person gave friends, by id. */
  readonly remarks: Signal<ReadonlyMap<UserId, string>> = computed(
    () => {
      const named = this.#shown().friends.filter(({ remark }) => remark !== '');
      return new Map(named.map(({ id, remark }) => [id, remark]));
    },
    { equal: isSameMap },
  );

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
    if (inject(SessionStore).open()) this.#follow();
  }

  /** What somebody tells about themselves; null until it is loaded. */
  profile(id: UserId): Signal<Profile | null> {
    return this.#profiles.read(id);
  }

  /** Loads what somebody tells about themselves. Rejects with `ChatError`. */
  load(id: UserId): Promise<void> {
    return this.#askedProfiles.load(id);
  }

  /** Loads friends, requests and the blocked; they follow changes from then on. Rejects with `ChatError`. */
  async loadAll(): Promise<void> {
    const lists = ['friends', 'requests', 'blocked'] as const;
    await Promise.all(lists.map((list) => this.#askedLists.load(list)));
  }

  /** The name by which the signed-in person knows somebody: the remark of a friend, else their own. */
  nameOf({ id, name }: Person): string {
    return this.remarks().get(id) || name;
  }

  /** Changes the own profile. Rejects with `ChatError`. */
  async changeProfile(change: ProfileChange): Promise<void> {
    const turn = this.#turn;
    const profile = await this.#client.people.changeProfile(change);
    if (turn !== this.#turn) return;
    this.#askedProfiles.supersede(profile.id);
    this.#profiles.set(profile.id, profile);
  }

  /** Blocks people, or no longer. It shows at once; if it is refused, it is taken back. */
  block(ids: readonly UserId[], on: boolean): Promise<void> {
    return this.#wish(
      (state) => applyBlocked(state, ids, on),
      () => this.#client.people.block(ids, on),
    );
  }

  /** Asks somebody to be a friend. Resolves with `waiting` where they have to say yes. */
  async addFriend(person: Person, text = ''): Promise<'added' | 'waiting'> {
    const turn = this.#turn;
    const outcome = await this.#client.people.addFriend(person.id, text);
    if (turn !== this.#turn) return outcome;
    const request = { person, own: true, text, askedAt: Date.now() };
    this.#told.update((state) =>
      outcome === 'added' ? applyFriendAdded(state, person) : applyAsked(state, request),
    );
    return outcome;
  }

  /** Is a friend no longer, on both sides. It shows at once; if it is refused, it is taken back. */
  removeFriend(id: UserId): Promise<void> {
    return this.#wish(
      (state) => applyFriendRemoved(state, id),
      () => this.#client.people.removeFriend(id),
    );
  }

  /** Gives a friend another name; '' takes it away. It shows at once; if it is refused, it is taken back. */
  remark(id: UserId, remark: string): Promise<void> {
    return this.#wish(
      (state) => applyRemark(state, id, remark),
      () => this.#client.people.remark(id, remark),
    );
  }

  /** Answers somebody who wants to be a friend. It shows at once; if it is refused, it is taken back. */
  answer(person: Person, accept: boolean): Promise<void> {
    return this.#wish(
      (state) => (accept ? applyFriendAdded(state, person) : applyAnswered(state, person.id)),
      () => this.#client.people.answerRequest(person.id, accept),
    );
  }

  async #wish(change: Change, ask: () => Promise<void>): Promise<void> {
    const turn = this.#turn;
    this.#wished.update((all) => [...all, change]);
    try {
      await ask();
      if (turn === this.#turn) this.#told.update(change);
    } finally {
      this.#wished.update((all) => all.filter((one) => one !== change));
    }
  }

  async #fetch(list: keyof Acquaintance): Promise<Partial<Acquaintance>> {
    const { people } = this.#client;
    if (list === 'friends') return { friends: await people.listFriends() };
    if (list === 'requests') return { requests: await people.listRequests() };
    return { blocked: await people.listBlocked() };
  }

  #hear(event: ChatEvent): void {
    switch (event.type) {
      case 'ready':
        return this.#follow();
      case 'friends-changed':
        return this.#tell('friends', { friends: event.friends });
      case 'friend-requests-changed':
        return this.#tell('requests', { requests: event.requests });
      case 'blocked-changed':
        return this.#tell('blocked', { blocked: event.ids });
      case 'people-changed':
        return this.#renew(event.people);
    }
  }

  /** Names and who waits are wanted everywhere, and cost nothing: the service tells them at sign-in. */
  #follow(): void {
    void this.#askedLists.follow('friends');
    void this.#askedLists.follow('requests');
  }

  #tell(list: keyof Acquaintance, told: Partial<Acquaintance>): void {
    if (this.#askedLists.has(list)) this.#askedLists.supersede(list);
    this.#told.update((state) => ({ ...state, ...told }));
  }

  #renew(people: readonly Person[]): void {
    for (const person of people) {
      const known = this.#profiles.peek(person.id);
      if (known) this.#profiles.set(person.id, { ...known, ...person });
    }
  }

  #forget(): void {
    this.#turn++;
    this.#told.set(nobodyKnown);
    this.#wished.set([]);
  }
}

function isSameMap(one: ReadonlyMap<UserId, string>, other: ReadonlyMap<UserId, string>): boolean {
  return one.size === other.size && [...one].every(([id, name]) => other.get(id) === name);
}
