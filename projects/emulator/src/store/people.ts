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

/** The tags of the two fields that every message carries. */
export const NICK_TAG = 'Tag_Profile_IM_Nick';
export const FACE_TAG = 'Tag_Profile_IM_Image';

/** Knows every user. */
export class PeopleRegister {
  readonly #byId: Table<Person>;

  constructor(memory: Memory) {
    this.#byId = new Table(memory.drawer('people'));
  }

  /** Everybody, in the order of their arrival. */
  all(): Person[] {
    return [...this.#byId.values()];
  }

  has(userID: string): boolean {
    return this.#byId.has(userID);
  }

  find(userID: string): Person | undefined {
    return this.#byId.get(userID);
  }

  /** The user of this id, who must exist. */
  get(userID: string): Person {
    const person = this.#byId.get(userID);
    if (!person) throw new Error(`Nobody is called ${userID}: check with has() before.`);
    return person;
  }

  /** Adds a user. One who exists already stays as he is. */
  add(userID: string, profile: Readonly<Record<string, ProfileValue>> = {}): Person {
    const known = this.#byId.get(userID);
    if (known) return known;
    return this.#byId.set(userID, { userID, tinyId: tinyIdOf(userID), profile });
  }

  /** Writes fields of a profile; the others stay. */
  updateProfile(userID: string, fields: Iterable<readonly [string, ProfileValue]>): void {
    const person = this.get(userID);
    const profile = { ...person.profile, ...Object.fromEntries(fields) };
    this.#byId.set(userID, { ...person, profile });
  }

  clear(): void {
    this.#byId.clear();
  }
}

/** The name that others see; empty if this user gave none. */
export function nickOf(person: Person): string {
  return String(person.profile[NICK_TAG] ?? '');
}

/** The address of the picture that others see; empty if there is none. */
export function faceUrlOf(person: Person): string {
  return String(person.profile[FACE_TAG] ?? '');
}
