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

/** A clock that goes as another one does, until it is set, advanced or held still. */
export class SettableClock implements Clock {
  readonly #base: Clock;
  #offset = 0;
  #frozenAt: number | undefined;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): number {
    return this.#frozenAt ?? this.#base.now() + this.#offset;
  }

  get isFrozen(): boolean {
    return this.#frozenAt !== undefined;
  }

  /** Puts it to a time in seconds. It goes on from there, unless it is held still. */
  set(seconds: number): void {
    this.#moveTo(seconds * 1000);
  }

  /** Moves it by so many seconds; back, if they are negative. */
  advance(seconds: number): void {
    this.#moveTo(this.now() + seconds * 1000);
  }

  /** Holds it still. */
  freeze(): void {
    this.#frozenAt ??= this.now();
  }

  /** Lets it go on from where it stands. */
  resume(): void {
    if (this.#frozenAt === undefined) return;
    this.#offset = this.#frozenAt - this.#base.now();
    this.#frozenAt = undefined;
  }

  /** Puts it right: it goes as the other one does. */
  reset(): void {
    this.#offset = 0;
    this.#frozenAt = undefined;
  }

  #moveTo(milliseconds: number): void {
    if (this.#frozenAt === undefined) this.#offset = milliseconds - this.#base.now();
    else this.#frozenAt = milliseconds;
  }
}
