import { UserId } from 'ngx-tencent-chat/models';

import { Shelf, ShelfChange, ShelfKind } from '../shelf';

type Hear = (changes: readonly ShelfChange[]) => void;

/** A device with a shelf in memory, for as many windows as open it. */
export class MemoryShelf implements Shelf {
  readonly #things = new Map<string, unknown>();
  readonly #windows: { readonly owner: UserId; readonly hear: Hear }[] = [];
  /** How many things of each kind have been written. */
  readonly written: Record<ShelfKind, number> = { drafts: 0, files: 0, stars: 0 };
  /** Whether it takes nothing any more. */
  full = false;
  /** How many windows hear of changes. */
  get watched(): number {
    return this.#windows.length;
  }

  read(kind: ShelfKind, owner: UserId): Promise<ReadonlyMap<string, unknown>> {
    const start = `${owner} ${kind} `;
    const found = [...this.#things].filter(([name]) => name.startsWith(start));
    return Promise.resolve(new Map(found.map(([name, it]) => [name.slice(start.length), it])));
  }

  write(owner: UserId, changes: readonly ShelfChange[]): Promise<void> {
    if (this.full) return Promise.reject(new Error('QuotaExceededError'));
    for (const { kind, name, value } of changes) {
      this.written[kind]++;
      if (value === undefined) this.#things.delete(`${owner} ${kind} ${name}`);
      else this.#things.set(`${owner} ${kind} ${name}`, value);
    }
    const told = changes.filter(({ kind }) => kind !== 'files');
    for (const window of this.#windows) if (window.owner === owner) window.hear(told);
    return Promise.resolve();
  }

  erase(owner: UserId, kinds: readonly ShelfKind[]): Promise<void> {
    for (const name of this.#things.keys()) {
      if (kinds.some((kind) => name.startsWith(`${owner} ${kind} `))) this.#things.delete(name);
    }
    return Promise.resolve();
  }

  watch(owner: UserId, hear: Hear): () => void {
    const window = { owner, hear };
    this.#windows.push(window);
    return () => void this.#windows.splice(this.#windows.indexOf(window), 1);
  }
}
