import { go } from 'fuzzysort';

import { FoldedName, foldName, foldWords } from './fold-name';
import { NameMatch, ReadyName, matchName, readyName } from './match-name';

/** Something that has a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A piece of a name, and whether it was typed. */
export interface NamePart {
  readonly text: string;
  readonly hit: boolean;
}

/** A name that fits. */
export interface FoundName<Entry extends Named> {
  readonly entry: Entry;
  readonly score: number;
  readonly parts: readonly NamePart[];
}

/** So many names are looked at for letters that do not stand together: more would hold up typing. */
const MOST_FUZZY = 2_000;
/** Below this, what is alike is chance. */
const ALIKE = 0.3;

/**
 * Finds names, the best first; equally good ones stay in their order. Knows a name by the beginning of its
 * words, by its initials, by any part of it and, where little fits, by letters that stand in it in order.
 * Reads each name once.
 */
export class NameFinder {
  readonly #ready = new Map<string, ReadyName>();

  /** @param limit How many are given at most. */
  find<Entry extends Named>(
    entries: readonly Entry[],
    typed: string,
    limit: number,
  ): readonly FoundName<Entry>[] {
    const words = foldWords(typed);
    if (words.length === 0) return [];
    const rest: Entry[] = [];
    const found: { entry: Entry; match: NameMatch }[] = [];
    for (const entry of entries) {
      const match = matchName(this.#readyOf(entry.name), words);
      if (match) found.push({ entry, match });
      else if (rest.length < MOST_FUZZY) rest.push(entry);
    }
    found.sort((a, b) => b.match.score - a.match.score);
    const missing = limit - found.length;
    if (missing > 0) found.push(...this.#alike(rest, words.join(' '), missing));
    return found.slice(0, limit).map(({ entry, match }) => ({
      entry,
      score: match.score,
      parts: toParts(entry.name, this.#readyOf(entry.name), match.hits),
    }));
  }

  #alike<Entry extends Named>(entries: readonly Entry[], typed: string, limit: number) {
    if (typed.length < 2) return [];
    const key = (entry: Entry) => this.#readyOf(entry.name).text;
    return go(typed, entries, { key, limit, threshold: ALIKE }).map(({ obj, score, indexes }) => ({
      entry: obj,
      match: { score, hits: indexes.map((at) => [at, at + 1] as const) },
    }));
  }

  #readyOf(name: string): ReadyName {
    let ready = this.#ready.get(name);
    if (!ready) {
      ready = readyName(foldName(name));
      this.#ready.set(name, ready);
    }
    return ready;
  }
}

/** A name cut where its typed letters begin and end. Together: the name. */
export function toParts(
  name: string,
  { origins }: FoldedName,
  hits: NameMatch['hits'],
): readonly NamePart[] {
  const origin = (at: number) => origins?.[at] ?? (origins ? name.length : at);
  const spans = hits.map(([from, to]) => [origin(from), endOf(origins, to, name)] as const);
  const parts: NamePart[] = [];
  let end = 0;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    if (to <= end) continue;
    if (from > end) parts.push({ text: name.slice(end, from), hit: false });
    const start = Math.max(from, end);
    const before = parts.at(-1);
    // Letters side by side are marked as one.
    if (before?.hit)
      parts[parts.length - 1] = { text: before.text + name.slice(start, to), hit: true };
    else parts.push({ text: name.slice(start, to), hit: true });
    end = to;
  }
  if (end < name.length) parts.push({ text: name.slice(end), hit: false });
  return parts;
}

/** Where a hit ends: with the accents of its last letter, and with all of what one letter was folded to. */
function endOf(origins: FoldedName['origins'], to: number, name: string): number {
  if (!origins) return to;
  const last = origins[to - 1] ?? 0;
  let next = to;
  while (origins[next] === last && next < origins.length - 1) next++;
  return origins[next] ?? name.length;
}
