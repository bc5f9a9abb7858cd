import type { Memory } from '../../memory/memory.ts';
import { Table } from '../../memory/table.ts';

/** The counters of a group. */
export interface CounterSet {
  /** Grows with every change to any of them. */
  readonly sequence: number;
  readonly byKey: Readonly<Record<string, number>>;
}

const none: CounterSet = { sequence: 0, byKey: {} };

/** Keeps the counters of groups: numbers that members count up and down together. */
export class CounterShelf {
  readonly #sets: Table<CounterSet>;

  constructor(memory: Memory) {
    this.#sets = new Table(memory.drawer('group-counters'));
  }

  /** The counters of a group; none if nothing was ever counted. */
  of(groupId: string): CounterSet {
    return this.#sets.get(groupId) ?? none;
  }

  /** Replaces the counters of a group. */
  write(groupId: string, byKey: CounterSet['byKey']): CounterSet {
    const sequence = this.of(groupId).sequence + 1;
    return this.#sets.set(groupId, { sequence, byKey });
  }

  /** Forgets the counters of a group. */
  remove(groupId: string): void {
    this.#sets.delete(groupId);
  }

  clear(): void {
    this.#sets.clear();
  }
}
