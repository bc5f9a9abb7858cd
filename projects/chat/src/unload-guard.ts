import { DOCUMENT, Service, inject } from '@angular/core';

/** Lets the browser ask before a page is left that has something to lose, and does what cannot wait then. */
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

  /**
   * Runs when the page is left, or may be: nothing that takes time is sure to come to its end.
   * @returns Ends it.
   */
  onLeave(run: () => void): () => void {
    this.#window?.addEventListener('pagehide', run);
    return () => this.#window?.removeEventListener('pagehide', run);
  }
}
