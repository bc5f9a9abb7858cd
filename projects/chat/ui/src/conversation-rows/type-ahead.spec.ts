import { NamedRows, TypeAhead } from './type-ahead';

const names = ['Ada', 'Bob', 'Bob Stone', 'Émile', 'bea', 'Zoë', '陈美玲'];

function rowsFrom(from: number): NamedRows {
  return { from, count: names.length, nameAt: (index) => names[index] ?? '' };
}

function press(key: string, timeStamp: number, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, ...init });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  return event;
}

/** Types one letter after the other, each from the row that the last one led to. */
function type(from: number, keys: string, pause = 100): string | null {
  const typeAhead = new TypeAhead();
  let at: number | null = from;
  Array.from(keys).forEach((key, index) => {
    at = typeAhead.find(press(key, 1_000 + index * pause), rowsFrom(at ?? from));
  });
  return names[at] ?? null;
}

describe('TypeAhead', () => {
  it.each([
    ['the next one from here', 0, 'b', 'Bob'],
    ['the next one, not the same', 1, 'b', 'Bob Stone'],
    ['around the end', 5, 'a', 'Ada'],
    ['several letters', 0, 'be', 'bea'],
    ['several letters that fit where it is', 0, 'bo', 'Bob'],
    ['a name with a space', 0, 'bob s', 'Bob Stone'],
    ['the same letter again', 0, 'bbb', 'bea'],
    ['without accents', 0, 'emi', 'Émile'],
    ['with accents', 0, 'é', 'Émile'],
    ['capitals', 0, 'ZO', 'Zoë'],
    ['other scripts', 0, '陈', '陈美玲'],
  ])('finds %s', (_, from, keys, found) => {
    expect(type(from, keys)).toBe(found);
  });

  it('begins anew after a rest', () => {
    expect(type(0, 'za')).toBeNull();
    expect(type(0, 'za', 701)).toBe('Ada');
  });

  it.each([
    ['Enter', {}],
    [' ', {}],
    ['b', { ctrlKey: true }],
    ['b', { metaKey: true }],
    ['b', { altKey: true }],
    ['b', { isComposing: true }],
    ['x', {}],
  ])('finds nothing by "%s" with %o', (key, init) => {
    expect(new TypeAhead().find(press(key, 0, init), rowsFrom(0))).toBeNull();
  });

  it('finds nothing in a list without rows', () => {
    const rows = { from: -1, count: 0, nameAt: () => '' };
    expect(new TypeAhead().find(press('b', 0), rows)).toBeNull();
  });
});
