/** Counts how often something happens within a second, such as the messages of a user. */
export class RateMeter {
  #second = 0;
  readonly #counts = new Map<string, number>();

  /** Counts one more under a name. Says whether that is still within the limit of this second. */
  allows(name: string, limit: number, second: number): boolean {
    if (second !== this.#second) {
      this.#counts.clear();
      this.#second = second;
    }
    const count = (this.#counts.get(name) ?? 0) + 1;
    if (count > limit) return false;
    this.#counts.set(name, count);
    return true;
  }

  /** Forgets what was counted. */
  clear(): void {
    this.#counts.clear();
  }
}
