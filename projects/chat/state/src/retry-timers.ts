const firstWaitMs = 1_000;
const lastWaitMs = 30_000;

/** Does things again after a while, each after growing waits until it is settled. */
export class RetryTimers<Key> {
  readonly #timers = new Map<Key, ReturnType<typeof setTimeout>>();
  readonly #waits = new Map<Key, number>();

  /** Runs in a while; in place of what was to run under this key. */
  later(key: Key, run: () => void): void {
    this.cancel(key);
    const wait = this.#waits.get(key) ?? firstWaitMs;
    this.#waits.set(key, Math.min(wait * 2, lastWaitMs));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      run();
    }, wait);
    this.#timers.set(key, timer);
  }

  /** Whether something is to run under this key. */
  has(key: Key): boolean {
    return this.#timers.has(key);
  }

  /** Does not run after all; the next wait is as long as it would have been. */
  cancel(key: Key): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  /** It worked: the next wait is short again. */
  settle(key: Key): void {
    this.cancel(key);
    this.#waits.delete(key);
  }

  /** Forgets everything. */
  clear(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
    this.#waits.clear();
  }
}
