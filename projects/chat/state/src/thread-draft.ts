import { Message } from 'ngx-tencent-chat/models';

import { joined, withNeighbours } from './gaps';
import { ListDraft, Listed } from './list-draft';
import { indexOfId, indicesOfIds } from './message-index';
import { Gap, MessageFacts, Thread, countStored } from './thread';

/** How many facts are kept: they are of use against copies that are on their way, so a few are enough. */
const mostFacts = 200;

type Rest = Omit<Thread, 'messages' | 'gaps' | 'facts'>;

/**
 * The next version of a thread while it is made: the list of messages and the facts are copied once at
 * most, however much happens in a frame.
 */
export class ThreadDraft implements Listed<Message> {
  readonly #before: Thread;
  readonly #list: ListDraft<Message>;
  #facts: Record<string, MessageFacts> | null = null;
  #rest: Partial<Rest> | null = null;

  /** How many messages are stored; they stand first. */
  stored: number;
  gaps: readonly Gap[];

  constructor(before: Thread) {
    this.#before = before;
    this.#list = new ListDraft(before.messages);
    this.stored = countStored(before.messages);
    this.gaps = before.gaps;
  }

  /** All messages. Whoever needs a few of them asks for those: what has been added is no list yet. */
  get messages(): readonly Message[] {
    return this.#list.whole();
  }

  get length(): number {
    return this.#list.length;
  }

  at(index: number): Message | undefined {
    return this.#list.at(index);
  }

  get facts(): Readonly<Record<string, MessageFacts>> {
    return this.#facts ?? this.#before.facts;
  }

  /** Whether nothing is known of messages besides themselves. */
  get knowsNothing(): boolean {
    return this.rest.reacting.length === 0 && Object.keys(this.facts).length === 0;
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
    this.stored += countStored(messages) - removed;
    this.#list.replace(start, end, messages);
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
    if (this.at(index) !== message) this.#list.put(index, message);
  }

  learn(id: string, facts: MessageFacts): void {
    this.#facts ??= { ...this.#before.facts };
    this.#facts[id] = facts;
  }

  /** Where the stored message with this id stands, or -1. */
  indexOf(id: string): number {
    return indexOfId(this.#list, id);
  }

  /** Where the stored messages with these ids stand, by id. */
  indicesOf(ids: readonly string[]): ReadonlyMap<string, number> {
    return indicesOfIds(this.#list, ids);
  }

  /** The next version; the one before itself if nothing has changed. */
  finish(): Thread {
    const before = this.#before;
    const { messages } = this;
    const gaps = withNeighbours(before.gaps, this.gaps, messages, this.stored);
    const facts = this.#facts ? withoutOldest(this.#facts) : before.facts;
    const changed: Thread = { ...before, ...this.#rest, messages, gaps, facts };
    return sameThread(before, changed) ? before : changed;
  }
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
