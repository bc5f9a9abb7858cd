import * as v from 'valibot';

/** At most five words to look for. */
export const keywordsField = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.maxLength(5));

/** The words of a search, and whether all of them have to be found, or one is enough. */
export interface Wanted {
  readonly keywords: readonly string[];
  readonly all: boolean;
}

/** What the words of a search are compared with. */
export interface Searchable {
  /** What has to be given in full, such as a userID. */
  readonly ids?: readonly string[];
  /** Texts in which a word may stand anywhere, in whatever case. */
  readonly texts: readonly string[];
}

/** Whether the words are found. Without any word everything is. */
export function matches({ ids = [], texts }: Searchable, { keywords, all }: Wanted): boolean {
  if (keywords.length === 0) return true;
  const haystacks = texts.map((text) => text.toLowerCase());
  const isFound = (keyword: string): boolean =>
    ids.includes(keyword) || haystacks.some((haystack) => haystack.includes(keyword.toLowerCase()));
  return all ? keywords.every(isFound) : keywords.some(isFound);
}
