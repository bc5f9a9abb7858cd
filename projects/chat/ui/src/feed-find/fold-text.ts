/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic: not told apart. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const PLAIN = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex -- ASCII, all of it

/** A text as it is compared: without case, accents and differences of width. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.toLowerCase().normalize('NFKD').replace(MARKS, '').normalize('NFKC');
}

/** Where a folded word stands in a text as it is written: pairs of start and end. */
export function findInText(text: string, word: string): readonly (readonly [number, number])[] {
  if (word === '') return [];
  let folded = '';
  const origins: number[] = [];
  for (let at = 0; at < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const part = foldText(letter);
    origins.push(...Array<number>(part.length).fill(at));
    folded += part;
    at += letter.length;
  }
  origins.push(text.length);
  const found: [number, number][] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    found.push([origins[at] ?? 0, origins[at + word.length] ?? text.length]);
  }
  return found;
}
