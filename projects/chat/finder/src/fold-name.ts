import { foldText } from 'ngx-tencent-chat/ui';

/** Letters that no decomposition takes apart, as people type them who do not have them. */
const TYPED: Readonly<Partial<Record<string, string>>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // Arabic: alef maksura and yeh, teh marbuta and heh, the long line between letters.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};

const PLAIN = /^[ -~]*$/;

/** A name as it is compared. */
export interface FoldedName {
  /** Without case, accents and differences of width. */
  readonly text: string;
  /** Where each of its letters stands in the name, and where the name ends; null where they are the same. */
  readonly origins: readonly number[] | null;
}

/** A name as it is compared: "rené" is "rene", and knows where its letters came from. */
export function foldName(name: string): FoldedName {
  if (PLAIN.test(name)) return { text: name.toLowerCase(), origins: null };
  let text = '';
  const origins: number[] = [];
  for (let at = 0; at < name.length;) {
    const letter = String.fromCodePoint(name.codePointAt(at) ?? 0);
    const part = foldLetter(letter);
    origins.push(...Array<number>(part.length).fill(at));
    text += part;
    at += letter.length;
  }
  origins.push(name.length);
  return { text, origins };
}

/** What is typed, folded as names are. */
export function foldWords(words: string): readonly string[] {
  return foldName(words).text.split(SPACES).filter(Boolean);
}

const SPACES = /\s+/u;
const folded = new Map<string, string>();

/** Folding is dear and letters are few. */
function foldLetter(letter: string): string {
  let part = folded.get(letter);
  if (part === undefined) {
    const plain = foldText(letter);
    part = TYPED[plain] ?? plain;
    folded.set(letter, part);
  }
  return part;
}
