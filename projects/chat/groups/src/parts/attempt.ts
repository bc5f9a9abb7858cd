import { Signal, inject, signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** Something that is tried: whether it is under way, and in words why it failed. */
export class Attempt {
  readonly #words = inject(CHAT_INTL).groups;
  readonly #busy = signal(false);

  /** Why it failed; '' if it did not. */
  readonly failure = signal('');

  /** Whether it is under way. */
  readonly busy: Signal<boolean> = this.#busy.asReadonly();

  /** Tries it, one at a time. Resolves with whether it is done. */
  async make(act: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy()) return false;
    this.failure.set('');
    this.#busy.set(true);
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.failure.set(this.#words.failed(error.code));
      return false;
    } finally {
      this.#busy.set(false);
    }
  }
}
