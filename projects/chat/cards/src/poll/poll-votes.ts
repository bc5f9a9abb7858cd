import { UserId } from 'ngx-tencent-chat/models';
import { fromJson, isFields } from '../plain-data';
import { Poll } from './poll';

/** What people have said to a poll. */
export interface PollResult {
  /** Who chose each option; nobody can tell any more once the poll is closed. */
  readonly voters: readonly (readonly UserId[])[];
  /** How often each option was chosen. */
  readonly counts: readonly number[];
  /** How many people have voted. */
  readonly people: number;
  /** What the signed-in person chose. */
  readonly own: readonly number[];
  readonly closed: boolean;
}

/** What people have added to the message. */
type Extensions = Readonly<Record<string, string>>;

// Everybody writes under a key of their own, so that no two votes can meet.
const VOTE = 'vote:';
const CLOSED = 'closed';

/** Counts the votes. What does not fit the poll is no vote: anybody can write anything. */
export function countVotes(poll: Poll, extensions: Extensions, me: UserId): PollResult {
  const votes = Object.entries(extensions)
    .filter(([key]) => key.startsWith(VOTE))
    .map(([key, value]) => [key.slice(VOTE.length), readVote(poll, value)] as const)
    .filter(([, chosen]) => chosen.length > 0);
  const voters = poll.options.map((_, at) =>
    votes.filter(([, chosen]) => chosen.includes(at)).map(([person]) => person),
  );
  const own = votes.find(([person]) => person === me)?.[1] ?? [];
  const counts = voters.map(({ length }) => length);
  const open = { voters, counts, people: votes.length, own, closed: false };
  const final = readFinal(poll, extensions[CLOSED]);
  return final ? { ...open, ...final, closed: true } : open;
}

/** What is to be written when somebody votes; nothing chosen takes the vote back. */
export function voteChange(
  me: UserId,
  chosen: readonly number[],
): Readonly<Record<string, string | null>> {
  return { [VOTE + me]: chosen.length === 0 ? null : chosen.join() };
}

/**
 * What is to be written when a poll is closed: its result. So a vote that comes later counts no more,
 * although the service takes it.
 */
export function closeChange({ counts, people }: PollResult): Readonly<Record<string, string>> {
  return { [CLOSED]: JSON.stringify({ counts, people }) };
}

/** The options that somebody chose. */
function readVote({ options, several }: Poll, value: string): readonly number[] {
  const numbers = value.split(',').map((part) => (/^\d+$/.test(part) ? Number(part) : -1));
  const chosen = [...new Set(numbers)].filter((at) => at >= 0 && at < options.length);
  return several ? chosen : chosen.slice(0, 1);
}

/** The result of a poll that is closed. */
function readFinal(
  { options }: Poll,
  value: string | undefined,
): Pick<PollResult, 'counts' | 'people'> | null {
  const data = fromJson(value);
  if (!isFields(data)) return null;
  const { counts, people } = data as Partial<Record<keyof PollResult, unknown>>;
  if (!isCount(people) || !Array.isArray(counts) || counts.length !== options.length) return null;
  return counts.every(isCount) ? { counts, people } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
