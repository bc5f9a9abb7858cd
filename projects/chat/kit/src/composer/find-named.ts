import fuzzysort from 'fuzzysort';

/** Those whose names fit what is looked for, the best first; all of them while nothing is. */
export function findNamed<T>(
  all: readonly T[],
  nameOf: (each: T) => string,
  query: string,
  limit: number,
): readonly T[] {
  if (query === '') return all.slice(0, limit);
  return fuzzysort.go(query, all, { key: nameOf, limit }).map(({ obj }) => obj);
}
