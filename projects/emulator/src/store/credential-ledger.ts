import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** Knows which credentials were used, and which of them are good no longer. */
export class CredentialLedger {
  readonly #used: Table<readonly string[]>;
  readonly #expired: Table<true>;

  constructor(memory: Memory) {
    this.#used = new Table(memory.drawer('credentials-used'));
    this.#expired = new Table(memory.drawer('credentials-expired'));
  }

  /** Notes that a user signed in with this credential. */
  noteUse(userID: string, fingerprint: string): void {
    const used = this.#used.get(userID) ?? [];
    if (!used.includes(fingerprint)) this.#used.set(userID, [...used, fingerprint]);
  }

  /** Expires every credential that this user has signed in with so far. */
  expireUsed(userID: string): void {
    for (const fingerprint of this.#used.get(userID) ?? []) this.#expired.set(fingerprint, true);
  }

  isExpired(fingerprint: string): boolean {
    return this.#expired.has(fingerprint);
  }

  clear(): void {
    this.#used.clear();
    this.#expired.clear();
  }
}
