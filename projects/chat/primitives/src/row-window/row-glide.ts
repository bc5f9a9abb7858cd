/** How long a visible motion takes, in milliseconds. */
const DURATION = 350;
/** What a reader does to be elsewhere than where the motion leads. */
const INTERVENTIONS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * A visible motion of our own. The browser's runs ahead of the rows: it moves the view, and only then is
 * there an event. This one asks for a step in each frame, so that view and rows move together.
 */
export class RowGlide {
  readonly #document: Document;
  #step: (share: number) => void = () => undefined;
  #frame: number | null = null;
  #begun: number | null = null;
  /** How much of the way is done. */
  #done = 0;

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.#document = element.ownerDocument;
    const options = { passive: true, signal };
    for (const type of INTERVENTIONS) {
      element.addEventListener(type, () => this.stop(), options);
    }
    signal.addEventListener('abort', () => this.stop());
  }

  /** Begins to ask for steps: each a share of the way that is left then, the last one all of it. */
  start(step: (share: number) => void): void {
    this.stop();
    this.#step = step;
    this.#begun = null;
    this.#done = 0;
    this.#goOn();
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  /** Whether motion can be seen, and is welcome. */
  isWelcome(): boolean {
    const isCalm =
      'matchMedia' in globalThis && matchMedia('(prefers-reduced-motion: reduce)').matches;
    return !isCalm && !this.#document.hidden;
  }

  #goOn(): void {
    this.#frame = requestAnimationFrame((now) => this.#take(now));
  }

  #take(now: number): void {
    this.#begun ??= now - 1000 / 60;
    const time = Math.min(1, (now - this.#begun) / DURATION);
    const done = 1 - (1 - time) ** 3;
    const share = time < 1 ? (done - this.#done) / (1 - this.#done) : 1;
    this.#done = done;
    // First, since a step may stop it.
    if (share < 1) this.#goOn();
    else this.#frame = null;
    this.#step(share);
  }
}
