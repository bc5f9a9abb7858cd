import { Signal, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import {
  ConversationId,
  GroupAction,
  GroupChange,
  GroupRefusal,
  InviteOutcome,
  Member,
  MemberRole,
  Person,
  UserId,
  rightsIn,
} from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  GroupEnding,
  GroupStore,
  JoinRequestStore,
  NameBook,
  RoomStore,
  SessionStore,
} from 'ngx-tencent-chat/state';
import { foldText } from 'ngx-tencent-chat/ui';

import { injectMuteClock } from './mute-clock';

const ranks: Readonly<Record<MemberRole, number>> = { owner: 0, admin: 1, member: 2 };

/** What the details of a group show, and what is done there. */
export class GroupDesk {
  readonly #intl = inject(CHAT_INTL);
  readonly #groups = inject(GroupStore);
  readonly #names = inject(NameBook);
  readonly #rooms = inject(RoomStore);
  readonly #session = inject(SessionStore);
  readonly #requests = inject(JoinRequestStore);
  readonly #conversations = inject(ConversationStore);
  readonly #id: Signal<ConversationId>;
  readonly group = computed(() => this.#groups.group(this.#id())());
  readonly room = computed(() => this.#rooms.room(this.#id())());
  readonly ending = computed<GroupEnding | null>(() => {
    const ending = this.#rooms.ending(this.#id())();
    return ending && { ...ending, by: ending.by && this.#names.person(ending.by) };
  });
  /** Whether the conversation asks for no attention; null where it is not in the list. */
  readonly quiet = computed(() => this.#conversations.find(this.#id())?.muted ?? null);
  readonly all = computed(() => this.#names.everyone(this.#rooms.members(this.#id())()));
  readonly more = computed(() => this.#rooms.hasMoreMembers(this.#id())());
  readonly me = computed(() => this.#session.me()?.id ?? '');
  readonly now: Signal<number>;
  /** Why what was tried failed, or how it went; '' for nothing to say. */
  readonly note = linkedSignal<ConversationId, string>({
    source: () => this.#id(),
    computation: () => '',
  });
  readonly query = linkedSignal<ConversationId, string>({
    source: () => this.#id(),
    computation: () => '',
  });
  readonly failed = signal(false);
  readonly #sorted = computed(() => {
    const { compare } = new Intl.Collator(this.#intl.locale);
    return this.all().toSorted((a, b) => ranks[a.role] - ranks[b.role] || compare(a.name, b.name));
  });
  /** Those whose names are looked for: owner first, then admins, then the others. */
  readonly members = computed(() => {
    const query = foldText(this.query().trim());
    if (query === '') return this.#sorted();
    const fits = (name = '') => foldText(name).includes(query);
    return this.#sorted().filter(
      ({ id, name, ownName }) => fits(name) || fits(ownName) || id === query,
    );
  });
  /** Of which group members are on their way; null for none. */
  readonly #arriving = signal<ConversationId | null>(null);
  /** Whether the last attempt to load more has failed, for what is looked for now. */
  readonly #stuck = linkedSignal<string, boolean>({ source: this.query, computation: () => false });
  /** Whether somebody is looked for who may be among those that are not loaded. */
  readonly seeking = computed(
    () =>
      this.query().trim() !== '' &&
      this.members().length === 0 &&
      (this.#arriving() !== null || (this.more() && !this.#stuck())),
  );
  readonly rights = computed(() => {
    const room = this.room();
    return room && rightsIn(room, this.group(), this.now());
  });
  /** How many wait to be let in, as far as the signed-in person is asked. */
  readonly waiting = computed(
    () =>
      this.#requests.requests().filter(({ conversationId }) => conversationId === this.#id())
        .length,
  );

  constructor(id: Signal<ConversationId>) {
    this.#id = id;
    this.now = injectMuteClock(computed(() => this.all().map(({ mutedUntil }) => mutedUntil)));
    effect(() => {
      const asked = id();
      untracked(() => void this.#load(asked));
    });
    effect(() => {
      // A part that has nobody of that name leads to the next one.
      const free = this.#arriving() === null;
      if (this.seeking() && free) untracked(() => void this.loadMore());
    });
  }

  /** Why the signed-in person may not do something; null if they may, or nobody knows yet. */
  refusal(action: GroupAction): GroupRefusal | null {
    const answer = this.rights()?.may(action) ?? true;
    return answer === true ? null : answer;
  }

  async loadMore(): Promise<void> {
    if (this.#arriving() !== null) return;
    const id = this.#id();
    await this.try(() => this.#bring(id, () => this.#rooms.loadMoreMembers(id)));
  }

  change(change: GroupChange): Promise<void> {
    return this.#groups.change(this.#id(), change);
  }

  async invite(people: readonly Person[]): Promise<void> {
    const id = this.#id();
    const told = await this.#groups.invite(
      id,
      people.map((person) => person.id),
    );
    const named = (outcome: InviteOutcome['outcome']): readonly string[] =>
      told
        .filter((each) => each.outcome === outcome)
        .map(({ userId }) => people.find((person) => person.id === userId)?.name ?? userId);
    this.note.set(this.#intl.groups.invited(named('waiting'), named('refused')));
    await this.#look(id);
  }

  remove(userId: UserId): Promise<void> {
    return this.#actOn((id) => this.#groups.removeMembers(id, [userId]));
  }

  setRole(userId: UserId, role: Exclude<MemberRole, 'owner'>): Promise<void> {
    return this.#actOn((id) => this.#groups.setRole(id, userId, role));
  }

  mute(userId: UserId, seconds: number): Promise<void> {
    return this.#actOn((id) => this.#groups.muteMember(id, userId, seconds));
  }

  transfer(userId: UserId): Promise<void> {
    return this.#actOn((id) => this.#groups.transfer(id, userId));
  }

  /** Asks the conversation to stay quiet, or no longer. */
  hush(on: boolean): Promise<void> {
    return this.#conversations.mute(this.#id(), on);
  }

  leave(): Promise<void> {
    return this.#groups.leave(this.#id());
  }

  async handOverAndLeave(userId: UserId): Promise<void> {
    await this.#groups.transfer(this.#id(), userId);
    await this.leave();
  }

  dismiss(): Promise<void> {
    return this.#groups.dismiss(this.#id());
  }

  /** Does something, and says so where it fails. */
  async try(act: () => Promise<unknown>): Promise<void> {
    this.note.set('');
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.note.set(this.#intl.groups.failed(error.code));
    }
  }

  member(userId: UserId): Member | null {
    return this.all().find(({ id }) => id === userId) ?? null;
  }

  async #bring(id: ConversationId, load: () => Promise<void>): Promise<void> {
    this.#arriving.set(id);
    this.#stuck.set(false);
    try {
      await load();
    } catch (error) {
      this.#stuck.set(true);
      throw error;
    } finally {
      this.#arriving.update((now) => (now === id ? null : now));
    }
  }

  /** Not every type of group tells its members what has become of one of them, or of their own rights. */
  async #actOn(act: (id: ConversationId) => Promise<void>): Promise<void> {
    const id = this.#id();
    try {
      await act(id);
    } catch (error) {
      void this.#look(id);
      throw error;
    }
    await this.#look(id);
  }

  async #look(id: ConversationId): Promise<void> {
    try {
      await Promise.all([this.#rooms.loadMembers(id), this.#rooms.load(id)]);
    } catch (error) {
      // It is done: what is shown follows later.
      if (!(error instanceof ChatError)) throw error;
    }
  }

  async #load(id: ConversationId): Promise<void> {
    this.failed.set(false);
    try {
      await Promise.all([
        this.#groups.load(id),
        this.#rooms.load(id),
        this.#bring(id, () => this.#rooms.loadMembers(id)),
        this.#requests.load(),
      ]);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.failed.set(this.group() === null);
    }
  }
}
