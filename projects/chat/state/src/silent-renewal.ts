import { ChatError } from 'ngx-tencent-chat/client';

/** After how long a renewal is worth a word. */
const slowMs = 5_000;
const firstRetryMs = 1_000;
const lastRetryMs = 30_000;

/** What a renewal tells. */
export interface RenewalNews {
  /** It takes longer than usual, or has to be tried again. Told any number of times. */
  readonly slow: () => void;
  /** It cannot work. Told once, at the end. */
  readonly failed: (error: unknown) => void;
}

/**
 * Replaces a sign-in that the service ended, and tries again until that works, is refused or is
 * stopped. Usually it takes one round trip, and nobody notices.
 */
export class SilentRenewal {
  readonly #signIn: () => Promise<unknown>;
  readonly #news: RenewalNews;
  readonly #slow: ReturnType<typeof setTimeout>;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #retryMs = firstRetryMs;
  #over = false;

  constructor(signIn: () => Promise<unknown>, news: RenewalNews) {
    this.#signIn = signIn;
    this.#news = news;
    this.#slow = setTimeout(() => news.slow(), slowMs);
    void this.#try();
  }

  /** Tries at once if it waits to try again. Returns whether it did. */
  hurry(): boolean {
    if (this.#retry === null) return false;
    clearTimeout(this.#retry);
    void this.#try();
    return true;
  }

  /** Tells and tries nothing any more. */
  stop(): void {
    this.#over = true;
    clearTimeout(this.#slow);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  async #try(): Promise<void> {
    this.#retry = null;
    try {
      await this.#signIn();
    } catch (error) {
      if (this.#over) return;
      if (error instanceof ChatError && error.retryable) this.#wait();
      else this.#giveUp(error);
    }
  }

  #wait(): void {
    this.#news.slow();
    this.#retry = setTimeout(() => void this.#try(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
  }

  #giveUp(error: unknown): void {
    this.stop();
    this.#news.failed(error);
  }
}
