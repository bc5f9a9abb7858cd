import type { Wait } from '../wait.ts';

/** Waits that take no time: they last until the test says that the time has passed. */
export class ManualWait {
  readonly #ends = new Set<() => void>();

  /** How many wait now. */
  get count(): number {
    return this.#ends.size;
  }

  readonly wait: Wait = (_milliseconds, callOff) =>
    new Promise((resolve) => {
      const end = (): void => {
        this.#ends.delete(end);
        resolve();
      };
      this.#ends.add(end);
      if (callOff.aborted) end();
      else callOff.addEventListener('abort', end, { once: true });
    });

  /** Lets the time of all who wait pass. */
  pass(): void {
    for (const end of [...this.#ends]) end();
  }
}
