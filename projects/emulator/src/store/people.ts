import { tinyIdOf } from '../ids.ts';
import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** A user of the chat. */
export interface Person {
  readonly userID: string;
  readonly tinyId: string;
  /** What the profile says, by tag, such as `Tag_Profile_IM_Nick`. */
  readonly profile: Readonly<Record<string, ProfileValue>>;
}

/** The value of one field of a profile. */
export type ProfileValue = string | number;

/** One field of a profile. */
export type ProfileField = readonly [tag: string, value: ProfileValue];

/** The tags of the two fields that every message carries. */
export const NICK_TAG = 'Tag_Profile_IM_Nick';
export const FACE_TAG = 'Tag_Profile_IM_Image';

/** Knows every user. */
export class PeopleRegister {
  readonly #byId: Table<Person>;
  /** Who exists without being listed: the administrators of the app. */
  readonly #staff = new Map<string, Person>();

  constructor(memory: Memory) {
    this.#byId = new Table(memory.drawer('people'));
  }

  /** Lets the administrators of the app exist. They are not listed, and a reset leaves them. */
  admitStaff(userIDs: readonly string[]): void {
    for (const userID of userIDs) this.#staff.set(userID, namelessPerson(userID));
  }

  /** Everybody but the administrators, in the order of their arrival. */
  all(): Person[] {
    return [...this.#byId.values()].filter(({ userID }) => !this.#staff.has(userID));
  }

  has(userID: string): boolean {
    return this.find(userID) !== undefined;
  }

  find(userID: string): Person | undefined {
    return this.#byId.get(userID) ?? this.#staff.get(userID);
  }

  /** The user of this id. One who was deleted has no name any more, but what he wrote is still there. */
  get(userID: string): Person {
    return this.find(userID) ?? namelessPerson(userID);
  }

  /** Adds a user. One who exists already stays as he is. */
  add(userID: string, profile: Readonly<Record<string, ProfileValue>> = {}): Person {
    return this.find(userID) ?? this.#byId.set(userID, { ...namelessPerson(userID), profile });
  }

  /** Forgets a user. What he wrote stays. */
  remove(userID: string): void {
    this.#byId.delete(userID);
  }

  /** Writes fields of a profile; the others stay. */
  updateProfile(userID: string, fields: Iterable<readonly [string, ProfileValue]>): void {
    const person = this.find(userID);
    if (!person) throw new Error(`Nobody is called ${userID}: check with has() before.`);
    const profile = { ...person.profile, ...Object.fromEntries(fields) };
    this.#byId.set(userID, { ...person, profile });
  }

  clear(): void {
    this.#byId.clear();
  }
}

function namelessPerson(userID: string): Person {
  return { userID, tinyId: tinyIdOf(userID), profile: {} };
}

/** The name that others see; empty if this user gave none. */
export function nickOf(person: Person): string {
  return String(person.profile[NICK_TAG] ?? '');
}

/** The address of the picture that others see; empty if there is none. */
export function faceUrlOf(person: Person): string {
  return String(person.profile[FACE_TAG] ?? '');
}
