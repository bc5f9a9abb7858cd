import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { DataFileError } from './data-file-error.ts';
import type { Drawer, Memory, Snapshot } from './memory.ts';

/** "TCHE": marks a file as one of ours. */
const APPLICATION_ID = 0x54434845;

/** The layout of the file. A higher one was written by a later emulator. */
const LAYOUT = 1;

/**
 * Opens a memory that lives in a file, which is made if it is not there. What was committed survives
 * the end of the program, however it ends. One emulator at a time can use a file.
 *
 * Throws `DataFileError` if the file is in use, or cannot be read as one of ours.
 */
export function openSqliteMemory(path: string): Memory {
  return new SqliteMemory(openDatabase(path), path);
}

class SqliteMemory implements Memory {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #read: StatementSync;
  readonly #write: StatementSync;
  readonly #delete: StatementSync;
  #changing = false;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.#read = database.prepare('SELECT key, row FROM rows WHERE drawer = ? ORDER BY id');
    // A row that is written again keeps its id, and so its place in the order.
    this.#write = database.prepare(
      'INSERT INTO rows (drawer, key, row) VALUES (?, ?, ?) ON CONFLICT (drawer, key) DO UPDATE SET row = excluded.row',
    );
    this.#delete = database.prepare('DELETE FROM rows WHERE drawer = ? AND key = ?');
  }

  drawer<Row>(name: string): Drawer<Row> {
    return {
      rows: () => this.#rowsOf<Row>(name),
      put: (key, row) => {
        this.#change(() => this.#write.run(name, key, JSON.stringify(row)));
      },
      remove: (key) => {
        this.#change(() => this.#delete.run(name, key));
      },
    };
  }

  commit(): void {
    if (!this.#changing) return;
    this.#changing = false;
    this.#database.exec('COMMIT');
  }

  export(): Snapshot {
    const names = this.#database.prepare('SELECT DISTINCT drawer FROM rows ORDER BY drawer').all();
    return Object.fromEntries(
      names.map(({ drawer }) => [
        String(drawer),
        Object.fromEntries(this.#rowsOf<unknown>(String(drawer))),
      ]),
    );
  }

  import(snapshot: Snapshot): void {
    this.#change(() => {
      this.#database.exec('DELETE FROM rows');
    });
    for (const [name, rows] of Object.entries(snapshot)) {
      const drawer = this.drawer(name);
      for (const [key, row] of Object.entries(rows)) drawer.put(key, row);
    }
    this.commit();
  }

  close(): void {
    this.commit();
    this.#database.close();
  }

  *#rowsOf<Row>(name: string): Generator<readonly [string, Row]> {
    for (const { key, row } of this.#read.iterate(name)) {
      yield [String(key), JSON.parse(String(row)) as Row];
    }
  }

  // All changes up to the next commit are one: either all of them are in the file, or none.
  #change(run: () => void): void {
    try {
      if (!this.#changing) this.#database.exec('BEGIN');
      this.#changing = true;
      run();
    } catch (error) {
      // A full disk, say: the emulator must not go on as if it remembered.
      throw new DataFileError('data-unwritable', this.#path, error);
    }
  }
}

function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    // Whoever comes second is told so at once, instead of both writing over each other.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;');
    database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT;');
    prepareLayout(database, path);
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw error instanceof DataFileError ? error : toDataFileError(path, error);
  }
}

function prepareLayout(database: DatabaseSync, path: string): void {
  const application = readPragma(database, 'application_id');
  const layout = readPragma(database, 'user_version');
  const isNew = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
  if (!isNew && application !== APPLICATION_ID) throw new DataFileError('data-foreign', path);
  if (layout > LAYOUT) throw new DataFileError('data-newer', path);
  if (!isNew) return;
  database.exec(`
    PRAGMA application_id = ${String(APPLICATION_ID)};
    PRAGMA user_version = ${String(LAYOUT)};
    CREATE TABLE rows (
      id INTEGER PRIMARY KEY, drawer TEXT NOT NULL, key TEXT NOT NULL, row TEXT NOT NULL,
      UNIQUE (drawer, key)
    );`);
}

function readPragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function toDataFileError(path: string, error: unknown): DataFileError {
  const text = String(error);
  if (/locked|busy/i.test(text)) return new DataFileError('data-in-use', path, error);
  if (/not a database|malformed/i.test(text)) return new DataFileError('data-foreign', path, error);
  return new DataFileError('data-unreadable', path, error);
}
