import type { Memory } from '../../memory/memory.ts';
import { keyOf, Table } from '../../memory/table.ts';
import type { WireBody } from '../../wire/frame.ts';

/** A notice about a group that waits for its user. */
export interface KeptNotice {
  readonly userID: string;
  /** Counts the notices of this user, from 1. */
  readonly number: number;
  readonly random: number;
  /** The notice as the wire carries it. */
  readonly wire: WireBody;
}

/** Keeps the notices about groups until their user has taken or deleted them. */
export class NoticeBox {
  readonly #notices: Table<KeptNotice>;
  readonly #counts: Table<number>;
  readonly #byUser = new Map<string, Map<number, KeptNotice>>();

  constructor(memory: Memory) {
    this.#notices = new Table(memory.drawer('group-notices'));
    this.#counts = new Table(memory.drawer('group-notice-counts'));
    for (const notice of this.#notices.values()) this.#index(notice);
  }

  /** Draws the number of the next notice of a user. */
  nextNumber(userID: string): number {
    return this.#counts.set(userID, (this.#counts.get(userID) ?? 0) + 1);
  }

  /** Keeps a notice, and forgets the oldest ones of its user beyond the given number. */
  keep(notice: KeptNotice, most: number): void {
    this.#notices.set(keyOf(notice.userID, notice.number), notice);
    this.#index(notice);
    const surplus = this.waitingFor(notice.userID).slice(0, -most);
    for (const { userID, number } of surplus) this.remove(userID, number);
  }

  /** The notices that wait for a user, oldest first. */
  waitingFor(userID: string): KeptNotice[] {
    return [...(this.#byUser.get(userID)?.values() ?? [])];
  }

  /** Forgets a notice. */
  remove(userID: string, number: number): void {
    this.#notices.delete(keyOf(userID, number));
    this.#byUser.get(userID)?.delete(number);
  }

  clear(): void {
    this.#notices.clear();
    this.#counts.clear();
    this.#byUser.clear();
  }

  #index(notice: KeptNotice): void {
    const notices = this.#byUser.get(notice.userID) ?? new Map<number, KeptNotice>();
    this.#byUser.set(notice.userID, notices.set(notice.number, notice));
  }
}
