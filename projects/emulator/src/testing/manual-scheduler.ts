import type { Scheduler } from '../faults/scheduler.ts';

interface Appointment {
  readonly at: number;
  readonly run: () => void;
}

/** Does things later, when a test says that it is later. */
export class ManualScheduler implements Scheduler {
  #now = 0;
  readonly #appointments = new Set<Appointment>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const appointment = { at: this.#now + milliseconds, run };
    this.#appointments.add(appointment);
    return () => {
      this.#appointments.delete(appointment);
    };
  }

  /** How much is still to be done. */
  get waiting(): number {
    return this.#appointments.size;
  }

  /** Lets time pass, and what is due meanwhile happen in its order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#appointments]
        .filter(({ at }) => at <= end)
        .toSorted((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#appointments.delete(next);
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }
}
