import { Injector, afterNextRender } from '@angular/core';

/** How long keys are held at most, in milliseconds: what they wait for may never come. */
const PATIENCE = 5000;

/** Holds what is pressed while a key before it is being seen to, so that nothing gets lost. */
export class HeldKeys {
  #keys: KeyboardEvent[] = [];
  #waiting = false;
  #again: KeyboardEvent | null = null;

  /** What is pressed from now on is held. */
  wait(): void {
    this.#waiting = true;
  }

  /**
   * Holds a key press while something is waited for, unless it is for the page or has waited too long: then
   * it goes on as ever. Returns whether it is held.
   */
  hold(event: KeyboardEvent): boolean {
    if (event === this.#again || isForPage(event)) return false;
    if (!this.#waiting && this.#keys.length === 0) return false;
    const first = this.#keys[0] ?? event;
    if (event.timeStamp - first.timeStamp > PATIENCE) {
      this.#keys = [];
      return false;
    }
    this.#keys.push(event);
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** What was waited for is done: presses what is held, one at a time, since what a key changes has to be shown first. */
  goOn(within: HTMLElement, injector: Injector): void {
    this.#waiting = false;
    this.#pressAll(within, injector);
  }

  /** Holds none any more. */
  drop(): void {
    this.#keys = [];
    this.#waiting = false;
  }

  #pressAll(within: HTMLElement, injector: Injector): void {
    if (this.#keys.length === 0) return;
    const press = (): void => {
      if (this.#waiting) return;
      this.#pressNext(within);
      this.#pressAll(within, injector);
    };
    afterNextRender(press, { injector });
  }

  /** None if the focus has left, since they were for what is in there. */
  #pressNext(within: HTMLElement): void {
    const { activeElement } = within.ownerDocument;
    const event = this.#keys.shift();
    if (!event || !activeElement || !within.contains(activeElement)) return this.drop();
    this.#again = new KeyboardEvent(event.type, event);
    activeElement.dispatchEvent(this.#again);
  }
}

/** Ctrl+Space chooses a row; what else is pressed with such a key is the browser's. */
function isForPage({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === 'Tab' || metaKey || altKey || (ctrlKey && key !== ' ');
}
