import { UserId } from './ids';
import { Person } from './person';

/** What somebody tells about themselves. */
export interface Profile extends Person {
  /** What they say about themselves; '' for nothing. */
  readonly about: string;
  /** Who may become a friend: anybody, whoever is accepted, or nobody; null where the service does not tell. */
  readonly friendRule: 'free' | 'approval' | 'closed' | null;
}

/** What is to be changed about the own profile; what is left out stays. */
export interface ProfileChange {
  readonly name?: string | undefined;
  /** '' takes the picture away. */
  readonly avatarUrl?: string | undefined;
  readonly about?: string | undefined;
  readonly friendRule?: 'free' | 'approval' | 'closed' | undefined;
}

/** A friend. The name is the remark where there is one. */
export interface Friend extends Person {
  /** The name the signed-in person gave them; '' for none. */
  readonly remark: string;
}

/** Somebody wants to be a friend of somebody. */
export interface FriendRequest {
  /** The other one. */
  readonly person: Person;
  /** Whether the signed-in person is the one who asks. */
  readonly own: boolean;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** Whether somebody is there. */
export interface Presence {
  readonly userId: UserId;
  readonly state: 'online' | 'offline' | 'unknown';
  /** What they tell about it, "In a meeting" for instance; '' for nothing. */
  readonly text: string;
}
