import { createIds } from '../ids.ts';
import type { Fault, FaultName, FaultOf } from './fault.ts';
import { matchesCommand } from './matches-command.ts';

/** What happens just now, and may go wrong. */
export interface Occasion {
  /** Whom it concerns, if that is known. */
  readonly userID?: string | undefined;
  /** The command, if it is a request or its answer. */
  readonly command?: string | undefined;
  /** Whether it is an event with this field, if it is an event at all. */
  readonly hasField?: ((name: string) => boolean) | undefined;
  /** The kind of the file, if it is about one. */
  readonly kind?: string | undefined;
  /** Whether only those faults strike that name a command. */
  readonly mustBeNamed?: boolean;
}

/** A fault that was ordered, and what became of it. */
export interface ListedFault {
  readonly id: string;
  readonly fault: Fault;
  /** How often it struck. */
  readonly struck: number;
  /** Whether it can strike again. */
  readonly active: boolean;
}

/** Whom, what and how often a fault strikes, as far as it says so. */
interface Terms {
  readonly fault: FaultName;
  readonly userID?: string | undefined;
  readonly command?: string | undefined;
  readonly event?: string | undefined;
  readonly kind?: string | undefined;
  readonly times?: number | undefined;
  readonly forSeconds?: number | undefined;
  readonly chance?: number | undefined;
}

interface Entry {
  readonly id: string;
  readonly fault: Fault;
  struck: number;
  left: number;
  /** The moment from which it strikes no more. */
  readonly until: number;
  /** A number of 0 to 1. */
  readonly draw: () => number;
}

/** How many faults that are over can still be looked at. */
const REMEMBERED = 100;

/**
 * Decides what goes wrong, and counts it. Chance is drawn from a seed, for each fault by itself: what
 * one draws does not depend on which others there are, so every run repeats.
 */
export class FaultPlan {
  readonly #seed: number;
  readonly #now: () => number;
  #active: Entry[] = [];
  #over: Entry[] = [];
  #strikes = new Map<FaultName, number>();
  #draw: () => number;
  #count = 0;

  /** `now` tells real time, in milliseconds. */
  constructor(seed: number, now: () => number) {
    this.#seed = seed;
    this.#now = now;
    this.#draw = createDraw(seed);
  }

  /** Whether nothing can go wrong. */
  get isIdle(): boolean {
    return this.#active.length === 0;
  }

  /** How often each fault struck since the plan was cleared. */
  get strikes(): Readonly<Partial<Record<FaultName, number>>> {
    return Object.fromEntries(this.#strikes);
  }

  /** Orders a fault. Gives back its id. */
  add(fault: Fault): string {
    this.#count += 1;
    const { times, forSeconds } = termsOf(fault);
    const entry = {
      id: `fault-${String(this.#count)}`,
      fault,
      struck: 0,
      left: times ?? (isLasting(fault) ? Infinity : 1),
      until: forSeconds === undefined ? Infinity : this.#now() + forSeconds * 1000,
      draw: createDraw(this.#seed + this.#count),
    };
    this.#active.push(entry);
    return entry.id;
  }

  /** Whether there is a fault of this id that can strike. */
  has(id: string): boolean {
    return this.#active.some((entry) => entry.id === id);
  }

  /** All that were ordered, oldest first; of those that are over, the newest hundred. */
  list(): ListedFault[] {
    this.#retireOld();
    const active = new Set(this.#active);
    return [...this.#over, ...this.#active]
      .toSorted((one, other) => numberOf(one) - numberOf(other))
      .map((entry) => ({
        id: entry.id,
        fault: entry.fault,
        struck: entry.struck,
        active: active.has(entry),
      }));
  }

  /** Takes an order back. Says whether there was one. */
  remove(id: string): boolean {
    const isAnother = (entry: Entry) => entry.id !== id;
    const before = this.#active.length + this.#over.length;
    this.#active = this.#active.filter(isAnother);
    this.#over = this.#over.filter(isAnother);
    return this.#active.length + this.#over.length < before;
  }

  /** Takes all orders back, and begins as at the start: what follows repeats itself. */
  clear(): void {
    this.#active = [];
    this.#over = [];
    this.#strikes = new Map();
    this.#draw = createDraw(this.#seed);
    this.#count = 0;
  }

  /** The fault of this name that strikes on this occasion, if one does. The oldest comes first. */
  strike<Name extends FaultName>(name: Name, occasion: Occasion): FaultOf<Name> | undefined {
    if (this.isIdle) return undefined;
    this.#retireOld();
    const entry = this.#active.find(({ fault, draw }) => {
      if (fault.fault !== name || !fits(fault, occasion)) return false;
      const { chance = 1 } = termsOf(fault);
      return chance === 1 || draw() < chance;
    });
    if (!entry) return undefined;
    this.#note(entry);
    return entry.fault as FaultOf<Name>;
  }

  /** Has one fault strike, if some of these occasions are its own; gives those back. */
  strikeAll<Each extends Occasion>(id: string, occasions: Iterable<Each>): Each[] {
    const entry = this.#active.find((active) => active.id === id);
    if (!entry) return [];
    const struck = [...occasions].filter((occasion) => fits(entry.fault, occasion));
    if (struck.length > 0) this.#note(entry);
    return struck;
  }

  /** The same things in another order. */
  mix<Thing>(things: readonly Thing[]): Thing[] {
    const mixed = [...things];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.#draw() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other] as Thing, mixed[last] as Thing];
    }
    const isSame = mixed.every((thing, index) => thing === things[index]);
    return isSame ? mixed.toReversed() : mixed;
  }

  #note(entry: Entry): void {
    entry.struck += 1;
    entry.left -= 1;
    const { fault: name } = entry.fault;
    this.#strikes.set(name, (this.#strikes.get(name) ?? 0) + 1);
    if (entry.left <= 0) this.#retire(entry);
  }

  #retireOld(): void {
    const now = this.#now();
    for (const entry of this.#active.filter(({ until }) => until <= now)) this.#retire(entry);
  }

  #retire(entry: Entry): void {
    this.#active = this.#active.filter((active) => active !== entry);
    this.#over = [...this.#over, entry].slice(-REMEMBERED);
  }
}

function termsOf(fault: Fault): Terms {
  return fault;
}

/** Whether a fault is about this occasion. */
export function fits(fault: Fault, occasion: Occasion): boolean {
  const order = termsOf(fault);
  if (order.userID !== undefined && order.userID !== occasion.userID) return false;
  if (order.kind !== undefined && order.kind !== occasion.kind) return false;
  if (order.event !== undefined && !occasion.hasField?.(order.event)) return false;
  // Whom an overload concerns does not depend on what the command is that it names.
  if (fault.fault === 'overload') return true;
  if (occasion.mustBeNamed && order.command === undefined) return false;
  if (occasion.command !== undefined) return matchesCommand(order.command, occasion.command);
  return order.command === undefined;
}

// A slow line stays slow, until somebody says otherwise.
function isLasting(fault: Fault): boolean {
  return fault.fault === 'slow-socket' || termsOf(fault).forSeconds !== undefined;
}

function numberOf({ id }: Entry): number {
  return Number(id.slice('fault-'.length));
}

function createDraw(seed: number): () => number {
  const ids = createIds(seed);
  return () => (ids.random() - 1) / 0x7fffffff;
}
