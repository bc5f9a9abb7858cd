import { DOCUMENT, DestroyRef, Injector, Service, afterNextRender, inject } from '@angular/core';

import { isText, pressAgain } from './press-again';

/** How long keys are kept at most, in milliseconds: what they wait for may never come. */
const PATIENCE = 5000;

/** Other keys than letters that are meant for what comes. */
const named = /^(Enter|Escape|Backspace|Home|End|Arrow(Up|Down|Left|Right))$/;

/**
 * Keeps what is typed while what somebody asked for is on its way, and types it there once that has the
 * focus. Otherwise a quick typist writes into what is left: a message to somebody else.
 */
@Service()
export class TypedAhead {
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  #keys: KeyboardEvent[] = [];
  #again: KeyboardEvent | null = null;
  #listening: AbortController | null = null;
  #waits = false;
  #from: Element | null = null;
  #until = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#end());
  }

  /** Keeps keys from now on: something was asked for that takes the focus when it comes. */
  keep(): void {
    this.#waits = true;
    this.#from = this.#document.activeElement;
    this.#until = performance.now() + PATIENCE;
    this.#listening ??= this.#listen();
  }

  /** Types what was kept into what has the focus. Needed only where the focus may not have moved. */
  release(): void {
    if (!this.#waits) return;
    this.#waits = false;
    this.#pressSoon();
  }

  #listen(): AbortController {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const document = this.#document;
    document.addEventListener('keydown', (event) => this.#hold(event), options);
    document.addEventListener('pointerdown', () => this.#end(), options);
    document.addEventListener(
      'focusin',
      ({ target }) => {
        // A window that gets the focus back gives it to what had it.
        if (target !== this.#from) this.release();
      },
      options,
    );
    return listening;
  }

  #hold(event: KeyboardEvent): void {
    if (event === this.#again || event.isComposing) return;
    if (event.key === 'Tab' || performance.now() > this.#until) return this.#end();
    if (!isMeant(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // What asked is often still held down.
    if (!event.repeat) this.#keys.push(event);
  }

  /** Who takes the focus may select what is there, first. */
  #pressSoon(): void {
    afterNextRender(() => this.#press(), { injector: this.#injector });
  }

  #press(): void {
    if (this.#waits) return;
    for (let event = this.#keys.shift(); event; event = this.#keys.shift()) {
      this.#again = new KeyboardEvent(event.type, event);
      pressAgain(this.#document, this.#again);
      // What a key has changed is to be shown before the next one, and may ask for something again.
      if (!isText(event.key)) return this.#pressSoon();
    }
    this.#end();
  }

  #end(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#waits = false;
    this.#keys = [];
  }
}

/** Whether a key is for what comes, and not for the page or the browser. */
function isMeant(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (isText(key) && event.getModifierState('AltGraph')) return true;
  return !ctrlKey && !metaKey && !altKey && (isText(key) || named.test(key));
}
