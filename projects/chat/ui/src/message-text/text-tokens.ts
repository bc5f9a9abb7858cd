import { safeLink } from './safe-address';

/**
 * A piece of a text: as written, or written and more. All texts together are the text, but for the fences
 * around code.
 */
export interface TextToken {
  readonly kind: 'text' | 'link' | 'mention' | 'code';
  readonly text: string;
  /** Where a link leads; null for the rest. */
  readonly href: string | null;
  /** What language code is said to be. */
  readonly language?: string;
  /** The id of whom a mention names, where that is known. */
  readonly person?: string;
}

/** Somebody who is mentioned, as they are called. */
export interface MentionedName {
  readonly id: string;
  readonly name: string;
}

/** Where a link stands in a text, and what it opens. */
export interface FoundLink {
  readonly index: number;
  readonly lastIndex: number;
  readonly url: string;
}

/** Finds the links of a text, in order. */
export type FindLinks = (text: string) => readonly FoundLink[];

/** Whether it is worth while to look for links. */
export function mayHaveLinks(text: string): boolean {
  return /\S[.:]\S/u.test(text);
}

/**
 * The text with spaces where links begin right behind a letter of a script that is written without any.
 * As long as it was, so that places in it are places in the text.
 */
export function partLinks(text: string): string {
  const behind = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}](?=https?:\/\/|www\.)/giu;
  return text.replace(behind, (letter) => ' '.repeat(letter.length));
}

/** Splits a text at its links. Links that may not be opened stay text. */
export function splitAtLinks(text: string, find: FindLinks): readonly TextToken[] {
  const tokens: TextToken[] = [];
  let end = 0;
  for (const { index, lastIndex, url } of find(text)) {
    const written = text.slice(index, lastIndex);
    const href = safeLink(url);
    if (href === null) continue;
    if (index > end) tokens.push(plain(text.slice(end, index)));
    tokens.push({ kind: 'link', text: written, href });
    end = lastIndex;
  }
  if (end < text.length) tokens.push(plain(text.slice(end)));
  return tokens;
}

/**
 * Splits texts at `@name`. A name may have spaces, so the longest one that fits is taken; `others` says
 * whether people are mentioned whose names nobody knows: then any `@word` is taken.
 */
export function splitAtMentions(
  tokens: readonly TextToken[],
  names: readonly MentionedName[],
  others: boolean,
): readonly TextToken[] {
  const ids = new Map(names.map(({ name, id }) => [`@${name}`, id]));
  const known = names
    .map(({ name }) => name)
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length);
  const choices = [...known.map(escape), ...(others ? [String.raw`[\p{L}\p{N}_.-]+`] : [])];
  if (choices.length === 0) return tokens;
  // Behind a letter it is the middle of an address; many scripts write without spaces, though.
  const mention = new RegExp(
    String.raw`(?<![\p{sc=Latin}\p{N}_.])(@(?:${choices.join('|')})(?![\p{sc=Latin}\p{N}_]))`,
    'u',
  );
  return tokens.flatMap((token) =>
    token.kind === 'text'
      ? token.text
          .split(mention)
          .map((text, index) => toMention(text, index, ids))
          .filter(hasText)
      : [token],
  );
}

/** `split` puts what it was split at between the pieces. */
function toMention(text: string, index: number, ids: ReadonlyMap<string, string>): TextToken {
  if (index % 2 === 0) return plain(text);
  const person = ids.get(text);
  return { kind: 'mention', text, href: null, ...(person === undefined ? {} : { person }) };
}

function hasText({ text }: TextToken): boolean {
  return text !== '';
}

/** A piece that is nothing but text. */
export function plain(text: string): TextToken {
  return { kind: 'text', text, href: null };
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
