import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { isChatUserId } from '../../../user-sig/src/index.ts';

/** An app user as the chat service knows them. */
export interface ChatUser {
  /** The id in your app. */
  readonly appUserId: string;
  /** The id in the chat. It never changes. */
  readonly userId: string;
  /** Whether this user gets no more credentials. */
  readonly banned: boolean;
}

/** Thrown when an app user cannot get the chat id that was asked for. */
export class UserLinkError extends Error {
  override readonly name = 'UserLinkError';
}

/** Makes a chat id that says nothing about the app user. */
export function makeOpaqueUserId(): string {
  // The letter in front keeps an id that has only digits by chance from looking like a phone number.
  return `u${randomBytes(15).toString('hex')}`;
}

/** Keeps an app user's name as chat id if it may be one, for people of the local emulator. */
export function keepNameAsUserId(appUserId: string): string {
  return isChatUserId(appUserId) ? appUserId : makeOpaqueUserId();
}

const takenText = 'This chat id belongs to another app user.';

const schema = `
  CREATE TABLE IF NOT EXISTS chat_user (
    app_user_id TEXT PRIMARY KEY CHECK (app_user_id <> ''),
    user_id TEXT NOT NULL UNIQUE
      CHECK (length(user_id) BETWEEN 1 AND 32 AND user_id NOT GLOB '*[^A-Za-z0-9_-]*'),
    banned INTEGER NOT NULL DEFAULT 0 CHECK (banned IN (0, 1))
  ) STRICT`;

/** Gives every app user one chat id for good. Sole writer of the table `chat_user`. */
export class UserRegistrar {
  readonly #database: DatabaseSync;
  readonly #makeUserId: (appUserId: string) => string;

  constructor(database: DatabaseSync, makeUserId: (appUserId: string) => string) {
    this.#database = database;
    this.#makeUserId = makeUserId;
    database.exec(schema);
  }

  /** The chat user of an app user, who is registered at first sight. */
  register(appUserId: string): ChatUser {
    const known = this.#find(appUserId);
    if (known) return known;
    this.#insert(appUserId, this.#makeUserId(appUserId));
    const registered = this.#find(appUserId);
    if (!registered) throw new UserLinkError(takenText);
    return registered;
  }

  /** Registers an app user who has a chat id already. Throws `UserLinkError` if it cannot be theirs. */
  link(appUserId: string, userId: string): ChatUser {
    if (!isChatUserId(userId)) {
      throw new UserLinkError(
        'A chat id has 1 to 32 letters, digits, "_" or "-", and is no e-mail address or phone number.',
      );
    }
    this.#insert(appUserId, userId);
    const linked = this.#find(appUserId);
    if (linked?.userId === userId) return linked;
    throw new UserLinkError(
      linked
        ? `This app user has the chat id ${linked.userId} already, and a chat id never changes.`
        : takenText,
    );
  }

  /** Refuses this app user every further credential. */
  ban(appUserId: string): ChatUser {
    return this.#setBanned(appUserId, 1);
  }

  /** Lets a banned app user in again. */
  unban(appUserId: string): ChatUser {
    return this.#setBanned(appUserId, 0);
  }

  #insert(appUserId: string, userId: string): void {
    // Another process on the same file may have been quicker; what is there stays.
    this.#database
      .prepare('INSERT INTO chat_user (app_user_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(appUserId, userId);
  }

  #setBanned(appUserId: string, banned: 0 | 1): ChatUser {
    const user = this.register(appUserId);
    this.#database
      .prepare('UPDATE chat_user SET banned = ? WHERE app_user_id = ?')
      .run(banned, appUserId);
    return { ...user, banned: banned === 1 };
  }

  #find(appUserId: string): ChatUser | undefined {
    const row = this.#database
      .prepare('SELECT user_id, banned FROM chat_user WHERE app_user_id = ?')
      .get(appUserId);
    if (!row) return undefined;
    return { appUserId, userId: String(row['user_id']), banned: row['banned'] === 1 };
  }
}
