import { DOCUMENT, Service, inject } from '@angular/core';

/** Lets the browser ask before a page is left that has something to lose. */
@Service()
export class UnloadGuard {
  readonly #window = inject(DOCUMENT).defaultView;

  /**
   * Asks while `isNeeded` says so.
   * @returns Ends it.
   */
  watch(isNeeded: () => boolean): () => void {
    const ask = (event: BeforeUnloadEvent) => {
      if (isNeeded()) event.preventDefault();
    };
    this.#window?.addEventListener('beforeunload', ask);
    return () => this.#window?.removeEventListener('beforeunload', ask);
  }
}
