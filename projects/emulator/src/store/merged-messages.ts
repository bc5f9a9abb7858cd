import { createHash } from 'node:crypto';
import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';
import type { WireBody } from '../wire/frame.ts';

/** Keeps the messages that were merged into one and are too long to travel in it. */
export class MergedMessages {
  readonly #byKey: Table<readonly WireBody[]>;

  constructor(memory: Memory) {
    this.#byKey = new Table(memory.drawer('merged-messages'));
  }

  /** Keeps messages. Gives back their key: equal messages have an equal one. */
  keep(messages: readonly WireBody[]): string {
    const digest = createHash('sha256').update(JSON.stringify(messages)).digest('hex');
    const key = digest.slice(0, 32);
    this.#byKey.set(key, messages);
    return key;
  }

  find(key: string): readonly WireBody[] | undefined {
    return this.#byKey.get(key);
  }

  clear(): void {
    this.#byKey.clear();
  }
}
