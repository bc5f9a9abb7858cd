import type { FaultOf } from './fault.ts';
import { fits, type FaultPlan, type Occasion } from './fault-plan.ts';
import {
  occasionOf,
  spoil,
  truncate,
  withUnknownMessages,
  type OutgoingFrame,
} from './outgoing-frame.ts';
import type { Scheduler } from './scheduler.ts';

/** Where frames go, and what else can happen to their connection. */
export interface Exit {
  readonly send: (bytes: Uint8Array) => void;
  /** Breaks the connection; with a code, in the way of WebSocket. */
  readonly close: (code: number | undefined) => void;
  /** Lets nothing through any more, in neither direction. */
  readonly fallSilent: () => void;
}

/**
 * Lets the frames of one connection go: in their order, as they are, unless the plan says otherwise.
 * What is lost, spoilt, doubled, late or out of order is so here.
 */
export class Departures {
  readonly #plan: FaultPlan;
  readonly #scheduler: Scheduler;
  readonly #exit: Exit;
  readonly #cancels = new Set<() => void>();
  /** Answers that wait for an event. */
  #replies: Uint8Array[] = [];
  /** Events that wait for an answer. */
  #events: Uint8Array[] = [];
  /** Events that wait for more of them. */
  #gathered: Uint8Array[] = [];
  #gathering: FaultOf<'reorder-events'> | undefined;
  #cancelGathering: (() => void) | undefined;

  constructor(plan: FaultPlan, scheduler: Scheduler, exit: Exit) {
    this.#plan = plan;
    this.#scheduler = scheduler;
    this.#exit = exit;
  }

  /** Whether no frame waits for another one. */
  get isIdle(): boolean {
    return this.#replies.length + this.#events.length + this.#gathered.length === 0;
  }

  let(frame: OutgoingFrame, userID: string | undefined): void {
    const occasion = occasionOf(frame, userID);
    if (this.#breaks(frame, occasion)) return;
    const bytes = this.#spoilt(frame, occasion);
    if (frame.kind === 'reply') this.#letReply(bytes, occasion);
    else this.#letEvent(bytes, occasion);
  }

  /** Loses what waits. */
  clear(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
    this.#replies = [];
    this.#events = [];
    this.#gathered = [];
    this.#gathering = undefined;
  }

  // Whether the frame is lost, alone or with its connection.
  #breaks({ kind }: OutgoingFrame, occasion: Occasion): boolean {
    if (kind === 'event') return this.#plan.strike('drop-event', occasion) !== undefined;
    if (this.#plan.strike('drop-reply', occasion)) return true;
    // Without a command these two strike the connection itself, whatever it carries.
    const named = { ...occasion, mustBeNamed: true };
    const closing = this.#plan.strike('close-socket', named);
    if (closing) this.#exit.close(closing.code);
    const silence = closing ? undefined : this.#plan.strike('half-open-socket', named);
    if (silence) this.#exit.fallSilent();
    return closing !== undefined || silence !== undefined;
  }

  #spoilt({ kind, bytes }: OutgoingFrame, occasion: Occasion): Uint8Array {
    if (this.#plan.strike('truncate-frame', occasion)) return truncate(bytes);
    if (this.#plan.strike('invalid-json', occasion)) return spoil(bytes);
    const strange = withUnknownMessages(bytes);
    // Answers are full of messages that nobody looks at: they are struck by name only.
    const meant = { ...occasion, mustBeNamed: kind === 'reply' };
    return strange && this.#plan.strike('unknown-message-type', meant) ? strange : bytes;
  }

  #letReply(bytes: Uint8Array, occasion: Occasion): void {
    const copies = this.#plan.strike('duplicate-reply', occasion) ? [bytes, bytes] : [bytes];
    const delay = this.#plan.strike('delay-reply', occasion);
    if (delay) {
      this.#later(delay.ms, () => {
        this.#sendReplies(copies);
      });
      return;
    }
    const wait = this.#plan.strike('event-before-reply', occasion);
    if (!wait) {
      this.#sendReplies(copies);
      return;
    }
    this.#replies.push(...copies);
    this.#later(wait.ms, () => {
      this.#releaseReplies();
    });
  }

  #letEvent(bytes: Uint8Array, occasion: Occasion): void {
    const copies = this.#plan.strike('duplicate-event', occasion) ? [bytes, bytes] : [bytes];
    const delay = this.#plan.strike('delay-event', occasion);
    if (delay) {
      this.#later(delay.ms, () => {
        this.#sendEvents(copies);
      });
      return;
    }
    const wait = this.#plan.strike('reply-before-event', occasion);
    if (wait) {
      this.#events.push(...copies);
      this.#later(wait.ms, () => {
        this.#releaseEvents();
      });
      return;
    }
    if (!this.#gather(copies, occasion)) this.#sendEvents(copies);
  }

  // Takes an event to those that are mixed, if it is to be one of them.
  #gather(copies: readonly Uint8Array[], occasion: Occasion): boolean {
    this.#gathering ??= this.#beginToGather(occasion);
    if (!this.#gathering || !fits(this.#gathering, occasion)) return false;
    this.#gathered.push(...copies);
    if (this.#gathered.length >= this.#gathering.count) this.#mix();
    return true;
  }

  #beginToGather(occasion: Occasion): FaultOf<'reorder-events'> | undefined {
    const mixing = this.#plan.strike('reorder-events', occasion);
    if (!mixing) return undefined;
    this.#cancelGathering = this.#later(mixing.ms, () => {
      this.#mix();
    });
    return mixing;
  }

  #mix(): void {
    this.#cancelGathering?.();
    this.#gathering = undefined;
    const mixed = this.#plan.mix(this.#gathered);
    this.#gathered = [];
    this.#sendEvents(mixed);
  }

  #sendReplies(replies: readonly Uint8Array[]): void {
    for (const bytes of replies) this.#exit.send(bytes);
    this.#releaseEvents();
  }

  #sendEvents(events: readonly Uint8Array[]): void {
    for (const bytes of events) this.#exit.send(bytes);
    if (events.length > 0) this.#releaseReplies();
  }

  #releaseReplies(): void {
    const replies = this.#replies;
    this.#replies = [];
    if (replies.length > 0) this.#sendReplies(replies);
  }

  #releaseEvents(): void {
    const events = this.#events;
    this.#events = [];
    if (events.length > 0) this.#sendEvents(events);
  }

  #later(milliseconds: number, run: () => void): () => void {
    const stop = this.#scheduler.after(milliseconds, () => {
      this.#cancels.delete(cancel);
      run();
    });
    const cancel = (): void => {
      this.#cancels.delete(cancel);
      stop();
    };
    this.#cancels.add(cancel);
    return cancel;
  }
}
