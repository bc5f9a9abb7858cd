import { Signal, computed, signal } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';

/** Where the panes of a conversation are asked to go. */
export interface MessageJump {
  /** The key of the message. */
  readonly key: string;
  /** Rises with every jump: the same message may be asked for again. */
  readonly turn: number;
}

/** Tells the panes of a conversation where to go. */
export class MessageJumps {
  readonly #jumps = signal<Readonly<Partial<Record<ConversationId, MessageJump>>>>({});
  readonly #signals = new Map<ConversationId, Signal<MessageJump | null>>();
  readonly #turns = new Map<ConversationId, number>();

  /** The last jump of a conversation; null before the first one. The same signal for the same id. */
  read(id: ConversationId): Signal<MessageJump | null> {
    let jump = this.#signals.get(id);
    if (!jump) this.#signals.set(id, (jump = computed(() => this.#jumps()[id] ?? null)));
    return jump;
  }

  /** Goes where a search leads to, unless another jump has begun since. */
  async go(id: ConversationId, seek: () => Promise<string | null>): Promise<string | null> {
    const turn = (this.#turns.get(id) ?? 0) + 1;
    this.#turns.set(id, turn);
    const key = await seek();
    if (key !== null && turn === this.#turns.get(id)) {
      this.#jumps.update((jumps) => ({ ...jumps, [id]: { key, turn } }));
    }
    return key;
  }

  /** Forgets everything; turns rise on, so that nothing old is taken for new. */
  clear(): void {
    for (const [id, turn] of this.#turns) this.#turns.set(id, turn + 1);
    this.#jumps.set({});
  }
}
