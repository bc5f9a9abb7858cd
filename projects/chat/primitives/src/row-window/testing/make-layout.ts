import { signal } from '@angular/core';
import { RowLayout } from '../row-layout';

/** A row of a made-up list. */
export interface Row {
  readonly key: string;
  readonly height: number;
  readonly lead: number;
}

/** Height of the view. */
export const VIEW = 400;

/** A row as high as its number says, unless told. */
export const makeRow = (number: number, height = 40 + (Math.abs(number * 37) % 90)): Row => ({
  key: `row-${number}`,
  height,
  lead: number % 4 === 0 ? 12 : 0,
});
export const makeRows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => makeRow(from + at));

/** A list that is laid out without a document. */
export function makeLayout(first: readonly Row[], anchorTo: 'start' | 'end' = 'end') {
  const rows = signal(first);
  const list = signal('one');
  const openAt = signal<string | null>(null);
  const held = signal(false);
  const keepRendered = signal<readonly string[]>([]);
  const layout = new RowLayout<Row>({
    rows,
    keyOf: signal((row: Row) => row.key),
    estimate: signal(() => 50),
    steady: signal((row: Row) => row.key !== 'edge'),
    anchorTo: signal(anchorTo),
    openAt,
    list,
    overscan: signal(200),
    held,
    keepRendered,
  });
  /** Renders as the window does: until every rendered row has been measured. */
  const render = () => {
    let entries;
    do {
      entries = layout.entries();
      layout.measure(
        entries.map(({ key, index, row }) => ({ key, index, size: row.height, lead: row.lead })),
      );
    } while (entries !== layout.entries());
    layout.settle();
  };
  /** Where the reading part of a row stands in the view; null if it is not rendered. */
  const lineOf = (key: string) => {
    const entry = layout.entries().find((one) => one.key === key);
    return entry ? layout.topOf(entry.index) + entry.row.lead - layout.offset() : null;
  };
  const firstInView = () =>
    layout.entries().find(({ key }) => key !== 'edge' && (lineOf(key) ?? -1) >= 0)?.key ?? '';
  layout.height.set(VIEW);
  render();
  return { layout, rows, list, openAt, held, keepRendered, render, lineOf, firstInView };
}
