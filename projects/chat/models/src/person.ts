import { UserId } from './ids';

/** Somebody who can be talked to. */
export interface Person {
  readonly id: UserId;
  /** The name to show; the id where the person has not given one. */
  readonly name: string;
  /** What they call themselves, where `name` is what the reader calls them. */
  readonly ownName?: string;
  /** Address of a picture, or null to show initials. */
  readonly avatarUrl: string | null;
}
