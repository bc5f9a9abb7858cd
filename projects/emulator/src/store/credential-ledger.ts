/** Knows which credentials were used, and which of them are good no longer. */
export class CredentialLedger {
  readonly #used = new Map<string, Set<string>>();
  readonly #expired = new Set<string>();

  /** Notes that a user signed in with this credential. */
  noteUse(userID: string, fingerprint: string): void {
    const used = this.#used.get(userID) ?? new Set();
    this.#used.set(userID, used.add(fingerprint));
  }

  /** Expires every credential that this user has signed in with so far. */
  expireUsed(userID: string): void {
    for (const fingerprint of this.#used.get(userID) ?? []) this.#expired.add(fingerprint);
  }

  isExpired(fingerprint: string): boolean {
    return this.#expired.has(fingerprint);
  }

  clear(): void {
    this.#used.clear();
    this.#expired.clear();
  }
}
