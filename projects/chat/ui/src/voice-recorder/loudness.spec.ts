import { loudness, thinOut } from './loudness';

describe('loudness', () => {
  it.each([
    ['silence', [128, 128, 128], 0],
    ['nothing', [], 0],
    ['all there is', [0, 255, 0, 255], 1],
    ['a quiet voice', [118, 138], 0.25],
  ])('hears %s', (_, wave, level) => {
    expect(loudness(Uint8Array.from(wave))).toBe(level);
  });
});

describe('thinOut', () => {
  it('keeps the loudest of each part', () => {
    expect(thinOut([0, 1, 0.2, 0.3, 0.9, 0.1], 3)).toEqual([1, 0.3, 0.9]);
  });

  it('leaves few as they are', () => {
    expect(thinOut([0.5], 64)).toEqual([0.5]);
  });
});
