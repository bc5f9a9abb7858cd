import { Way } from './history-cursor';
import { Hop } from './hopper';
import { SdkMessage } from './sdk';

/** A message that is known, and where its second is asked for. */
export interface DirectEdge {
  /** Seconds since 1970. */
  readonly time: number;
  readonly id: string;
}

/**
 * What is found on the way from a known message of a direct conversation: what of its own second is
 * beyond it, then what is further on. It is over once it has found something, or the end.
 */
export class DirectWalk {
  readonly #way: Way;
  readonly #edge: DirectEdge;
  #messages: readonly SdkMessage[] = [];
  #at: DirectEdge;
  /** Whether the message at the edge has been passed. */
  #passed = false;
  #complete = false;

  constructor(way: Way, edge: DirectEdge) {
    this.#way = way;
    this.#edge = edge;
    this.#at = edge;
  }

  /** Where to ask next. */
  get at(): DirectEdge {
    return this.#at;
  }

  /** What is beyond the edge, oldest first. */
  get messages(): readonly SdkMessage[] {
    return this.#messages;
  }

  /** Whether there is nothing further on this way. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Takes in what the service answered there. Answers whether the walk is over. */
  take(hop: Hop): boolean {
    const page = this.#beyond(hop.messages);
    const meets = page.length < hop.messages.length;
    const known = new Set(this.#messages.map(({ ID }) => ID));
    const fresh = page.filter(({ ID }) => meets || !known.has(ID));
    this.#passed ||= meets || (hop.exact && this.#messages.length === 0);
    this.#messages = this.#joined(meets ? [] : this.#messages, fresh);
    // The message at the edge may be gone; once its second is over it is not looked for any more.
    const end = this.#endOf(this.#messages);
    this.#passed ||= end !== undefined && end.time !== this.#edge.time;
    this.#complete = hop.complete;
    const over = hop.complete || (this.#passed && fresh.length > 0);
    this.#at = over ? { time: hop.time, id: this.#at.id } : this.#next(hop, meets ? none : known);
    return over;
  }

  /** Where to go on: without anything new the service cannot within this second. */
  #next({ messages, time }: Hop, known: ReadonlySet<string>): DirectEdge {
    const stuck = time === this.#at.time && messages.every(({ ID }) => known.has(ID));
    const step = this.#way === 'older' ? -1 : 1;
    return { time: stuck ? time + step : time, id: this.#endOf(messages)?.ID ?? this.#at.id };
  }

  /** The part of a page that is beyond the edge, all of it if the message there is not in it. */
  #beyond(page: readonly SdkMessage[]): readonly SdkMessage[] {
    const index = page.findIndex(({ ID }) => ID === this.#edge.id);
    if (index < 0) return page;
    return this.#way === 'older' ? page.slice(0, index) : page.slice(index + 1);
  }

  #joined(known: readonly SdkMessage[], fresh: readonly SdkMessage[]): readonly SdkMessage[] {
    return this.#way === 'older' ? [...fresh, ...known] : [...known, ...fresh];
  }

  #endOf(messages: readonly SdkMessage[]): SdkMessage | undefined {
    return this.#way === 'older' ? messages[0] : messages.at(-1);
  }
}

const none: ReadonlySet<string> = new Set();
