import type { Memory } from '../memory/memory.ts';
import { keyOf, Table } from '../memory/table.ts';

/** What a live room has noted about a user, whether he is in it or not. */
export interface Standing {
  readonly groupId: string;
  readonly userID: string;
  /** The second until which he may not come in; 0 if he may. */
  readonly bannedUntil: number;
  /** What the owner marked him with: numbers that mean what the app wants. */
  readonly marks: readonly number[];
}

/** Knows who is banned from a live room and who is marked in it. */
export class LiveStandings {
  readonly #standings: Table<Standing>;

  constructor(memory: Memory) {
    this.#standings = new Table(memory.drawer('live-standings'));
  }

  /** What is noted of somebody; nothing, unless something was. */
  of(groupId: string, userID: string): Standing {
    const none = { groupId, userID, bannedUntil: 0, marks: [] };
    return this.#standings.get(keyOf(groupId, userID)) ?? none;
  }

  /** Everybody of whom a room has noted something. */
  inRoom(groupId: string): Standing[] {
    return [...this.#standings.values()].filter((standing) => standing.groupId === groupId);
  }

  note(
    groupId: string,
    userID: string,
    change: Partial<Pick<Standing, 'bannedUntil' | 'marks'>>,
  ): void {
    this.#standings.set(keyOf(groupId, userID), { ...this.of(groupId, userID), ...change });
  }

  /** Forgets a room that is no more. */
  remove(groupId: string): void {
    for (const { userID } of this.inRoom(groupId)) this.#standings.delete(keyOf(groupId, userID));
  }

  clear(): void {
    this.#standings.clear();
  }
}
