import type { Memory } from '../../memory/memory.ts';
import { Table } from '../../memory/table.ts';

/** One attribute of a group. */
export interface Attribute {
  readonly value: string;
  /** Grows with every write to this attribute. */
  readonly sequence: number;
}

/** The attributes of a group. */
export interface AttributeSet {
  /** Grows with every write to any of them. */
  readonly sequence: number;
  readonly byKey: Readonly<Record<string, Attribute>>;
}

const none: AttributeSet = { sequence: 0, byKey: {} };

/** Keeps the attributes of groups: what members share beside messages. */
export class AttributeShelf {
  readonly #sets: Table<AttributeSet>;

  constructor(memory: Memory) {
    this.#sets = new Table(memory.drawer('group-attributes'));
  }

  /** The attributes of a group; none if none were ever written. */
  of(groupId: string): AttributeSet {
    return this.#sets.get(groupId) ?? none;
  }

  /** Replaces the attributes of a group. */
  write(groupId: string, byKey: AttributeSet['byKey']): AttributeSet {
    const sequence = this.of(groupId).sequence + 1;
    return this.#sets.set(groupId, { sequence, byKey });
  }

  /** Forgets the attributes of a group. */
  remove(groupId: string): void {
    this.#sets.delete(groupId);
  }

  clear(): void {
    this.#sets.clear();
  }
}
