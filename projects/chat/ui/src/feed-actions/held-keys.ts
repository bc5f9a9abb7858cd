/** How long keys are held at most, in milliseconds: what they wait for may never come. */
const PATIENCE = 5000;

/** Holds what is pressed on a message while a key before it is being seen to, so that nothing gets lost. */
export class HeldKeys {
  #keys: KeyboardEvent[] = [];
  #again: KeyboardEvent | null = null;

  /** Whether any is held. */
  get some(): boolean {
    return this.#keys.length > 0;
  }

  /** Holds a key press, unless it is for the page or has waited too long: then it goes on as ever. */
  hold(event: KeyboardEvent): void {
    if (event === this.#again) return;
    if (event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    const first = this.#keys[0] ?? event;
    if (event.timeStamp - first.timeStamp > PATIENCE) return this.drop();
    this.#keys.push(event);
    event.preventDefault();
    event.stopPropagation();
  }

  /** Presses the first one again; none if the focus has left, since they were for what is in there. */
  pressNext(within: HTMLElement): void {
    const { activeElement } = within.ownerDocument;
    const event = this.#keys.shift();
    if (!event || !activeElement || !within.contains(activeElement)) return this.drop();
    this.#again = new KeyboardEvent(event.type, event);
    activeElement.dispatchEvent(this.#again);
  }

  /** Holds none any more. */
  drop(): void {
    this.#keys = [];
  }
}
