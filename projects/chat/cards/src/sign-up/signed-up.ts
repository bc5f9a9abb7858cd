import { UserId } from 'ngx-tencent-chat/models';
import { fromJson, isFields } from '../plain-data';
import { SignUp } from './sign-up';

/** Who is on a sign-up list. */
export interface SignedUp {
  /** Those with a place, whoever came first is first. */
  readonly people: readonly UserId[];
  /** Those for whom there was none. */
  readonly waiting: readonly UserId[];
  /** Whether the signed-in person is one of either. */
  readonly own: boolean;
  readonly closed: boolean;
}

/** What people have added to the message. */
type Extensions = Readonly<Record<string, string>>;

// Everybody writes under a key of their own, so that no two can meet.
const JOINED = 'joined:';
const CLOSED = 'closed';

/** Reads who is on the list. What came after it was closed does not count. */
export function readList({ places }: SignUp, extensions: Extensions, me: UserId): SignedUp {
  const end = momentOf(extensions[CLOSED]);
  const people = Object.entries(extensions)
    .filter(([key]) => key.startsWith(JOINED))
    .map(([key, value]) => ({ id: key.slice(JOINED.length), at: momentOf(value) }))
    .filter((one): one is { id: string; at: number } => one.at !== null)
    .filter(({ at }) => end === null || at <= end)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
  return {
    people: people.slice(0, places ?? people.length),
    waiting: places === null ? [] : people.slice(places),
    own: people.includes(me),
    closed: end !== null,
  };
}

/** What is to be written when somebody joins or leaves. */
export function joinChange(
  me: UserId,
  on: boolean,
  now: number,
): Readonly<Record<string, string | null>> {
  return { [JOINED + me]: on ? JSON.stringify({ at: now }) : null };
}

/** What is to be written when the list is closed. */
export function closeListChange(now: number): Readonly<Record<string, string>> {
  return { [CLOSED]: JSON.stringify({ at: now }) };
}

function momentOf(value: string | undefined): number | null {
  const data = fromJson(value);
  const at = isFields(data) ? data['at'] : null;
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}
