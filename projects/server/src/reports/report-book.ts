import type { DatabaseSync } from 'node:sqlite';

/** What somebody found wrong. */
export interface Report {
  /** The chat id of whoever reports. */
  readonly by: string;
  /** The chat id of who is reported. */
  readonly userID: string;
  /** Of the message that is reported; null where it is the person alone. */
  readonly conversationID: string | null;
  readonly messageID: string | null;
  readonly reason: string;
  readonly details: string;
  /** In milliseconds. */
  readonly reportedAt: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS report (
    id INTEGER PRIMARY KEY,
    by_user_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    conversation_id TEXT,
    message_id TEXT,
    reason TEXT NOT NULL,
    details TEXT NOT NULL,
    reported_at INTEGER NOT NULL
  ) STRICT`;

const insert = `
  INSERT INTO report
    (by_user_id, user_id, conversation_id, message_id, reason, details, reported_at)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

const select = `
  SELECT by_user_id AS "by", user_id AS userID, conversation_id AS conversationID,
    message_id AS messageID, reason, details, reported_at AS reportedAt
  FROM report ORDER BY id`;

/** Keeps what people report, for those who look after the chat. Sole writer of the table `report`. */
export class ReportBook {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(schema);
  }

  add(report: Report): void {
    const { by, userID, conversationID, messageID, reason, details, reportedAt } = report;
    this.#database
      .prepare(insert)
      .run(by, userID, conversationID, messageID, reason, details, reportedAt);
  }

  /** All reports, the oldest first. */
  list(): readonly Report[] {
    return this.#database
      .prepare(select)
      .all()
      .map((row) => ({ ...row }) as unknown as Report);
  }
}
