import { EmojiGroupName } from 'ngx-tencent-chat/i18n';

/** An emoji as the grid shows it. */
export interface EmojiCell {
  /** What is chosen, in the skin tone of the reader. */
  readonly text: string;
  readonly label: string;
  /** Its usual shortcode without colons; '' if it has none. */
  readonly code: string;
}

/** Emoji under one heading. */
export interface EmojiSection {
  readonly id: EmojiGroupName | 'found';
  readonly label: string;
  readonly cells: readonly EmojiCell[];
}

/** A row of the grid: a heading, or emoji. */
export interface EmojiRow {
  /** Which section it belongs to. */
  readonly section: number;
  /** What the section is called, if this is its heading; else null. */
  readonly heading: string | null;
  readonly cells: readonly EmojiCell[];
  /** The number of its first cell among all cells; of a heading, of the cell behind it. */
  readonly first: number;
  /** Where it begins, and how tall it is, in pixels. */
  readonly top: number;
  readonly height: number;
}

/** How large things are, in pixels. */
export interface GridMeasure {
  readonly columns: number;
  readonly cell: number;
  readonly heading: number;
}

/** The rows of all sections, one below the other. */
export function toRows(
  sections: readonly EmojiSection[],
  { columns, cell, heading }: GridMeasure,
): readonly EmojiRow[] {
  const rows: EmojiRow[] = [];
  let [top, first] = [0, 0];
  const add = (row: Omit<EmojiRow, 'top' | 'first'>) => {
    rows.push({ ...row, top, first });
    top += row.height;
    first += row.cells.length;
  };
  for (const [section, { label, cells }] of sections.entries()) {
    add({ section, heading: label, cells: [], height: heading });
    for (let at = 0; at < cells.length; at += columns) {
      add({ section, heading: null, cells: cells.slice(at, at + columns), height: cell });
    }
  }
  return rows;
}

/** The last row that does not begin below a place; -1 if there is none. */
export function rowAt(rows: readonly EmojiRow[], top: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.top ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The row that holds a cell; -1 if there is none. */
export function rowOfCell(rows: readonly EmojiRow[], cell: number): number {
  return rows.findIndex(({ first, cells }) => cell >= first && cell < first + cells.length);
}

/** Where a key leads to from a cell; null if it means nothing here. `forward` is the way of reading. */
export function moveCell(
  rows: readonly EmojiRow[],
  from: number,
  {
    key,
    ctrlKey,
    page,
  }: { readonly key: string; readonly ctrlKey: boolean; readonly page: number },
  forward: 'ArrowRight' | 'ArrowLeft',
): number | null {
  const last = rows.reduce((sum, { cells }) => sum + cells.length, 0) - 1;
  const within = (cell: number) => Math.min(last, Math.max(0, cell));
  const row = rows[rowOfCell(rows, from)];
  if (!row) return null;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return within(from + (key === forward ? 1 : -1));
    case 'ArrowDown':
    case 'ArrowUp':
      return moveRows(rows, from, key === 'ArrowDown' ? 1 : -1);
    case 'PageDown':
    case 'PageUp':
      return moveRows(rows, from, key === 'PageDown' ? page : -page);
    case 'Home':
      return ctrlKey ? 0 : row.first;
    case 'End':
      return ctrlKey ? last : row.first + row.cells.length - 1;
    default:
      return null;
  }
}

/** The cell below or above, in the same column, as far as there are rows. */
function moveRows(rows: readonly EmojiRow[], from: number, steps: number): number {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const at = rowOfCell(filled, from);
  const target = filled[Math.min(filled.length - 1, Math.max(0, at + steps))];
  const column = from - (filled[at]?.first ?? 0);
  return target ? target.first + Math.min(column, target.cells.length - 1) : from;
}
