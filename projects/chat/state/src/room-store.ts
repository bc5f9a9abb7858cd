import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, GroupEnd, Member, Message, Person, Room } from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { KeyedSignals } from './keyed-signals';

/** So many members are loaded at once: enough to find a name in. */
const membersAtOnce = 1_000;

/** How a group came to be no longer the signed-in person's. */
export interface GroupEnding {
  readonly end: GroupEnd;
  /** Who did it; null where the service does not tell. */
  readonly by: Person | null;
}

/** Part of the members of a conversation, as far as they are loaded. */
interface MemberList {
  readonly members: readonly Member[];
  readonly next: string | null;
}

const nobody: MemberList = { members: [], next: null };

/** Holds what the signed-in person may do in conversations, and who is in them. Sole writer of that state. */
@Service()
export class RoomStore {
  readonly #client = inject(ChatClient);
  readonly #rooms = new KeyedSignals<ConversationId, Room | null>(null);
  readonly #members = new KeyedSignals<ConversationId, MemberList>(nobody);
  readonly #endings = signal<Readonly<Record<ConversationId, GroupEnding>>>({});
  readonly #askedRooms = injectAsked<ConversationId, Room>({
    fetch: (id) => this.#client.rooms.load(id),
    put: (id, room) => this.#rooms.set(id, room),
    forget: () => this.#forgetRooms(),
  });
  readonly #askedMembers = injectAsked<ConversationId, MemberList>({
    fetch: (id) => this.#fetchMembers(id),
    put: (id, list) => this.#members.set(id, list),
    forget: () => this.#members.clear(),
  });

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** What the signed-in person may do in a conversation; null until it is loaded. */
  room(id: ConversationId): Signal<Room | null> {
    return this.#rooms.read(id);
  }

  /** How a group came to be no longer the signed-in person's; null while it is, or nobody was told. */
  ending(id: ConversationId): Signal<GroupEnding | null> {
    return computed(() => {
      const role = this.#rooms.get(id)?.role ?? null;
      return role === null ? (this.#endings()[id] ?? null) : null;
    });
  }

  /** Who is in a conversation, as far as they are loaded: of very large groups, a thousand at a time. */
  members(id: ConversationId): Signal<readonly Member[]> {
    return computed(() => this.#members.get(id).members);
  }

  /** Whether a conversation has members that are not loaded. */
  hasMoreMembers(id: ConversationId): Signal<boolean> {
    return computed(() => this.#members.get(id).next !== null);
  }

  /**
   * Loads what the signed-in person may do in a conversation; it follows changes from then on. Rejects
   * with `ChatError`.
   */
  load(id: ConversationId): Promise<void> {
    return this.#askedRooms.load(id);
  }

  /** Looks again at what the person may do, if somebody has asked for it: not every change is told. */
  async refresh(id: ConversationId): Promise<void> {
    await this.#askedRooms.refresh(id);
  }

  /** Loads who is in a conversation; it follows changes from then on. Rejects with `ChatError`. */
  loadMembers(id: ConversationId): Promise<void> {
    return this.#askedMembers.load(id);
  }

  /** Loads a thousand more of the members. Rejects with `ChatError`. */
  async loadMoreMembers(id: ConversationId): Promise<void> {
    const before = this.#members.peek(id);
    if (before.next === null) return;
    const list = await this.#fetchMembers(id, before);
    // Whoever came or went meanwhile has made another list.
    if (this.#members.peek(id) === before) this.#members.set(id, list);
  }

  async #fetchMembers(id: ConversationId, from = nobody): Promise<MemberList> {
    const enough = from.members.length + membersAtOnce;
    let list = from;
    do {
      const page = await this.#client.rooms.listMembers(id, list.next);
      list = { members: [...list.members, ...page.members], next: page.next };
    } while (list.next !== null && list.members.length < enough);
    return { ...list, members: onceEach(list.members) };
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'room-changed') {
      const { conversationId } = event.room;
      this.#askedRooms.supersede(conversationId);
      this.#rooms.set(conversationId, event.room);
    }
    if (event.type === 'group-ended') this.#end(event);
    if (event.type === 'messages-arrived') this.#followNotices(event.messages);
  }

  /** What was open stays to be read, but nobody writes there. */
  #end({ conversationId: id, end, by }: Extract<ChatEvent, { type: 'group-ended' }>): void {
    this.#endings.update((all) => ({ ...all, [id]: { end, by } }));
    const room = this.#rooms.peek(id);
    if (!room) return;
    this.#askedRooms.supersede(id);
    this.#rooms.set(id, { ...room, role: null });
  }

  #forgetRooms(): void {
    this.#rooms.clear();
    this.#endings.set({});
  }

  /** Who comes and goes is told in the group, and nowhere else. */
  #followNotices(messages: readonly Message[]): void {
    const told = messages.filter(({ body }) => body.type === 'notice' && body.people.length > 0);
    for (const id of new Set(told.map(({ conversationId }) => conversationId))) {
      void this.#askedMembers.refresh(id);
    }
  }
}

/** Pages overlap when somebody comes or goes while they are fetched. */
function onceEach(members: readonly Member[]): readonly Member[] {
  return [...new Map(members.map((member) => [member.id, member])).values()];
}
