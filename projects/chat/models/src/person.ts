import { UserId } from './ids';

/** Somebody who can be talked to. */
export interface Person {
  readonly id: UserId;
  /** The name to show; the id where the person has not given one. */
  readonly name: string;
  /** Address of a picture, or null to show initials. */
  readonly avatarUrl: string | null;
}
