import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** When a user wants to be left alone, and how. */
export interface QuietTime {
  /** The second in which it begins, and that in which it ends. Both 0: never. */
  readonly start: number;
  readonly end: number;
  readonly repeatsDaily: boolean;
  /** 0: messages notify; 1: none arrives; 2: they arrive and do not notify. */
  readonly level: number;
}

const NEVER: QuietTime = { start: 0, end: 0, repeatsDaily: false, level: 0 };

/** Knows when each user wants to be left alone. The SDKs heed it; nothing is held back here. */
export class QuietTimes {
  readonly #byUser: Table<QuietTime>;

  constructor(memory: Memory) {
    this.#byUser = new Table(memory.drawer('quietTimes'));
  }

  of(userID: string): QuietTime {
    return this.#byUser.get(userID) ?? NEVER;
  }

  set(userID: string, quietTime: QuietTime): void {
    this.#byUser.set(userID, quietTime);
  }

  clear(): void {
    this.#byUser.clear();
  }
}
