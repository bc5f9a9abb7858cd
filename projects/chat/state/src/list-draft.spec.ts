import fc from 'fast-check';

import { ListDraft } from './list-draft';

describe('ListDraft', () => {
  const change = fc.record({
    start: fc.nat({ max: 12 }),
    count: fc.nat({ max: 3 }),
    items: fc.array(fc.nat(), { maxLength: 4 }),
    put: fc.boolean(),
  });

  it('is the list that a splice would make, and leaves the one before alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), fc.array(change), (before, changes) => {
        const expected = [...before];
        const draft = new ListDraft(Object.freeze([...before]));
        for (const { start, count, items, put } of changes) {
          const from = Math.min(start, expected.length);
          const to = Math.min(from + count, expected.length);
          expected.splice(from, to - from, ...items);
          draft.replace(from, to, Object.freeze([...items]));
          if (put && from < expected.length) draft.put(from, (expected[from] = -1));
          expect(Array.from({ length: draft.length }, (_, at) => draft.at(at))).toEqual(expected);
          const [one] = items;
          expect(draft.findLastIndex((item) => item === one)).toBe(expected.lastIndexOf(one ?? -2));
          if (put) expect(draft.whole()).toEqual(expected);
        }
        expect(draft.whole()).toEqual(expected);
      }),
    );
  });

  it('takes the first items as they are', () => {
    const items = [1, 2, 3];
    const draft = new ListDraft<number>([]);
    draft.replace(0, 0, items);
    expect(draft.whole()).toBe(items);
    draft.put(0, 4);
    expect(items).toEqual([1, 2, 3]);
  });

  it('is the same list while nothing has changed', () => {
    const items = [1, 2, 3];
    expect(new ListDraft(items).whole()).toBe(items);
  });

  it('takes more items than a call takes arguments', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => index);
    const draft = new ListDraft<number>([-1]);
    draft.replace(1, 1, many);
    draft.replace(0, 1, many);
    draft.replace(5, 6, many);
    expect(draft.whole()).toHaveLength(3 * many.length - 1);
  });
});
