import { FoldedName } from './fold-name';

/** A name with what its words begin with. */
export interface ReadyName extends FoldedName {
  /** Where words begin. */
  readonly begins: readonly number[];
  /** The first letters of its words. */
  readonly initials: string;
}

/** How well a name fits: the higher the better; and which of its folded letters were typed, as pairs. */
export interface NameMatch {
  readonly score: number;
  readonly hits: readonly (readonly [number, number])[];
}

const GAP = /[\s._\-/(),'’"“”«»·:@#]/u;

/** How good it is that a word stands at the beginning, begins a word, gives the initials, or stands inside. */
const SCORES = { whole: 5, start: 4, word: 3, initials: 2.5, inside: 2 };

/** Looks once for what every comparison with a name needs. */
export function readyName(folded: FoldedName): ReadyName {
  const begins: number[] = [];
  let gap = true;
  for (let at = 0; at < folded.text.length; at++) {
    const isGap = GAP.test(folded.text.charAt(at));
    if (gap && !isGap) begins.push(at);
    gap = isGap;
  }
  return { ...folded, begins, initials: begins.map((at) => folded.text.charAt(at)).join('') };
}

/** How the words that were typed stand in a name, in any order; null where one of them does not. */
export function matchName(name: ReadyName, words: readonly string[]): NameMatch | null {
  const hits: (readonly [number, number])[] = [];
  let score = SCORES.whole;
  for (const word of words) {
    const match = matchWord(name, word);
    if (match === null) return null;
    score = Math.min(score, match.score);
    hits.push(...match.hits);
  }
  return { score, hits };
}

function matchWord(name: ReadyName, word: string): NameMatch | null {
  const at = name.text.indexOf(word);
  if (at === 0) {
    const score = name.text.length === word.length ? SCORES.whole : SCORES.start;
    return { score, hits: [[0, word.length]] };
  }
  const begin = name.begins.find((each) => name.text.startsWith(word, each));
  if (begin !== undefined) return { score: SCORES.word, hits: [[begin, begin + word.length]] };
  const first = word.length > 1 ? name.initials.indexOf(word) : -1;
  if (first >= 0) {
    const letters = name.begins.slice(first, first + word.length);
    return { score: SCORES.initials, hits: letters.map((each) => [each, each + 1]) };
  }
  return at > 0 ? { score: SCORES.inside, hits: [[at, at + word.length]] } : null;
}
