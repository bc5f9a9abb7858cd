import type { Scheduler } from '../faults/scheduler.ts';
import type { Connection } from './connection.ts';
import type { PushEvent } from './events.ts';

/** For how many milliseconds events for a large audience are gathered. */
const GATHERING_MS = 100;

/**
 * Holds events for large audiences back for a moment, so that each device gets one frame with all of
 * them: what a busy room costs is the number of its frames, not of its messages.
 */
export class Gathering {
  readonly #scheduler: Scheduler;
  readonly #send: (device: Connection, events: readonly PushEvent[]) => void;
  readonly #waiting = new Map<Connection, PushEvent[]>();
  #callOff: (() => void) | undefined;

  constructor(
    scheduler: Scheduler,
    send: (device: Connection, events: readonly PushEvent[]) => void,
  ) {
    this.#scheduler = scheduler;
    this.#send = send;
  }

  /** Takes an event for a device. */
  put(device: Connection, event: PushEvent): void {
    const events = this.#waiting.get(device);
    if (events) events.push(event);
    else this.#waiting.set(device, [event]);
    this.#callOff ??= this.#scheduler.after(GATHERING_MS, () => {
      this.#callOff = undefined;
      this.#releaseAll();
    });
  }

  /** Sends what waits for a device, so that nothing overtakes it. */
  release(device: Connection): void {
    const events = this.#waiting.get(device);
    if (!events) return;
    this.#waiting.delete(device);
    this.#send(device, events);
  }

  /** Loses what waits. */
  clear(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#waiting.clear();
  }

  #releaseAll(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [device, events] of waiting) if (!device.ended.aborted) this.#send(device, events);
  }
}
