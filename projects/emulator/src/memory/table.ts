import type { Drawer } from './memory.ts';

/** Rows by key, at hand in the program and kept in a drawer. */
export class Table<Row> {
  readonly #drawer: Drawer<Row>;
  readonly #rows: Map<string, Row>;

  constructor(drawer: Drawer<Row>) {
    this.#drawer = drawer;
    this.#rows = new Map(drawer.rows());
  }

  get size(): number {
    return this.#rows.size;
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  /** Puts a row in the place of whatever was there. */
  set(key: string, row: Row): Row {
    this.#rows.set(key, row);
    this.#drawer.put(key, row);
    return row;
  }

  delete(key: string): boolean {
    if (!this.#rows.delete(key)) return false;
    this.#drawer.remove(key);
    return true;
  }

  keys(): IterableIterator<string> {
    return this.#rows.keys();
  }

  values(): IterableIterator<Row> {
    return this.#rows.values();
  }

  entries(): IterableIterator<[string, Row]> {
    return this.#rows.entries();
  }

  clear(): void {
    for (const key of this.#rows.keys()) this.#drawer.remove(key);
    this.#rows.clear();
  }
}

/** One key of several parts. A part never holds a line break: ids are checked at the edge. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join('\n');
}
