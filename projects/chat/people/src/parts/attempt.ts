import { Signal, inject, signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** Something that is tried: whether it is under way, and in words how it ended. */
export class Attempt {
  readonly #words = inject(CHAT_INTL).people;
  readonly #busy = signal(false);
  readonly #failure = signal('');
  readonly #done = signal('');

  /** Why it failed; '' if it did not. */
  readonly failure: Signal<string> = this.#failure.asReadonly();

  /** What was done last; '' if nothing. */
  readonly done: Signal<string> = this.#done.asReadonly();

  /** Whether it is under way. */
  readonly busy: Signal<boolean> = this.#busy.asReadonly();

  /**
   * Tries it, one at a time, and says what was done. Resolves with whether it is done.
   * @param said Or what there is to say once it is done.
   */
  async make<T>(act: () => Promise<T>, said: string | ((result: T) => string)): Promise<boolean> {
    if (this.#busy()) return false;
    this.clear();
    this.#busy.set(true);
    try {
      const result = await act();
      this.#done.set(typeof said === 'string' ? said : said(result));
      return true;
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.#failure.set(this.#words.failed(error.code));
      return false;
    } finally {
      this.#busy.set(false);
    }
  }

  /** Says nothing any more. */
  clear(): void {
    this.#failure.set('');
    this.#done.set('');
  }
}
