/** How long a finger rests on something until that is meant, in milliseconds. */
const REST = 450;
/** How far it may slip meanwhile, in pixels. */
const SLIP = 10;

/** Hears a finger that rests. */
export class LongPress {
  readonly #rest: (target: EventTarget | null) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #from = { x: 0, y: 0 };
  #rested = false;

  constructor(rest: (target: EventTarget | null) => void) {
    this.#rest = rest;
  }

  listen(host: HTMLElement, signal: AbortSignal): void {
    host.addEventListener('pointerdown', (event) => this.#begin(event), { signal });
    host.addEventListener('pointermove', (event) => this.#move(event), { signal });
    // Not by 'scroll': messages that come in scroll too; a finger that does so is cancelled.
    for (const end of ['pointerup', 'pointercancel'])
      host.addEventListener(end, () => this.stop(), { signal });
    // What the finger lifts from is not meant.
    host.addEventListener('click', (event) => this.#swallow(event), { signal, capture: true });
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #begin({ pointerType, clientX, clientY, target, isPrimary }: PointerEvent): void {
    this.stop();
    this.#rested = false;
    if (pointerType !== 'touch' || !isPrimary) return;
    this.#from = { x: clientX, y: clientY };
    this.#timer = setTimeout(() => {
      this.#rested = true;
      this.#rest(target);
    }, REST);
  }

  #move({ pointerType, clientX, clientY }: PointerEvent): void {
    if (pointerType !== 'touch') return;
    const { x, y } = this.#from;
    if (Math.hypot(clientX - x, clientY - y) > SLIP) this.stop();
  }

  #swallow(event: Event): void {
    if (!this.#rested) return;
    this.#rested = false;
    event.preventDefault();
    event.stopPropagation();
  }
}
