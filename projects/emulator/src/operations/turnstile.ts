/**
 * Lets what is done under one name happen in the order in which it was asked for, also when something
 * has to wait for an answer in between. Who has nobody before him goes through at once.
 */
export class Turnstile {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does something as soon as everything that came before under this name is done. */
  pass<Result>(name: string, go: () => Result | Promise<Result>): Result | Promise<Result> {
    const before = this.#last.get(name);
    const result = before ? before.then(go) : go();
    if (result instanceof Promise) this.#remember(name, result);
    return result;
  }

  #remember(name: string, result: Promise<unknown>): void {
    // Who comes next does not mind whether this one failed; who asked for it hears of it himself.
    const done = result.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(name, done);
    void done.then(() => {
      if (this.#last.get(name) === done) this.#last.delete(name);
    });
  }
}
