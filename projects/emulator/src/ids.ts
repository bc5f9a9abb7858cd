import { createHash } from 'node:crypto';

/** Makes the numbers and names that a real service would draw by lot. */
export interface Ids {
  /** A number of 1 to 2^31 - 1, for what the SDK would choose at random. */
  random(): number;
  /** The next number of a count that starts at 1. */
  next(): number;
  /** Begins again, so that what follows a reset repeats itself. */
  restart(): void;
}

/** Draws ids from a seed: the same seed gives the same ids in the same order. */
export function createIds(seed = 1): Ids {
  let state = seed >>> 0;
  let count = 0;
  return {
    restart() {
      state = seed >>> 0;
      count = 0;
    },
    // mulberry32: small, and good enough for ids that only have to differ.
    random() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) & 0x7fffffff || 1;
    },
    next() {
      count += 1;
      return count;
    },
  };
}

/**
 * The numeric name of a user. It is part of the id of every message, so it is derived from the user's
 * id: a message keeps its id when an emulator without memory is started again.
 */
export function tinyIdOf(userID: string): string {
  const digest = createHash('sha256').update(userID).digest();
  const digits = digest.readUIntBE(0, 6) % 1_000_000_000_000;
  return `144115${String(digits).padStart(12, '0')}`;
}
