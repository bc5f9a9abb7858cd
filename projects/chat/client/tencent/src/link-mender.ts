const firstWaitMs = 500;
const lastWaitMs = 8_000;

/**
 * Mends a broken connection. After a refused attempt the SDK tries again only when something asks the
 * service for something, so this asks, at growing intervals, until the connection is up.
 */
export class LinkMender {
  readonly #ask: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = firstWaitMs;

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** The connection broke. */
  start(): void {
    this.stop();
    this.#schedule();
  }

  /** The connection is up, or nobody wants it any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitMs = firstWaitMs;
  }

  /** Somebody is impatient: asks now, and soon again. */
  hurry(): void {
    if (this.#timer === undefined) return;
    this.start();
    this.#ask();
  }

  #schedule(): void {
    // A little chance keeps thousands of pages from asking in step after an outage.
    const wait = this.#waitMs * (0.75 + Math.random() / 2);
    this.#waitMs = Math.min(this.#waitMs * 2, lastWaitMs);
    this.#timer = setTimeout(() => {
      this.#schedule();
      this.#ask();
    }, wait);
  }
}
