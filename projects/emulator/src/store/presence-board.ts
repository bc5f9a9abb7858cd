import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** Where somebody is, in the numbers of the wire. */
export const presence = { online: 1, offline: 2, signedOut: 3 } as const;

/** One of the numbers of `presence`. */
export type Presence = (typeof presence)[keyof typeof presence];

/**
 * Knows who is there, what they say about it, and who wants to know. Only what they say outlives the
 * program: who was there and listened comes back by signing in again.
 */
export class PresenceBoard {
  readonly #customStatus: Table<string>;
  readonly #presence = new Map<string, Presence>();
  readonly #subscribers = new Map<string, Set<string>>();
  // In the order in which they were made: the oldest is the first.
  readonly #subscriptions = new Map<string, Set<string>>();

  constructor(memory: Memory) {
    this.#customStatus = new Table(memory.drawer('custom-status'));
  }

  presenceOf(userID: string): Presence {
    return this.#presence.get(userID) ?? presence.signedOut;
  }

  /** Notes where a user is. Says whether that is news. */
  note(userID: string, now: Presence): boolean {
    const changed = this.presenceOf(userID) !== now;
    this.#presence.set(userID, now);
    return changed;
  }

  customStatusOf(userID: string): string {
    return this.#customStatus.get(userID) ?? '';
  }

  setCustomStatus(userID: string, status: string): void {
    this.#customStatus.set(userID, status);
  }

  subscribersOf(userID: string): string[] {
    return [...(this.#subscribers.get(userID) ?? [])];
  }

  /** Tells somebody of a user from now on. With more subscriptions than he may have, the oldest ends. */
  subscribe(subscriber: string, userID: string, most = Number.POSITIVE_INFINITY): void {
    this.unsubscribe(subscriber, userID);
    const subscriptions = this.#subscriptions.get(subscriber) ?? new Set();
    this.#subscriptions.set(subscriber, subscriptions.add(userID));
    const subscribers = this.#subscribers.get(userID) ?? new Set();
    this.#subscribers.set(userID, subscribers.add(subscriber));
    const [oldest] = subscriptions;
    if (subscriptions.size > most && oldest !== undefined) this.unsubscribe(subscriber, oldest);
  }

  unsubscribe(subscriber: string, userID: string): void {
    this.#subscriptions.get(subscriber)?.delete(userID);
    this.#subscribers.get(userID)?.delete(subscriber);
  }

  unsubscribeAll(subscriber: string): void {
    for (const userID of this.#subscriptions.get(subscriber) ?? []) {
      this.#subscribers.get(userID)?.delete(subscriber);
    }
    this.#subscriptions.delete(subscriber);
  }

  clear(): void {
    this.#presence.clear();
    this.#customStatus.clear();
    this.#subscribers.clear();
    this.#subscriptions.clear();
  }
}
