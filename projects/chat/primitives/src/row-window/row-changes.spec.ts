import fc from 'fast-check';
import { changesBetween } from './row-changes';

const list = fc.array(fc.nat(30), { maxLength: 40 });

it('makes one list of another', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(60)),
      fc.uniqueArray(fc.nat(60)),
      list,
      (one, other, ends) => {
        const before = [...ends, ...one, ...ends];
        const after = [...ends, ...other, ...ends];
        const made = [...before];
        for (const { at, removed, inserted } of changesBetween(before, after)) {
          made.splice(at, removed, ...after.slice(at, at + inserted));
        }
        expect(made).toEqual(after);
      },
    ),
  );
});

it.each([
  ['nothing', [1, 2, 3], [1, 2, 3], []],
  ['rows after all others', [1, 2], [1, 2, 3], [{ at: 2, removed: 0, inserted: 1 }]],
  [
    'rows before and after',
    [1, 2],
    [0, 1, 2, 3],
    [
      { at: 0, removed: 0, inserted: 1 },
      { at: 3, removed: 0, inserted: 1 },
    ],
  ],
  [
    'a row that is moved',
    [1, 2, 3, 4],
    [2, 3, 1, 4],
    [
      { at: 0, removed: 1, inserted: 0 },
      { at: 2, removed: 0, inserted: 1 },
    ],
  ],
  ['a new version', [1, 2, 3], [1, 9, 3], [{ at: 1, removed: 1, inserted: 1 }]],
  ['another list', [1, 2], [3, 4], [{ at: 0, removed: 2, inserted: 2 }]],
])('finds %s', (_, before, after, changes) => {
  expect(changesBetween(before, after)).toEqual(changes);
});
