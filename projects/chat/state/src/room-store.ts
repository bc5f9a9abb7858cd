import { DestroyRef, Service, Signal, inject } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Member, Message, Room } from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { KeyedSignals } from './keyed-signals';

/** So many members are loaded at once: enough to find a name in. */
const mostMembers = 1_000;

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
  readonly #members = new KeyedSignals<ConversationId, readonly Member[]>([]);
  readonly #askedRooms = injectAsked<ConversationId, Room>({
    fetch: (id) => this.#client.rooms.load(id),
    put: (id, room) => this.#rooms.set(id, room),
    forget: () => this.#rooms.clear(),
  });
  readonly #askedMembers = injectAsked<ConversationId, MemberList>({
    fetch: (id) => this.#fetchMembers(id),
    put: (id, { members }) => this.#members.set(id, members),
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

  /** Who is in a conversation; empty until they are loaded. Of very large groups, the first thousand. */
  members(id: ConversationId): Signal<readonly Member[]> {
    return this.#members.read(id);
  }

  /**
   * Loads what the signed-in person may do in a conversation; it follows changes from then on. Rejects
   * with `ChatError`.
   */
  load(id: ConversationId): Promise<void> {
    return this.#askedRooms.load(id);
  }

  /** Loads who is in a conversation; it follows changes from then on. Rejects with `ChatError`. */
  loadMembers(id: ConversationId): Promise<void> {
    return this.#askedMembers.load(id);
  }

  async #fetchMembers(id: ConversationId): Promise<MemberList> {
    let list = nobody;
    do {
      const page = await this.#client.rooms.listMembers(id, list.next);
      list = { members: [...list.members, ...page.members], next: page.next };
    } while (list.next !== null && list.members.length < mostMembers);
    return { ...list, members: onceEach(list.members) };
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'room-changed') {
      const { conversationId } = event.room;
      this.#askedRooms.supersede(conversationId);
      this.#rooms.set(conversationId, event.room);
    }
    if (event.type === 'messages-arrived') this.#followNotices(event.messages);
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
