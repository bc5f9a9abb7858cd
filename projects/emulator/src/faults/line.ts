import type { LiveLog } from '../log/live-log.ts';
import type { Socket } from '../push/connection.ts';
import { compress, type Conditions } from './conditions.ts';
import { Departures } from './departures.ts';
import type { FaultPlan } from './fault-plan.ts';
import { Lane } from './lane.ts';
import { readOutgoing } from './outgoing-frame.ts';
import type { Scheduler } from './scheduler.ts';

/** Close codes of RFC 6455. */
const TRY_AGAIN_LATER = 1013;

/** What all lines have in common. */
export interface LineSettings {
  readonly plan: FaultPlan;
  readonly scheduler: Scheduler;
  readonly conditions: Conditions;
  readonly log: LiveLog;
  /** How many bytes may wait for an SDK that does not read. */
  readonly maxBacklogBytes: number;
}

/** Who is at the other end of a line, and who takes in what comes from there. */
export interface LineEnd {
  readonly userID: () => string | undefined;
  readonly receive: (bytes: Uint8Array) => void;
  readonly closed: () => void;
}

/**
 * The wire between one SDK and the chat service: a socket to the one, and for the other the place where
 * frames come from. In between is everything that can happen to a frame.
 */
export class Line implements Socket {
  readonly #socket: Socket;
  readonly #settings: LineSettings;
  readonly #departures: Departures;
  readonly #out: Lane;
  readonly #in: Lane;
  #end: LineEnd | undefined;
  #isSilent = false;
  #isOver = false;

  constructor(socket: Socket, settings: LineSettings) {
    this.#socket = socket;
    this.#settings = settings;
    this.#out = new Lane(settings.scheduler);
    this.#in = new Lane(settings.scheduler);
    this.#departures = new Departures(settings.plan, settings.scheduler, {
      send: (bytes) => {
        this.#depart(bytes);
      },
      close: (code) => {
        this.breakOff(code);
      },
      fallSilent: () => {
        this.fallSilent();
      },
    });
  }

  /** Who is signed in at the other end. */
  get userID(): string | undefined {
    return this.#end?.userID();
  }

  /** Leads the line to the chat service. */
  leadTo(end: LineEnd): void {
    this.#end = end;
  }

  /** Takes in a frame of the SDK. */
  receive(bytes: Uint8Array): void {
    if (this.#isSilent || this.#isOver) return;
    this.#settings.log.frame('in', this.userID, bytes);
    this.#in.put(() => this.#end?.receive(bytes), this.#passage());
  }

  /** Notes that the socket is closed. What is under way still arrives. */
  closed(): void {
    this.#isOver = true;
    this.#out.clear();
    this.#departures.clear();
    this.#in.put(() => this.#end?.closed(), this.#passage());
  }

  send(bytes: Uint8Array): void {
    if (this.#isSilent || this.#isOver) return;
    if (this.#settings.plan.isIdle && this.#departures.isIdle) this.#depart(bytes);
    else this.#departures.let(readOutgoing(bytes), this.userID);
  }

  close(code: number, reason: string): void {
    this.#out.put(() => {
      this.#socket.close(code, reason);
    }, this.#passage());
  }

  terminate(): void {
    this.breakOff(undefined);
  }

  /** Breaks the connection at once: in the way of WebSocket with a code, without a word if not. */
  breakOff(code: number | undefined): void {
    this.#isOver = true;
    this.#out.clear();
    this.#departures.clear();
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code, 'A fault was ordered.');
  }

  /** Stays open and lets nothing through any more, in neither direction. */
  fallSilent(): void {
    this.#isSilent = true;
    this.#out.clear();
    this.#departures.clear();
  }

  #depart(plain: Uint8Array): void {
    const { plan, conditions, log, maxBacklogBytes } = this.#settings;
    const bytes = conditions.compress ? compress(plain) : plain;
    if (this.#out.bytes + (this.#socket.backlog ?? 0) > maxBacklogBytes) {
      this.#giveUp();
      return;
    }
    const slow = plan.strike('slow-socket', { userID: this.userID });
    const busyMs = slow ? (bytes.length / slow.bytesPerSecond) * 1000 : 0;
    log.frame('out', this.userID, plain);
    this.#out.put(
      () => {
        this.#socket.send(bytes);
      },
      { ...this.#passage(), busyMs, bytes: bytes.length },
    );
  }

  // Who does not read would fill the memory with what waits for him.
  #giveUp(): void {
    this.#isOver = true;
    this.#out.clear();
    this.#departures.clear();
    this.#socket.close(TRY_AGAIN_LATER, 'Too much waits for you: read faster.');
  }

  #passage(): { delayMs: number } {
    return { delayMs: this.#settings.conditions.delayMs ?? 0 };
  }
}
