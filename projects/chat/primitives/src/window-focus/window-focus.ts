import { DOCUMENT, DestroyRef, Service, Signal, inject, signal } from '@angular/core';

/** Knows whether somebody can be looking at the page. */
@Service()
export class WindowFocus {
  readonly #document = inject(DOCUMENT);
  readonly #focused = signal(this.#look());

  /** Whether the page is visible and has the focus. Never so on a server. */
  readonly focused: Signal<boolean> = this.#focused;

  constructor() {
    const view = this.#document.defaultView;
    if (!view) return;
    // Not at once: an element that is rendered anew may lose the focus in the middle of a rendering,
    // when no signal may be written.
    const look = () => {
      queueMicrotask(() => this.#focused.set(this.#look()));
    };
    // Capturing, since the focus of an element says it too where the window's own event is missed.
    for (const event of ['focus', 'blur', 'visibilitychange']) {
      view.addEventListener(event, look, { capture: true, passive: true });
    }
    inject(DestroyRef).onDestroy(() => {
      for (const event of ['focus', 'blur', 'visibilitychange']) {
        view.removeEventListener(event, look, { capture: true });
      }
    });
  }

  #look(): boolean {
    const document = this.#document;
    return document.visibilityState === 'visible' && 'hasFocus' in document && document.hasFocus();
  }
}
