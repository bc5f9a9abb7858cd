import type { Memory } from '../../memory/memory.ts';
import { Table } from '../../memory/table.ts';
import { OwnedRows } from './owned-rows.ts';
import type { Block, Follow, Friend, FriendGroup, FriendRequest } from './relation.ts';

/** Knows who has whom as a friend, who blocked whom, who follows whom, and who waits for an answer. */
export class RelationRegister {
  readonly friends: OwnedRows<Friend>;
  readonly blocks: OwnedRows<Block>;
  readonly requests: OwnedRows<FriendRequest>;
  readonly friendGroups: OwnedRows<FriendGroup>;
  readonly follows: OwnedRows<Follow>;
  readonly #requestsReadAt: Table<number>;

  constructor(memory: Memory) {
    this.friends = new OwnedRows(memory.drawer('friends'));
    this.blocks = new OwnedRows(memory.drawer('blocks'));
    this.requests = new OwnedRows(memory.drawer('friend-requests'));
    this.friendGroups = new OwnedRows(memory.drawer('friend-groups'));
    this.follows = new OwnedRows(memory.drawer('follows'));
    this.#requestsReadAt = new Table(memory.drawer('friend-requests-read'));
  }

  /** Whether a user has blocked somebody. */
  isBlocked(owner: string, other: string): boolean {
    return this.blocks.has(owner, other);
  }

  /** Whether a user has somebody in his list of friends, whatever is in the list of the other one. */
  isFriend(owner: string, other: string): boolean {
    return this.friends.has(owner, other);
  }

  /** Whether each of the two has the other one in his list. */
  areFriends(one: string, other: string): boolean {
    return this.isFriend(one, other) && this.isFriend(other, one);
  }

  /** Forgets whom a user knew, and that anybody knew him. */
  forgetUser(userID: string): void {
    this.friendGroups.removeAllOf(userID);
    for (const rows of [this.friends, this.blocks, this.requests, this.follows]) {
      rows.removeAllOf(userID);
      rows.removeAllAbout(userID);
    }
  }

  /** The requests that wait for an answer of this user. */
  requestsTo(userID: string): FriendRequest[] {
    const senders = this.requests.ownersOf(userID);
    return senders.flatMap((sender) => this.requests.find(sender, userID) ?? []);
  }

  /** Up to which second a user has seen the requests that came in. */
  requestsReadAt(userID: string): number {
    return this.#requestsReadAt.get(userID) ?? 0;
  }

  noteRequestsRead(userID: string, time: number): void {
    this.#requestsReadAt.set(userID, Math.max(time, this.requestsReadAt(userID)));
  }

  clear(): void {
    this.friends.clear();
    this.blocks.clear();
    this.requests.clear();
    this.friendGroups.clear();
    this.follows.clear();
    this.#requestsReadAt.clear();
  }
}
