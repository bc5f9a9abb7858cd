import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** Until when the app's server forbids a user to speak, wherever he is. */
export interface Silence {
  readonly userID: string;
  /** The second until which he may write to nobody; 0 if he may. */
  readonly directUntil: number;
  /** The second until which he may write in no group. */
  readonly groupsUntil: number;
}

/** The end of a silence that never ends. A number that JSON can hold. */
export const FOREVER = Number.MAX_SAFE_INTEGER;

/** Knows who may not speak at all. */
export class SilenceLedger {
  readonly #byUser: Table<Silence>;

  constructor(memory: Memory) {
    this.#byUser = new Table(memory.drawer('silences'));
  }

  /** What is forbidden to a user. */
  of(userID: string): Silence {
    return this.#byUser.get(userID) ?? { userID, directUntil: 0, groupsUntil: 0 };
  }

  /** Forbids or allows; what is not named stays. */
  set(userID: string, change: Partial<Omit<Silence, 'userID'>>): void {
    this.#byUser.set(userID, { ...this.of(userID), ...change });
  }

  clear(): void {
    this.#byUser.clear();
  }
}
