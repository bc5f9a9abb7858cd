import { Person, UserId } from 'ngx-tencent-chat/models';
import { PollResult } from './poll-votes';

/** How many faces an option shows. */
const facesShown = 3;

/** An option of a poll, as it is shown. */
export interface OptionView {
  readonly at: number;
  readonly text: string;
  /** How many of those who voted chose it, from 0 to 1. */
  readonly share: number;
  /** The same in words: "40%". */
  readonly percent: string;
  readonly count: number;
  readonly own: boolean;
  /** Whether no other one was chosen more often, and the poll is over. */
  readonly won: boolean;
  /** Some of those who chose it. */
  readonly faces: readonly Person[];
  /** The names of all who chose it, the reader not among them. */
  readonly names: readonly string[];
}

/** An option of a poll, as it is shown to somebody. */
export function toOptionView(
  text: string,
  at: number,
  { counts, people, own, voters, closed }: PollResult,
  me: UserId,
  person: (id: UserId) => Person,
  locale: string,
): OptionView {
  const count = counts[at] ?? 0;
  const chosenBy = voters[at] ?? [];
  const share = people === 0 ? 0 : Math.min(1, count / people);
  return {
    at,
    text,
    share,
    percent: new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    count,
    own: own.includes(at),
    won: closed && count > 0 && count === Math.max(...counts),
    faces: chosenBy.slice(-facesShown).map(person),
    names: chosenBy.filter((id) => id !== me).map((id) => person(id).name),
  };
}
