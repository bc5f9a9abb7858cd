import { Signal, inject, signal } from '@angular/core';
import { ChatClient, ChatError } from 'ngx-tencent-chat/client';
import { Person } from 'ngx-tencent-chat/models';

/** Somebody who is looked up by their id, and how it goes. */
export interface LookedUp {
  /** '' for nobody. */
  readonly id: string;
  readonly state: 'idle' | 'looking' | 'found' | 'nobody' | 'failed';
  readonly person: Person | null;
}

const nobody: LookedUp = { id: '', state: 'idle', person: null };

/** Looks people up by their exact ids, the last one only. Sole writer of whom it has found. */
export class PersonById {
  readonly #client = inject(ChatClient);
  readonly #found = signal(nobody);
  #turn = 0;

  /** Who was found. */
  readonly found: Signal<LookedUp> = this.#found.asReadonly();

  /** Looks somebody up. Failures become state. */
  async look(id: string): Promise<void> {
    const turn = ++this.#turn;
    this.#found.set(id === '' ? nobody : { id, state: 'looking', person: null });
    if (id === '') return;
    try {
      const [person] = await this.#client.findPeople([id]);
      const found: LookedUp = person
        ? { id, state: 'found', person }
        : { id, state: 'nobody', person: null };
      if (turn === this.#turn) this.#found.set(found);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      const state = error.code === 'not-found' ? 'nobody' : 'failed';
      if (turn === this.#turn) this.#found.set({ id, state, person: null });
    }
  }
}
