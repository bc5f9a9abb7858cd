import fc from 'fast-check';

import { toImage } from './image';

const info = (name: string, width: number, height: number) => ({
  url: name && `https://example.org/${name}.jpg`,
  width,
  height,
});

describe('toImage', () => {
  it('shows the picture of 720 pixels before the full one, which says how large it is', () => {
    const told = [info('full', 4_000, 3_000), info('small', 198, 148), info('large', 960, 720)];
    expect(toImage(told)).toEqual({
      type: 'image',
      url: 'https://example.org/full.jpg',
      previewUrl: 'https://example.org/large.jpg',
      width: 4_000,
      height: 3_000,
    });
  });

  it.each<[string, readonly unknown[], object]>([
    ['only the full one', [info('full', 4, 3)], { previewUrl: 'https://example.org/full.jpg' }],
    [
      'no large one',
      [info('full', 4, 3), info('small', 2, 1), info('', 0, 0)],
      { previewUrl: 'https://example.org/small.jpg' },
    ],
    [
      'no full one',
      [info('', 0, 0), info('small', 2, 1)],
      { url: 'https://example.org/small.jpg' },
    ],
    ['no size of the full one', [info('full', 0, 0), info('small', 2, 1)], { width: 2, height: 1 }],
    ['no size at all', [info('full', 0, 0)], { width: 0, height: 0 }],
    ['sizes that are none', [info('full', NaN, -1), info('small', Infinity, 1e9)], { width: 0 }],
  ])('makes do with %s', (_, told, expected) => {
    expect(toImage(told)).toMatchObject(expected);
  });

  it.each([undefined, null, 'x', [], [null], [{}], [{ url: 7 }]])('is nothing in %j', (told) => {
    expect(toImage(told)).toBeNull();
  });

  it('never throws, and its sizes are numbers', () => {
    const wild = fc.anything();
    const one = fc.record({ url: wild, imageUrl: wild, width: wild, height: wild });
    fc.assert(
      fc.property(fc.oneof(wild, fc.array(fc.oneof(one, wild))), (told) => {
        const image = toImage(told);
        expect(image === null || (image.width >= 0 && image.height >= 0)).toBe(true);
      }),
    );
  });
});
