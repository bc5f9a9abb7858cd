/** One kind of rows, in whatever keeps them. A row is plain JSON and is never changed in place. */
export interface Drawer<Row> {
  /** What was kept before, in the order in which the keys first came. */
  rows(): Iterable<readonly [key: string, row: Row]>;
  put(key: string, row: Row): void;
  remove(key: string): void;
}

/** All rows by drawer and key, as a file holds them. */
export type Snapshot = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Keeps what the chat service remembers. */
export interface Memory {
  /** The drawer of this name. There is one of each name. */
  drawer<Row>(name: string): Drawer<Row>;
  /** Makes what was put and removed since the last time last: what was answered is never lost. */
  commit(): void;
  /** Everything that is in it. */
  export(): Snapshot;
  /** Replaces everything that is in it. What was read from the drawers before is stale. */
  import(snapshot: Snapshot): void;
  /** Commits, and lets go of the file if there is one. */
  close(): void;
}

/** A memory that ends with the program. */
export function createMemory(): Memory {
  const drawers = new Map<string, Map<string, unknown>>();
  const find = (name: string): Map<string, unknown> => {
    const rows = drawers.get(name) ?? new Map<string, unknown>();
    drawers.set(name, rows);
    return rows;
  };
  return {
    drawer<Row>(name: string): Drawer<Row> {
      const rows = find(name) as Map<string, Row>;
      return {
        rows: () => rows,
        put: (key, row) => {
          rows.set(key, row);
        },
        remove: (key) => {
          rows.delete(key);
        },
      };
    },
    commit: () => undefined,
    export: () =>
      Object.fromEntries([...drawers].map(([name, rows]) => [name, Object.fromEntries(rows)])),
    import(snapshot) {
      for (const rows of drawers.values()) rows.clear();
      for (const [name, rows] of Object.entries(snapshot)) {
        for (const [key, row] of Object.entries(rows)) find(name).set(key, row);
      }
    },
    close: () => undefined,
  };
}
