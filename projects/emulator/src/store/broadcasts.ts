import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';
import type { WireElement } from '../wire/message.ts';

/** A message to everybody who watches any live room. */
export interface BroadcastDraft {
  readonly from: string;
  readonly random: number;
  /** The second at which it was sent. */
  readonly time: number;
  readonly body: readonly WireElement[];
  readonly cloudCustomData?: string | undefined;
}

/** A broadcast and its place among all of them. */
export interface Broadcast extends BroadcastDraft {
  readonly sequence: number;
}

/** An SDK that says this sequence has never polled before: it is told of what comes, not of what was. */
export const NEVER_POLLED = 1;

/** Keeps the latest broadcasts for those who poll a live room. */
export class BroadcastBox {
  readonly #broadcasts: Table<Broadcast>;
  #last = NEVER_POLLED;

  constructor(memory: Memory) {
    this.#broadcasts = new Table(memory.drawer('broadcasts'));
    for (const { sequence } of this.#broadcasts.values()) {
      this.#last = Math.max(this.#last, sequence);
    }
  }

  /** The sequence that the next broadcast will have. */
  get next(): number {
    return this.#last + 1;
  }

  /** Keeps a broadcast, and forgets the oldest ones beyond the given number. One that is kept is found. */
  add(draft: BroadcastDraft, most: number): Broadcast {
    const kept = [...this.#broadcasts.values()];
    const known = kept.find(({ from, random }) => from === draft.from && random === draft.random);
    if (known) return known;
    this.#last += 1;
    const broadcast = { ...draft, sequence: this.#last };
    for (const { sequence } of kept.slice(0, Math.max(0, kept.length + 1 - most))) {
      this.#broadcasts.delete(String(sequence));
    }
    return this.#broadcasts.set(String(broadcast.sequence), broadcast);
  }

  /** The broadcasts from a sequence on, oldest first. */
  from(sequence: number): Broadcast[] {
    return [...this.#broadcasts.values()].filter((broadcast) => broadcast.sequence >= sequence);
  }

  clear(): void {
    this.#broadcasts.clear();
    this.#last = NEVER_POLLED;
  }
}
