import { GroupHop, pageSize } from './hopper';

interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Looks for the first message of a group that was sent in a second or later, by sequence. Answers
 * without a message say nothing about time: then it goes on at both sides of them, as if all between
 * such answers were deleted, and looks in between at last.
 */
export class MomentSearch {
  readonly #second: number;
  /** Where nobody has looked yet, and the message may be. */
  #dark: readonly Range[];
  #found: number;

  /**
   * @param second Seconds since 1970.
   * @param found The sequence of a message that is late enough.
   */
  constructor(second: number, found: number) {
    this.#second = second;
    this.#found = found;
    this.#dark = [{ first: 1, last: found - 1 }].filter(isSome);
  }

  /** The earliest message that is known to be late enough. */
  get found(): number {
    return this.#found;
  }

  /** The sequence up to which to ask next; null when there is nothing to ask any more. */
  get next(): number | null {
    const [first] = this.#dark;
    const last = this.#dark.at(-1);
    if (!first || !last) return null;
    const range = length(first) > length(last) ? first : last;
    // A short one is seen whole from its end.
    return length(range) <= pageSize ? range.last : Math.floor((range.first + range.last) / 2);
  }

  /** What the service said of the sequences up to one. */
  learn(end: number, { messages, from }: GroupHop): void {
    const late = messages.find(({ time }) => time >= this.#second);
    const early = messages.findLast(({ time }) => time < this.#second);
    this.#found = late?.sequence ?? this.#found;
    const low = early?.sequence ?? 0;
    this.#dark = this.#dark
      .flatMap(({ first, last }) => [
        { first, last: Math.min(last, from - 1) },
        { first: Math.max(first, end + 1), last },
      ])
      .map(({ first, last }) => ({
        first: Math.max(first, low + 1),
        last: Math.min(last, this.#found - 1),
      }))
      .filter(isSome);
  }
}

function length({ first, last }: Range): number {
  return last - first + 1;
}

function isSome(range: Range): boolean {
  return length(range) > 0;
}
