import type { Connection } from '../push/connection.ts';

/** Somebody who looks at a live room. */
interface Viewer {
  /** Nobody knows him if he has not signed in. */
  readonly userID: string | undefined;
  /** The second at which he last asked what happened. */
  readonly seenAt: number;
}

/** Who is in a live room now. */
export interface Audience {
  /** Those who are signed in, each once, who came last first. */
  readonly userIDs: readonly string[];
  /** How many watch without having signed in. */
  readonly guests: number;
}

/**
 * Knows who watches the live rooms: who polls. A closed connection watches no more. Nothing of it
 * outlives the program, as no connection does.
 */
export class LiveAudience {
  readonly #rooms = new Map<string, Map<string, Viewer>>();
  readonly #seenBy = new WeakMap<Connection, Set<string>>();

  /** Notes that a connection watches a room. It counts as one viewer, however often it comes. */
  see(groupId: string, connection: Connection, userID: string | undefined, now: number): void {
    if (connection.ended.aborted) return;
    const viewers = this.#rooms.get(groupId) ?? new Map<string, Viewer>();
    this.#rooms.set(groupId, viewers);
    this.#roomsSeenBy(connection).add(groupId);
    viewers.set(connection.id, { userID, seenAt: now });
  }

  /** Notes that a user watches a room no longer, on none of his devices. */
  leave(groupId: string, userID: string): void {
    const viewers = this.#rooms.get(groupId);
    for (const [id, viewer] of viewers ?? []) if (viewer.userID === userID) viewers?.delete(id);
  }

  /** Who is in a room at a second: who was seen there no longer ago than so many seconds. */
  of(groupId: string, now: number, absenceSeconds: number): Audience {
    const viewers = [...(this.#rooms.get(groupId)?.values() ?? [])].filter(
      ({ seenAt }) => now - seenAt <= absenceSeconds,
    );
    const userIDs = viewers.flatMap(({ userID }) => userID ?? []).reverse();
    return {
      userIDs: [...new Set(userIDs)],
      guests: viewers.filter(({ userID }) => userID === undefined).length,
    };
  }

  /** How many are in a room at a second. */
  count(groupId: string, now: number, absenceSeconds: number): number {
    const { userIDs, guests } = this.of(groupId, now, absenceSeconds);
    return userIDs.length + guests;
  }

  /** Forgets a room that is no more. */
  remove(groupId: string): void {
    this.#rooms.delete(groupId);
  }

  clear(): void {
    this.#rooms.clear();
  }

  // Whoever comes and goes again and again is waited for once.
  #roomsSeenBy(connection: Connection): Set<string> {
    const known = this.#seenBy.get(connection);
    if (known) return known;
    const groupIds = new Set<string>();
    this.#seenBy.set(connection, groupIds);
    const leaveAll = (): void => {
      for (const groupId of groupIds) this.#rooms.get(groupId)?.delete(connection.id);
    };
    connection.ended.addEventListener('abort', leaveAll, { once: true });
    return groupIds;
  }
}
