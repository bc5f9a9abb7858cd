import { DatabaseSync } from 'node:sqlite';
import { StartupError } from './env-reader.ts';

/** Opens the file that keeps chat ids, or makes it. Throws `StartupError` if it cannot be used. */
export function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 2000 });
    // Lets the server read while an operator writes, and touches the file, so that a bad one shows now.
    database.exec('PRAGMA journal_mode = WAL');
    return database;
  } catch (cause) {
    // Only opening it tells whether the file can be used.
    throw new StartupError(
      'SERVER_DATA cannot be opened. Check that its folder can be written and that it is a SQLite file.',
      { cause },
    );
  }
}
