/** The kinds of files that are told apart by colour. */
const HUES: readonly (readonly [RegExp, number])[] = [
  [/^(pdf)$/, 25],
  [/^(docx?|odt|rtf|txt|md|pages)$/, 250],
  [/^(xlsx?|ods|csv|numbers)$/, 150],
  [/^(pptx?|odp|key)$/, 50],
  [/^(zip|rar|7z|gz|tar|bz2|xz)$/, 85],
  [/^(mp3|wav|ogg|flac|m4a|aac)$/, 310],
  [/^(mp4|mov|avi|mkv|webm)$/, 280],
  [/^(jpe?g|png|gif|webp|heic|avif|svg|psd)$/, 340],
];
const OTHERS = 215;
/** How many letters before the kind stay readable. */
const TAIL = 5;

/** A name cut in two: the beginning may be shortened, the end, with the kind, never. */
export interface FileName {
  readonly stem: string;
  readonly tail: string;
}

/** What a file is, from its name: "PDF", or '' where it does not say. Only letters that everybody can read. */
export function kindOf(name: string): string {
  return (/\.([A-Za-z0-9]{1,5})$/u.exec(name.trimEnd())?.[1] ?? '').toUpperCase();
}

/** The hue of a kind of files. */
export function hueOfKind(kind: string): number {
  const lower = kind.toLowerCase();
  return HUES.find(([kinds]) => kinds.test(lower))?.[1] ?? OTHERS;
}

/**
 * Cuts a name where the end begins that stays. Each part stands for itself: marks of direction in the first
 * turn nothing in the second, so that the kind is always where it belongs.
 */
export function cutName(name: string): FileName {
  const kind = /\.[^.\s]{1,12}\s*$/u.exec(name)?.[0] ?? '';
  const letters = Array.from(name.slice(0, name.length - kind.length));
  const stem = letters.slice(0, Math.max(0, letters.length - TAIL)).join('');
  return { stem, tail: name.slice(stem.length) };
}
