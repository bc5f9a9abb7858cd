/** Tells the time. Everything in the emulator asks it, so that a test can hold the time still. */
export interface Clock {
  /** The time in milliseconds since 1970. */
  now(): number;
}

/** The time of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** The time in whole seconds, as the wire carries it. */
export function secondsOf(clock: Clock): number {
  return Math.floor(clock.now() / 1000);
}
