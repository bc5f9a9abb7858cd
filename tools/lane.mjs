import { runBeside } from './run.mjs';

/** Steps that run one after the other beside those that are watched. The first that fails is the last. */
export class Lane {
  #ended = [];
  #running = null;
  #stopped = false;
  #done;

  /** @param {readonly (readonly [name: string, command: string, args: readonly string[]])[]} steps */
  constructor(steps, start = runBeside) {
    this.#done = this.#run(steps, start);
  }

  /** Those that have ended since, with what they have printed. */
  take() {
    return this.#ended.splice(0);
  }

  /** Waits for all of them; returns those that have not been taken yet. */
  async end() {
    await this.#done;
    return this.take();
  }

  /** Ends the one that runs, and begins no other. */
  stop() {
    this.#stopped = true;
    this.#running?.stop();
  }

  async #run(steps, start) {
    for (const step of steps) {
      if (this.#stopped) return;
      this.#running = start(step[1], step[2]);
      const result = await this.#running.end;
      this.#ended.push({ step, ...result });
      if (!result.good) return;
    }
  }
}
