import { Service, signal } from '@angular/core';

/** Remembers which long messages are shown whole: rows come and go while one scrolls. */
@Service()
export class UnfoldedMessages {
  readonly #keys = signal<ReadonlySet<string>>(new Set());

  /** Whether the message with this key is shown whole. A signal. */
  has(key: string): boolean {
    return this.#keys().has(key);
  }

  /** Shows a message whole, or its beginning again. */
  toggle(key: string): void {
    this.#keys.update((keys) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }
}
