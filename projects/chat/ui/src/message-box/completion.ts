import { Person } from 'ngx-tencent-chat/models';

/** Something that can be written instead of what has been begun. */
export interface Completion {
  /** Tells it from the others of its list. */
  readonly id: string;
  readonly label: string;
  /** Says more about it, in small letters. */
  readonly hint?: string | undefined;
  /** An emoji before the label. */
  readonly glyph?: string | undefined;
  /** Whose picture stands before the label. */
  readonly person?: Person | undefined;
  /** What is written instead, a space after it included if there is to be one. */
  readonly text: string;
}

/** Suggests what may be written, from a sign on: people after `@`, for instance. */
export interface CompletionSource {
  /** The sign that begins it. */
  readonly trigger: string;
  /** Accessible name of the list. */
  readonly name: string;
  /** Where the sign counts: at the beginning of the text only, or of any word. */
  readonly at: 'start' | 'word';
  /** How many letters after the sign it takes at least. */
  readonly least: number;
  /** Whether there may be spaces in what is looked for. */
  readonly spaces: boolean;
  /** What fits, the best first. Nothing is shown when it fails. */
  readonly find: (query: string) => readonly Completion[] | Promise<readonly Completion[]>;
  /** Called when one was chosen and written. */
  readonly take?: (completion: Completion) => void;
}

/** What somebody has begun to write that may be completed. */
export interface CompletionQuery {
  readonly source: CompletionSource;
  /** Where the sign stands. */
  readonly at: number;
  /** What stands between the sign and the caret. */
  readonly query: string;
}

/** The longest name that is looked for. */
const REACH = 48;
/** What stands before a sign that is part of a word: an address of mail, a time of day. */
const inWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_.:@/-]$/u;

/** What is being written before the caret that one of the sources may complete, the nearest; null if nothing. */
export function findQuery(
  text: string,
  caret: number,
  sources: readonly CompletionSource[],
): CompletionQuery | null {
  const before = text.slice(Math.max(0, caret - REACH), caret);
  let nearest: CompletionQuery | null = null;
  for (const source of sources) {
    const at = before.lastIndexOf(source.trigger);
    if (at < 0) continue;
    const query = before.slice(at + source.trigger.length);
    const place = caret - before.length + at;
    if (!fits(source, query) || !counts(source, place, before.slice(0, at))) continue;
    if (place > (nearest?.at ?? -1)) nearest = { source, at: place, query };
  }
  return nearest;
}

function fits({ least, spaces }: CompletionSource, query: string): boolean {
  return query.length >= least && !/[\n\r]|^\s/.test(query) && (spaces || !/\s/.test(query));
}

function counts({ at }: CompletionSource, place: number, before: string): boolean {
  return at === 'start' ? place === 0 : !inWord.test(before);
}
