import type { Drawer, Memory } from '../memory/memory.ts';
import { keyOf } from '../memory/table.ts';
import type { WireBody } from '../wire/frame.ts';
import type { GroupMessageDraft } from './groups/timeline-entry.ts';

/** The kinds of what happens in a live room, as the `Event` of each item of a poll. */
export const liveEvents = {
  message: 3,
  tip: 4,
  notice: 5,
  /** A tip that nobody sees: attributes and counters. */
  change: 6,
  modified: 17,
  revoked: 20,
  reaction: 21,
} as const;

/** What is announced in a live room. */
export interface Announcement {
  readonly event: (typeof liveEvents)[keyof typeof liveEvents];
  /** The second at which it happened. */
  readonly time: number;
  /** What it says, as the wire has it, but for `Event`, `GroupId`, `ToGroupId` and `MsgSeq`. */
  readonly fields: WireBody;
  /** The message, if it is one: only messages are ever found again, or dropped. */
  readonly message?: GroupMessageDraft | undefined;
}

/** What happened in a live room, with its place in it. */
export interface LiveItem extends Announcement {
  readonly groupId: string;
  /** Grows from 1. There are holes where messages were dropped. */
  readonly sequence: number;
}

/** How much a live room takes. */
export interface LiveLimits {
  readonly messagesPerSecond: number;
  /** How many items are kept for those who poll late. */
  readonly itemsKept: number;
}

/** Keeps the latest of what happened in each live room, for those who poll. */
export class LiveRooms {
  readonly #drawer: Drawer<LiveItem>;
  readonly #rooms = new Map<string, LiveItem[]>();
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(memory: Memory) {
    this.#drawer = memory.drawer('live-items');
    const items = [...this.#drawer.rows()].map(([, item]) => item);
    for (const [groupId, ofRoom] of Map.groupBy(items, (item) => item.groupId)) {
      this.#rooms.set(
        groupId,
        ofRoom.sort((a, b) => a.sequence - b.sequence),
      );
    }
  }

  /** The sequence of the newest item, 0 if nothing happened yet. */
  lastSequence(groupId: string): number {
    return this.#rooms.get(groupId)?.at(-1)?.sequence ?? 0;
  }

  /**
   * Tells everybody who is in a room, now or at the next poll. Above the rate of the room one message
   * of this second is dropped: the latest of the lowest priority, which may be this one. Says whether
   * it was taken.
   */
  announce(groupId: string, announcement: Announcement, limits: LiveLimits): LiveItem | undefined {
    const sequence = this.lastSequence(groupId) + 1;
    if (!this.#makeRoom(groupId, announcement, limits.messagesPerSecond)) return undefined;
    const item: LiveItem = { ...announcement, groupId, sequence };
    const items = this.#rooms.get(groupId) ?? [];
    this.#rooms.set(groupId, items);
    items.push(item);
    this.#drawer.put(keyOf(groupId, sequence), item);
    while (items.length > Math.max(1, limits.itemsKept)) this.#drop(items, 0);
    this.#wake(groupId);
    return item;
  }

  /** What is kept of a room from a sequence on, oldest first. */
  from(groupId: string, sequence: number): LiveItem[] {
    const items = this.#rooms.get(groupId) ?? [];
    const first = items.findLastIndex((item) => item.sequence < sequence) + 1;
    return items.slice(first);
  }

  find(groupId: string, sequence: number): LiveItem | undefined {
    return this.#rooms.get(groupId)?.findLast((item) => item.sequence === sequence);
  }

  /** Finds a message that is kept already, by sender, random and client sequence. */
  findSent(groupId: string, draft: GroupMessageDraft): LiveItem | undefined {
    return this.#rooms
      .get(groupId)
      ?.findLast(
        ({ message }) =>
          message?.from === draft.from &&
          message.random === draft.random &&
          message.clientSequence === draft.clientSequence,
      );
  }

  /** Takes back messages, once it was announced: who has not polled them yet never sees them. */
  retract(groupId: string, sequences: readonly number[]): void {
    const items = this.#rooms.get(groupId) ?? [];
    const retracted = items.filter(
      ({ message, sequence }) => message && sequences.includes(sequence),
    );
    for (const item of retracted) this.#drop(items, items.indexOf(item));
  }

  /** Calls back as soon as anything happens in a room. Gives back how to stop listening. */
  listen(groupId: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(groupId) ?? new Set();
    this.#listeners.set(groupId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(groupId) === listeners) {
        this.#listeners.delete(groupId);
      }
    };
  }

  /** Calls back everybody who listens, in whichever room. */
  wakeAll(): void {
    for (const groupId of [...this.#listeners.keys()]) this.#wake(groupId);
  }

  /** Forgets what happened in a room that is no more. Who still polls is answered. */
  remove(groupId: string): void {
    for (const { sequence } of this.#rooms.get(groupId) ?? []) {
      this.#drawer.remove(keyOf(groupId, sequence));
    }
    this.#rooms.delete(groupId);
    this.#wake(groupId);
  }

  clear(): void {
    const groupIds = new Set([...this.#rooms.keys(), ...this.#listeners.keys()]);
    for (const groupId of groupIds) this.remove(groupId);
  }

  // Nobody can know which messages are still to come in a second, so they go out as they come, and a
  // more important one takes the place of a lesser one that most have not fetched yet.
  #makeRoom(groupId: string, { message, time }: Announcement, limit: number): boolean {
    if (!message) return true;
    const items = this.#rooms.get(groupId) ?? [];
    const rivals = items.filter((item) => item.message && item.time === time);
    if (rivals.length < limit) return true;
    const lowest = Math.max(...rivals.map((item) => item.message?.priority ?? 0));
    const victim = rivals.findLast((item) => item.message?.priority === lowest);
    if (!victim || lowest <= message.priority) return false;
    this.#drop(items, items.indexOf(victim));
    return true;
  }

  #drop(items: LiveItem[], at: number): void {
    for (const { groupId, sequence } of items.splice(at, 1)) {
      this.#drawer.remove(keyOf(groupId, sequence));
    }
  }

  #wake(groupId: string): void {
    for (const listener of [...(this.#listeners.get(groupId) ?? [])]) listener();
  }
}
