import { findInText, foldText } from 'ngx-tencent-chat/ui';

/** A piece of a text, and whether it was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** How much of a text stands in a row, and how much of that before the first hit, in letters. */
const SHOWN = { all: 140, before: 32 };
/** How much of a text is looked through. */
const LOOKED_THROUGH = 20_000;

/** The part of a text around the first hit, on one line, cut at its hits. Together: the text shown. */
export function toSnippet(text: string, words: string): readonly SnippetPart[] {
  const line = text.slice(0, LOOKED_THROUGH).replace(/\s+/gu, ' ').trim();
  const all = findHits(line, words);
  const from = startOf(line, all[0]?.[0] ?? 0);
  const to = Math.min(line.length, from + SHOWN.all);
  const parts: SnippetPart[] = [];
  let end = from;
  for (const [start, stop] of all) {
    if (start >= to) break;
    if (start > end) parts.push({ text: line.slice(end, start), hit: false });
    parts.push({ text: line.slice(start, stop), hit: true });
    end = stop;
  }
  if (end < to) parts.push({ text: line.slice(end, to), hit: false });
  return withDots(parts, from > 0, Math.max(end, to) < line.length);
}

/** Where the words stand, whole or one by one, in order and without overlaps. */
export function findHits(text: string, words: string): readonly (readonly [number, number])[] {
  const wanted = [words.trim(), ...words.trim().split(/\s+/u)].map(foldText).filter(Boolean);
  const found = [...new Set(wanted)].flatMap((word) => findInText(text, word));
  const merged: [number, number][] = [];
  for (const [start, stop] of found.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], stop);
    else merged.push([start, stop]);
  }
  return merged;
}

/** A little before the hit, at the beginning of a word if there is one near, and never inside a letter. */
function startOf(line: string, hit: number): number {
  if (hit <= SHOWN.before) return 0;
  const from = hit - SHOWN.before;
  const space = line.indexOf(' ', from);
  if (space >= 0 && space < hit) return space + 1;
  return /[\uDC00-\uDFFF]/.test(line.charAt(from)) ? from + 1 : from;
}

function withDots(parts: readonly SnippetPart[], before: boolean, behind: boolean) {
  const dots: SnippetPart = { text: '…', hit: false };
  return [...(before ? [dots] : []), ...parts, ...(behind ? [dots] : [])];
}
