import type { OwnedRow } from './owned-rows.ts';

/** Somebody in a user's list of friends; `about` is who. */
export interface Friend extends OwnedRow {
  /** The second at which he came into the list. */
  readonly addedAt: number;
  /** Where he was found, such as `AddSource_Type_Web`. */
  readonly source: string;
  /** What was said when he was asked. */
  readonly wording: string;
  readonly remark: string;
  /** The names of the owner's groups of friends in which he is. */
  readonly groups: readonly string[];
  /** The fields that the app defined, by tag. */
  readonly custom: Readonly<Record<string, string | number>>;
}

/** Somebody whom a user has blocked; `about` is who. */
export interface Block extends OwnedRow {
  /** The second at which it happened. */
  readonly since: number;
}

/** A request to become friends that waits for an answer. Its owner sent it; `about` is who has to answer. */
export interface FriendRequest extends OwnedRow {
  readonly sentAt: number;
  readonly source: string;
  readonly wording: string;
  /** What the sender will call the other one, and the group for him. */
  readonly remark: string;
  readonly group: string;
  /** Whether both are to have each other as a friend, or the sender alone. */
  readonly mutual: boolean;
}

/** A group of a user's friends; `about` is its name. */
export interface FriendGroup extends OwnedRow {
  readonly createdAt: number;
}

/** Somebody whom a user follows; `about` is who. */
export interface Follow extends OwnedRow {
  readonly since: number;
}
