import { toMarks, toMention, wireMarks } from './marks';

describe('toMarks', () => {
  it.each([
    [undefined, []],
    [[], []],
    [
      [1, 8],
      ['starred', 'hidden'],
    ],
    [
      [2 ** 32, 2, 4],
      ['unread', 'folded', 'archived'],
    ],
    [[2 ** 40, 16, 'x', null], []],
  ])('of %j: %j', (markList, marks) => {
    expect(toMarks(markList)).toEqual(marks);
  });

  it('has bits of its own for each, and for those of apps the ones that are left to apps', () => {
    const numbers = Object.values(wireMarks);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => Number.isInteger(Math.log2(number)))).toBe(true);
    expect(wireMarks.archived).toBeGreaterThanOrEqual(2 ** 32);
  });
});

describe('toMention', () => {
  const at = (...atTypeArray: readonly number[]) => ({ messageSequence: 1, atTypeArray });

  it.each([
    [undefined, 1, null],
    [[], 1, null],
    [[at(1)], 1, 'me'],
    [[at(2)], 1, 'everyone'],
    [[at(3)], 1, 'me'],
    [[at(2), at(1)], 2, 'me'],
    [[at(1)], 0, null],
    [[null, 'x', { atTypeArray: 1 }], 1, null],
  ])('of %j with %d unread: %j', (list, unread, mention) => {
    expect(toMention(list, unread)).toBe(mention);
  });
});
