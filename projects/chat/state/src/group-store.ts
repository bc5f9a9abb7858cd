import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  Group,
  GroupChange,
  InviteOutcome,
  JoinOutcome,
  MemberRole,
  NewGroup,
  UserId,
} from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { KeyedSignals } from './keyed-signals';

/** A change that the service has not answered yet. */
interface Changing {
  readonly id: ConversationId;
  readonly change: GroupChange;
}

/** How a request to come into a group was answered. */
export type JoinNews = Omit<Extract<ChatEvent, { type: 'join-answered' }>, 'type'>;

/** Holds what groups are, makes them and looks after them. Sole writer of that state. */
@Service()
export class GroupStore {
  readonly #client = inject(ChatClient);
  readonly #told = new KeyedSignals<ConversationId, Group | null>(null);
  readonly #changing = signal<readonly Changing[]>([]);
  readonly #shown = new Map<ConversationId, Signal<Group | null>>();
  readonly #asked = injectAsked<ConversationId, Group>({
    fetch: (id) => this.#client.groups.load(id),
    put: (id, group) => this.#told.set(id, group),
    forget: () => this.#forget(),
  });
  readonly #news = signal<JoinNews | null>(null);
  /** Rises when the person leaves: what becomes of their changes is not for the next one. */
  #turn = 0;

  /** How the last request of the signed-in person was answered; null if none was, or it is read. */
  readonly news: Signal<JoinNews | null> = this.#news.asReadonly();

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** What was answered is read. */
  clearNews(): void {
    this.#news.set(null);
  }

  /** What a group is; null until it is loaded. */
  group(id: ConversationId): Signal<Group | null> {
    let shown = this.#shown.get(id);
    if (!shown) {
      shown = computed(() => withChanges(id, this.#told.get(id), this.#changing()));
      this.#shown.set(id, shown);
    }
    return shown;
  }

  /** Loads what a group is; it follows changes from then on. Rejects with `ChatError`. */
  load(id: ConversationId): Promise<void> {
    return this.#asked.load(id);
  }

  /** Makes a group, with the signed-in person as its owner. Rejects with `ChatError`. */
  async create(group: NewGroup): Promise<Group> {
    const turn = this.#turn;
    const made = await this.#client.groups.create(group);
    if (turn === this.#turn) this.#take(made);
    return made;
  }

  /** Changes what a group is. It shows at once; if the service refuses, it is taken back and `ChatError` is thrown. */
  async change(id: ConversationId, change: GroupChange): Promise<void> {
    const turn = this.#turn;
    const changing: Changing = { id, change };
    this.#changing.update((all) => [...all, changing]);
    try {
      const group = await this.#client.groups.change(id, change);
      if (turn === this.#turn) this.#take(group);
    } finally {
      this.#changing.update((all) => all.filter((one) => one !== changing));
    }
  }

  /**
   * Comes in, or asks to be let in. Rejects with `ChatError`.
   *
   * @param text What is said to those who let people in.
   */
  async join(id: ConversationId, text = ''): Promise<JoinOutcome> {
    const outcome = await this.#client.groups.join(id, text);
    if (outcome !== 'waiting') void this.#asked.refresh(id);
    return outcome;
  }

  /** Leaves. Rejects with `ChatError`: an owner hands the group over first. */
  leave(id: ConversationId): Promise<void> {
    return this.#client.groups.leave(id);
  }

  /** Ends a group for everybody. Rejects with `ChatError`. */
  dismiss(id: ConversationId): Promise<void> {
    return this.#client.groups.dismiss(id);
  }

  /** Brings people in, or asks for it; says how it went for each. Rejects with `ChatError`. */
  invite(id: ConversationId, userIds: readonly UserId[]): Promise<readonly InviteOutcome[]> {
    return this.#client.groups.invite(id, userIds);
  }

  /** Removes people. Rejects with `ChatError`. */
  removeMembers(id: ConversationId, userIds: readonly UserId[], reason = ''): Promise<void> {
    return this.#client.groups.removeMembers(id, userIds, reason);
  }

  /** Makes somebody an admin, or a member again. Rejects with `ChatError`. */
  setRole(id: ConversationId, userId: UserId, role: Exclude<MemberRole, 'owner'>): Promise<void> {
    return this.#client.groups.setRole(id, userId, role);
  }

  /** Hands the group over. Rejects with `ChatError`. */
  transfer(id: ConversationId, userId: UserId): Promise<void> {
    return this.#client.groups.transfer(id, userId);
  }

  /** Lets somebody not write for so many seconds; 0 lets them again. Rejects with `ChatError`. */
  muteMember(id: ConversationId, userId: UserId, seconds: number): Promise<void> {
    return this.#client.groups.muteMember(id, userId, seconds);
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'group-changed') this.#take(event.group);
    if (event.type !== 'join-answered') return;
    const { conversationId, groupName, accepted, text } = event;
    this.#news.set({ conversationId, groupName, accepted, text });
  }

  #take(group: Group): void {
    const { conversationId } = group;
    // A load that is under way may have been answered before it.
    if (this.#asked.has(conversationId)) this.#asked.supersede(conversationId);
    this.#told.set(conversationId, group);
  }

  #forget(): void {
    this.#turn++;
    this.#news.set(null);
    this.#told.clear();
    this.#changing.set([]);
  }
}

/** What a group is, and what the service has not heard of yet. */
function withChanges(
  id: ConversationId,
  told: Group | null,
  changing: readonly Changing[],
): Group | null {
  if (told === null) return null;
  return changing
    .filter((one) => one.id === id)
    .reduce((group, { change }) => applyGroupChange(group, change), told);
}

function applyGroupChange(group: Group, change: GroupChange): Group {
  // Whether all are muted is said by the room.
  const named = Object.entries({ ...change, allMuted: undefined }).filter(
    ([, value]) => value !== undefined,
  );
  const changed: Group = { ...group, ...(Object.fromEntries(named) as Partial<Group>) };
  return changed.avatarUrl === '' ? { ...changed, avatarUrl: null } : changed;
}
