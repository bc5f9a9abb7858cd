import type { KickCause } from '../admin/control-desk.ts';
import type { SettableClock } from '../clock.ts';
import type { Fault, FaultName, FaultOf } from './fault.ts';
import type { FaultPlan, ListedFault } from './fault-plan.ts';
import type { Line } from './line.ts';
import { overloadNotice, unknownEvent } from './strange-pushes.ts';
import type { Scheduler } from './scheduler.ts';
import { readFaults } from './read-faults.ts';

/** What faults have done by others. */
export interface Hands {
  /** Signs a user out on all devices. */
  kick(userID: string, cause: KickCause): unknown;
  /** Closes every connection; with `forgets` also starts the first world. */
  restart(forgets: boolean): void;
}

/** What the desk has its hands on. */
export interface FaultDeskOptions {
  readonly plan: FaultPlan;
  readonly hands: Hands;
  readonly clock: SettableClock;
  readonly scheduler: Scheduler;
  /** The names of all commands. */
  readonly commands: readonly string[];
}

/** The faults that strike people, not what they say: at once, or as soon as they sign in. */
const personal = [
  'close-socket',
  'half-open-socket',
  'kick',
  'user-sig-expired',
  'overload',
  'unknown-event',
] as const satisfies readonly FaultName[];

/** How long an SDK that was just signed in takes no notice of anything, such as a kick-out. */
const SETTLING_MS = 100;

type PersonalFault = FaultOf<(typeof personal)[number]>;

/** Takes orders of faults, and has those strike that do so by themselves. */
export class FaultDesk {
  readonly #options: FaultDeskOptions;
  readonly #lines = new Set<Line>();

  constructor(options: FaultDeskOptions) {
    this.#options = options;
  }

  /**
   * Orders one fault or a list of them. Gives back their ids. Throws a `ControlError` if one of them is
   * ordered wrongly; then none is ordered.
   */
  add(orders: unknown): string[] {
    const faults = readFaults(orders, this.#options.commands);
    return faults.map((fault) => {
      const id = this.#options.plan.add(fault);
      this.#strikeAtOnce(id, fault);
      return id;
    });
  }

  /** What was ordered, and how often it struck. */
  list(): ListedFault[] {
    return this.#options.plan.list();
  }

  /** Takes an order back. Says whether there was one. */
  remove(id: string): boolean {
    return this.#options.plan.remove(id);
  }

  /** Takes all orders back. */
  clear(): void {
    this.#options.plan.clear();
  }

  /** Whether somebody can connect just now. */
  admits(): boolean {
    return this.#options.plan.strike('refuse-connect', {}) === undefined;
  }

  /** Looks after a line from now on. */
  take(line: Line): void {
    this.#lines.add(line);
  }

  /** Looks after a line no more. */
  leave(line: Line): void {
    this.#lines.delete(line);
  }

  /** Strikes somebody who just signed in, if that was ordered before he was there. */
  meet(line: Line): void {
    const { plan, scheduler } = this.#options;
    if (plan.isIdle) return;
    scheduler.after(SETTLING_MS, () => {
      if (!this.#lines.has(line)) return;
      const { userID } = line;
      for (const name of personal) {
        const fault = plan.strike(name, { userID });
        if (fault) this.#strikePeople(fault, [line]);
      }
    });
  }

  #strikeAtOnce(id: string, fault: Fault): void {
    const { plan, clock, hands } = this.#options;
    if (fault.fault === 'clock-skew') {
      plan.strikeAll(id, [{}]);
      clock.advance(fault.seconds);
    } else if (fault.fault === 'restart') {
      plan.strikeAll(id, [{}]);
      hands.restart(fault.forgets);
      const { downSeconds: forSeconds } = fault;
      if (forSeconds > 0) plan.add({ fault: 'refuse-connect', forSeconds });
    } else if (isPersonal(fault)) {
      this.#strikePeople(fault, plan.strikeAll(id, this.#lines));
    }
  }

  #strikePeople(fault: PersonalFault, lines: readonly Line[]): void {
    if (fault.fault === 'kick') this.#kick(fault.cause, lines);
    else if (fault.fault === 'user-sig-expired') this.#kick('userSigExpired', lines);
    else for (const line of lines) strikeLine(fault, line);
  }

  #kick(cause: KickCause, lines: readonly Line[]): void {
    for (const userID of new Set(lines.map((line) => line.userID))) {
      if (userID !== undefined) this.#options.hands.kick(userID, cause);
    }
  }
}

function strikeLine(
  fault: Exclude<PersonalFault, { fault: 'kick' | 'user-sig-expired' }>,
  line: Line,
): void {
  switch (fault.fault) {
    case 'close-socket':
      line.breakOff(fault.code);
      break;
    case 'half-open-socket':
      line.fallSilent();
      break;
    case 'overload':
      line.send(overloadNotice(fault.command, fault.seconds));
      break;
    case 'unknown-event':
      line.send(unknownEvent());
      break;
  }
}

function isPersonal(fault: Fault): fault is PersonalFault {
  return (personal as readonly FaultName[]).includes(fault.fault);
}
