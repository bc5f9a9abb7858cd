/** Hues that stay apart from each other and from muddy greens, in degrees of `oklch`. */
const HUES = [12, 38, 62, 88, 128, 155, 178, 205, 235, 262, 292, 322, 345];

/** Dear to make: rows come into view faster than that. */
let segmenter: Intl.Segmenter | undefined;

/** The initials of a name: of its first and last word, as a reader of any script counts letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}\p{Emoji}]/u.test(word));
  const first = firstLetter(words[0] ?? name.trim());
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** The hue of somebody's avatar: always the same for the same id. */
export function hueOf(id: string): number {
  // FNV-1a, then a last mix: ids that differ in one letter get hues that have nothing in common.
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return HUES[hash % HUES.length] ?? 0;
}

function firstLetter(word: string): string {
  segmenter ??= new Intl.Segmenter();
  for (const { segment } of segmenter.segment(word)) {
    // Brackets, quotes and marks of direction are no initials.
    if (/[\p{L}\p{N}\p{Emoji}]/u.test(segment)) return segment;
  }
  return '';
}
