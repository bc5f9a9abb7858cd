import type { LabEvent, LabMove, LabStep } from './lab-step';

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) >>> 0;
  }

  /** From 0 up to but without 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Whether something of this probability happens. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.between(0, from.length - 1)] ?? from[0];
  }
}

type Maker<T> = (chance: Chance) => T;

const events: readonly [Maker<LabEvent>, ...Maker<LabEvent>[]] = [
  (chance) => ({ do: 'prepend', count: chance.pick([1, 15, 50]) }),
  (chance) => ({ do: 'append', count: chance.pick([1, 1, 2, 7, 30]) }),
  () => ({ do: 'tip' }),
  (chance) => ({ do: 'confirm', past: chance.between(0, 3) }),
  () => ({ do: 'receipts' }),
  (chance) => ({ do: 'edit', at: near(chance), words: chance.pick([1, 6, 20, 70]) }),
  (chance) => ({ do: 'edit', at: chance.pick([-1, 0, 0, 1]), words: chance.pick([1, 40]) }),
  (chance) => ({ do: 'react', at: near(chance) }),
  (chance) => ({ do: 'recall', at: near(chance) }),
  (chance) => ({ do: 'remove', at: near(chance) }),
  (chance) => ({
    do: 'picture',
    at: near(chance),
    height: chance.between(40, 320),
    kept: chance.happens(0.4),
  }),
  (chance) => ({
    do: 'image',
    at: near(chance),
    height: chance.between(40, 320),
    kept: chance.happens(0.6),
  }),
  (chance) => ({ do: 'video', at: near(chance), height: chance.between(80, 260) }),
  (chance) => ({ do: 'preview', at: near(chance) }),
  (chance) => ({ do: 'part', at: near(chance) }),
  (chance) => ({ do: 'fill', count: chance.pick([3, 20, 40]) }),
  (chance) => ({ do: 'write', lines: chance.between(0, 7) }),
  (chance) => ({ do: 'banner', shown: chance.happens(0.5) }),
  (chance) => ({ do: 'height', px: chance.between(360, 720) }),
  (chance) => ({ do: 'width', px: chance.pick([300, 420, 477, 640, 801]) }),
  (chance) => ({ do: 'zoom', by: chance.pick([0.8, 0.9, 1, 1.1, 1.25, 1.5]) }),
  (chance) => ({ do: 'text', px: chance.pick([14, 16, 17, 19.2, 22]) }),
  (chance) => ({ do: 'font', family: chance.pick(['serif', 'monospace', 'sans-serif']) }),
  () => ({ do: 'webFont' }),
  () => ({ do: 'turn' }),
];

const moves: readonly [Maker<LabMove>, ...Maker<LabMove>[]] = [
  (chance) => ({ move: 'wheel', by: -chance.between(60, 900) }),
  (chance) => ({ move: 'wheel', by: chance.between(60, 500) }),
  (chance) => ({ move: 'scroll', by: -chance.between(200, 1000), frames: chance.between(2, 6) }),
  (chance) => ({ move: 'scroll', by: chance.between(100, 1000), frames: chance.between(2, 5) }),
  (chance) => ({ move: 'drag', to: chance.next() }),
  (chance) => ({ move: 'key', key: 'ArrowUp', times: chance.between(1, 4) }),
  (chance) => ({ move: 'key', key: 'ArrowDown', times: chance.between(1, 3) }),
  (chance) => ({ move: 'key', key: 'PageUp', times: chance.between(1, 3) }),
  (chance) => ({ move: 'jump', to: chance.between(5, 95) / 100 }),
  (chance) =>
    chance.happens(0.5) ? { move: 'latest' } : { move: 'send', words: chance.between(1, 50) },
];

/** The steps of a seed: 8 to 20 events, with what the reader does in between. */
export function makeProgram(seed: number): readonly LabStep[] {
  const chance = new Chance(seed);
  // Most readers have gone up before anything happens; the others stay at the end.
  const steps: LabStep[] = chance.happens(0.8) ? [goUp(chance)] : [];
  const length = chance.between(8, 20);
  for (let made = 0; made < length; made++) {
    const joined = chance.happens(0.2) && made < length - 1;
    steps.push({ ...chance.pick(events)(chance), joined, inFrame: chance.happens(0.3) });
    if (!joined && chance.happens(0.22)) steps.push(chance.pick(moves)(chance));
  }
  return steps;
}

function goUp(chance: Chance): LabMove {
  return chance.happens(0.6)
    ? { move: 'wheel', by: -chance.between(300, 1800) }
    : { move: 'drag', to: chance.between(5, 90) / 100 };
}

/** Mostly what is in view or just above it: far away nothing can move what is read. */
function near(chance: Chance): number {
  return chance.happens(0.15) ? chance.between(-40, 40) : chance.between(-4, 5);
}
