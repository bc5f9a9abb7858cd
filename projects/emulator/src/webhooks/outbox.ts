/** How many deliveries are under way at once. */
const PARALLEL = 16;

/** Delivers in order within a lane, and lanes beside each other. Nothing is dropped. */
export class Outbox<Item> {
  readonly #deliver: (item: Item) => Promise<void>;
  #waiting = new Map<string, Item[]>();
  readonly #busy = new Set<string>();

  /** @param deliver must not reject: what could not be delivered is its own business. */
  constructor(deliver: (item: Item) => Promise<void>) {
    this.#deliver = deliver;
  }

  /** How many have not been begun yet. */
  get length(): number {
    return [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  add(lane: string, item: Item): void {
    const items = this.#waiting.get(lane) ?? [];
    items.push(item);
    this.#waiting.set(lane, items);
    this.#begin();
  }

  /** Forgets what has not been begun yet. */
  clear(): void {
    this.#waiting = new Map();
  }

  #begin(): void {
    for (const [lane, items] of this.#waiting) {
      if (this.#busy.size >= PARALLEL) return;
      if (this.#busy.has(lane)) continue;
      const item = items.shift();
      if (items.length === 0) this.#waiting.delete(lane);
      if (item !== undefined) void this.#run(lane, item);
    }
  }

  async #run(lane: string, item: Item): Promise<void> {
    this.#busy.add(lane);
    try {
      await this.#deliver(item);
    } finally {
      this.#busy.delete(lane);
      this.#begin();
    }
  }
}
