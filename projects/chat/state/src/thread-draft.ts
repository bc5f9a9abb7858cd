import { Message } from 'ngx-tencent-chat/models';

import { joined, withNeighbours } from './gaps';
import { indexOfStored, passIndex } from './message-index';
import { Gap, MessageFacts, Thread, countStored } from './thread';

/** How many facts are kept: they are of use against copies that are on their way, so a few are enough. */
const mostFacts = 200;

type Rest = Omit<Thread, 'messages' | 'gaps' | 'facts'>;

/**
 * The next version of a thread while it is made: the list of messages and the facts are copied once at
 * most, however much happens in a frame.
 */
export class ThreadDraft {
  readonly #before: Thread;
  #messages: Message[] | null = null;
  #facts: Record<string, MessageFacts> | null = null;
  #rest: Partial<Rest> | null = null;
  readonly #added: Message[] = [];

  /** How many messages are stored; they stand first. */
  stored: number;
  gaps: readonly Gap[];

  constructor(before: Thread) {
    this.#before = before;
    this.stored = countStored(before.messages);
    this.gaps = before.gaps;
  }

  get messages(): readonly Message[] {
    return this.#messages ?? this.#before.messages;
  }

  get facts(): Readonly<Record<string, MessageFacts>> {
    return this.#facts ?? this.#before.facts;
  }

  /** All that is neither a list nor a record. */
  get rest(): Readonly<Rest> {
    return this.#rest ? { ...this.#before, ...this.#rest } : this.#before;
  }

  set(changes: Partial<Rest>): void {
    this.#rest = { ...this.#rest, ...changes };
  }

  /** Puts messages in the place of those between two indices. Gaps stay where they are. */
  replace(start: number, end: number, messages: readonly Message[]): void {
    const removed = Math.min(end, this.stored) - Math.min(start, this.stored);
    this.stored += countSent(messages) - removed;
    this.#added.push(...messages);
    if (!this.#messages && start === this.messages.length) {
      // The common case, by a copy of just the right size: a larger one would be made twice.
      this.#messages = this.#before.messages.concat(messages);
    } else this.#own().splice(start, end - start, ...messages);
  }

  /** Drops messages between two indices. Gaps among them become one; one above all is `older` then. */
  drop(start: number, end: number): void {
    if (end <= start) return;
    this.replace(start, end, []);
    const moved = this.gaps.map((gap) => {
      if (gap.at <= start) return gap;
      return { ...gap, at: gap.at >= end ? gap.at - (end - start) : start };
    });
    const gaps = joined(moved);
    const first = gaps[0]?.at === 0 ? gaps[0] : null;
    if (first) this.set({ older: first.older });
    this.gaps = first ? gaps.slice(1) : gaps;
  }

  /** Changes one message in its place. */
  put(index: number, message: Message): void {
    if (this.messages[index] !== message) this.#own()[index] = message;
  }

  learn(id: string, facts: MessageFacts): void {
    this.#facts ??= { ...this.#before.facts };
    this.#facts[id] = facts;
  }

  /** Where the stored message with this id or key stands, or -1. */
  indexOf(name: string): number {
    return indexOfStored(this.#before, this.messages, this.stored, name, this.#added);
  }

  #own(): Message[] {
    return (this.#messages ??= this.#before.messages.slice());
  }

  /** The next version; the one before itself if nothing has changed. */
  finish(): Thread {
    const before = this.#before;
    const { messages } = this;
    const gaps = withNeighbours(before.gaps, this.gaps, messages, this.stored);
    const facts = this.#facts ? withoutOldest(this.#facts) : before.facts;
    const changed: Thread = { ...before, ...this.#rest, messages, gaps, facts };
    if (sameThread(before, changed)) return before;
    passIndex(before, changed, this.#added);
    return changed;
  }
}

function countSent(messages: readonly Message[]): number {
  let count = 0;
  for (const { status } of messages) if (status === 'sent') count++;
  return count;
}

function sameThread(a: Thread, b: Thread): boolean {
  return (Object.keys(b) as (keyof Thread)[]).every((name) => a[name] === b[name]);
}

/** What was deleted here stays so; of the rest, the newest are kept. */
function withoutOldest(facts: Record<string, MessageFacts>): Record<string, MessageFacts> {
  const names = Object.keys(facts);
  const spare = names.length - mostFacts;
  if (spare < mostFacts) return facts;
  const old = new Set(names.filter((name) => !facts[name]?.deleted).slice(0, spare));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !old.has(name)));
}
