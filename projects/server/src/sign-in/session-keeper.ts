import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** How long a session lasts. */
export const sessionLifetimeSeconds = 12 * 60 * 60;

const schema = `
  CREATE TABLE IF NOT EXISTS session (
    id_hash TEXT PRIMARY KEY,
    app_user_id TEXT NOT NULL,
    ends_at INTEGER NOT NULL
  ) STRICT`;

/**
 * Holds who is signed in under which random session id. Sole writer of the table `session`, which
 * keeps hashes only, so that nobody signs in with what a copy of the file shows.
 */
export class SessionKeeper {
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  /** `now` is the clock, in milliseconds. */
  constructor(database: DatabaseSync, now: () => number) {
    this.#database = database;
    this.#now = now;
    database.exec(schema);
  }

  /** Opens a session for an app user and returns its id. Ended sessions are cleared away. */
  open(appUserId: string): string {
    const id = randomBytes(32).toString('base64url');
    const endsAt = this.#now() + sessionLifetimeSeconds * 1000;
    this.#database.prepare('DELETE FROM session WHERE ends_at <= ?').run(this.#now());
    this.#database
      .prepare('INSERT INTO session (id_hash, app_user_id, ends_at) VALUES (?, ?, ?)')
      .run(hash(id), appUserId, endsAt);
    return id;
  }

  /** The app user whose session this is, or null if it is unknown or has ended. */
  appUserOf(id: string): string | null {
    const row = this.#database
      .prepare('SELECT app_user_id FROM session WHERE id_hash = ? AND ends_at > ?')
      .get(hash(id), this.#now());
    return row ? String(row['app_user_id']) : null;
  }

  /** Ends a session. */
  close(id: string): void {
    this.#database.prepare('DELETE FROM session WHERE id_hash = ?').run(hash(id));
  }
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
