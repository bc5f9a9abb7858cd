import { EmojiSection, moveCell, rowAt, rowOfCell, toRows } from './emoji-rows';

const section = (label: string, count: number): EmojiSection => ({
  id: 'found',
  label,
  cells: Array.from({ length: count }, (_, at) => ({ text: `${label}${at}`, label, code: '' })),
});
const rows = toRows([section('a', 10), section('b', 3), section('c', 17)], {
  columns: 8,
  cell: 40,
  heading: 30,
});

describe('the rows of the grid', () => {
  it('stand one below the other, each section with its heading', () => {
    expect(rows.map(({ heading, cells }) => heading ?? cells.length)).toEqual(
      ['a', 8, 2, 'b', 3, 'c', 8, 8, 1], // prettier-ignore
    );
    expect(rows.map(({ top }) => top)).toEqual([0, 30, 70, 110, 140, 180, 210, 250, 290]);
    expect(rows.map(({ first }) => first)).toEqual([0, 0, 8, 10, 10, 13, 13, 21, 29]);
  });

  it.each([
    [-1, -1],
    [0, 0],
    [29, 0],
    [30, 1],
    [10_000, 8],
  ])('at %i pixels it is row %i', (top, row) => {
    expect(rowAt(rows, top)).toBe(row);
  });

  it.each([
    [0, 1],
    [9, 2],
    [10, 4],
    [29, 8],
    [30, -1],
  ])('cell %i is in row %i', (cell, row) => {
    expect(rowOfCell(rows, cell)).toBe(row);
  });

  it.each([
    ['ArrowRight', 7, 8],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 29, 29],
    ['ArrowDown', 5, 9],
    ['ArrowDown', 1, 9],
    ['ArrowDown', 9, 11],
    ['ArrowUp', 12, 9],
    ['ArrowUp', 3, 3],
    ['PageDown', 3, 12],
    ['PageUp', 29, 13],
    ['Home', 5, 0],
    ['End', 9, 9],
    ['End', 1, 7],
    ['x', 1, null],
  ])('%s leads from cell %i to %s', (key, from, to) => {
    const press = { key, ctrlKey: false, page: 2 };
    expect(moveCell(rows, from, press, 'ArrowRight')).toBe(to);
  });

  it('turns round where one reads from right to left, and goes to both ends', () => {
    const press = (key: string) => ({ key, ctrlKey: true, page: 2 });
    expect(moveCell(rows, 4, press('ArrowLeft'), 'ArrowLeft')).toBe(5);
    expect(moveCell(rows, 4, press('End'), 'ArrowRight')).toBe(29);
    expect(moveCell(rows, 14, press('Home'), 'ArrowRight')).toBe(0);
    expect(moveCell([], 0, press('Home'), 'ArrowRight')).toBeNull();
  });
});
