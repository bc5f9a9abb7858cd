import * as v from 'valibot';

/** At most five words to look for. */
export const keywordsField = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.maxLength(5));

/** The words of a search, and whether all of them have to be found, or one is enough. */
export interface Wanted {
  readonly keywords: readonly string[];
  readonly all: boolean;
}

/** Whether the words stand in these texts, in whatever case. Without any word everything does. */
export function matches(texts: readonly string[], { keywords, all }: Wanted): boolean {
  if (keywords.length === 0) return true;
  const haystacks = texts.map((text) => text.toLowerCase());
  const isFound = (keyword: string): boolean =>
    haystacks.some((haystack) => haystack.includes(keyword.toLowerCase()));
  return all ? keywords.every(isFound) : keywords.some(isFound);
}
