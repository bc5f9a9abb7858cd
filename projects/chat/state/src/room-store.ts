import { DestroyRef, Service, Signal, inject } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Member, Room } from 'ngx-tencent-chat/models';

import { KeyedSignals } from './keyed-signals';

/** Holds what the signed-in person may do in conversations, and who is in them. Sole writer of that state. */
@Service()
export class RoomStore {
  readonly #client = inject(ChatClient);
  readonly #rooms = new KeyedSignals<ConversationId, Room | null>(null);
  readonly #members = new KeyedSignals<ConversationId, readonly Member[]>([]);
  /** Rises when the person leaves: what was asked for them is not for the next one. */
  #turn = 0;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** What the signed-in person may do in a conversation; null until it is loaded. */
  room(id: ConversationId): Signal<Room | null> {
    return this.#rooms.read(id);
  }

  /** Who is in a conversation, as far as it is loaded. */
  members(id: ConversationId): Signal<readonly Member[]> {
    return this.#members.read(id);
  }

  /** Loads what the signed-in person may do in a conversation. Rejects with `ChatError`. */
  async load(id: ConversationId): Promise<void> {
    const turn = this.#turn;
    const room = await this.#client.rooms.load(id);
    if (turn === this.#turn) this.#rooms.set(id, room);
  }

  /** Loads who is in a conversation. Rejects with `ChatError`. */
  async loadMembers(id: ConversationId): Promise<void> {
    const turn = this.#turn;
    const { members } = await this.#client.rooms.listMembers(id, null);
    if (turn === this.#turn) this.#members.set(id, members);
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'room-changed') this.#rooms.set(event.room.conversationId, event.room);
    if (event.type === 'signed-out') {
      this.#turn++;
      this.#rooms.clear();
      this.#members.clear();
    }
  }
}
