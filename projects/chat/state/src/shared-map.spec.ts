import fc from 'fast-check';

import { SharedMap } from './shared-map';

const changes = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.record({ is: fc.nat() })), {
  maxLength: 40,
});

describe('SharedMap', () => {
  it('holds what a map would hold, after any changes', () => {
    fc.assert(
      fc.property(changes, fc.array(changes), (first, rounds) => {
        const expected = new Map(first);
        let map = SharedMap.of(new Map(first));
        for (const round of rounds) {
          round.forEach(([key, value]) => expected.set(key, value));
          map = map.with(new Map(round));
        }
        expect(map.size).toBe(expected.size);
        expected.forEach((value, key) => expect(map.get(key)).toBe(value));
        expect(map.get('not there')).toBeUndefined();
      }),
    );
  });

  it('leaves the old map as it was', () => {
    const [one, two, three] = [{ is: 1 }, { is: 2 }, { is: 3 }];
    const before = SharedMap.of(new Map([['a', one]]));
    const after = before.with(new Map([['a', two]]).set('b', three));
    expect([before.get('a'), before.get('b'), before.size]).toEqual([one, undefined, 1]);
    expect([after.get('a'), after.get('b'), after.size]).toEqual([two, three, 2]);
  });

  it('grows from nothing, one by one', () => {
    let map = SharedMap.of(new Map<string, { is: number }>());
    for (let is = 0; is < 5_000; is++) map = map.with(new Map([[`direct:person-${is}`, { is }]]));
    expect(map.size).toBe(5_000);
    for (let is = 0; is < 5_000; is++) expect(map.get(`direct:person-${is}`)).toEqual({ is });
  });
});
