import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { countField } from '../fields.ts';

/** How a search asks for its next page. */
export const pageFields = {
  Cursor: v.optional(v.string(), ''),
  Count: v.optional(v.pipe(countField, v.minValue(1), v.maxValue(100)), 20),
};

/** One page of what was found. */
export interface ResultPage<Item> {
  readonly items: readonly Item[];
  /** Leads to the next page; empty if there is none. */
  readonly cursor: string;
}

const cursorPattern = /^after-(\d{1,15})$/;

/** Cuts a page out of everything that was found. */
export function cutPage<Item>(
  found: readonly Item[],
  { Cursor, Count }: { readonly Cursor: string; readonly Count: number },
): ResultPage<Item> {
  const start = Cursor === '' ? 0 : Number(cursorPattern.exec(Cursor)?.[1] ?? NaN);
  if (Number.isNaN(start)) throw new Refusal('invalidSearch', 'Cursor: not one of the emulator');
  const end = start + Count;
  return {
    items: found.slice(start, end),
    cursor: end < found.length ? `after-${String(end)}` : '',
  };
}
