import { WAVE, drawWave } from './waveform';

const strokes = (path: string) => path.split('M').slice(1);
const heightOf = (stroke: string) => {
  const [top = 0, bottom = 0] = (stroke.split(' ')[1] ?? '').split('V').map(Number);
  return bottom - top + 2;
};

describe('drawWave', () => {
  it('is a calm row where nobody knows how loud it is', () => {
    expect(new Set(strokes(drawWave([])).map(heightOf)).size).toBe(1);
  });

  it.each([1, 7, 44, 500])('spreads %d levels over all of it', (count) => {
    const levels = Array.from({ length: count }, (_, at) => (at + 1) / count);
    const heights = strokes(drawWave(levels)).map(heightOf);
    expect(heights).toHaveLength(WAVE.width / 4);
    expect(heights.at(-1)).toBe(WAVE.height);
  });

  it('shows the loudest moment of each part', () => {
    const levels = Array.from({ length: 440 }, (_, at) => (at === 5 ? 1 : 0));
    expect(heightOf(strokes(drawWave(levels))[0] ?? '')).toBe(WAVE.height);
  });

  it.each([[[NaN, Infinity, -5, 99]], [[1e9]], [[-1]]])('stays in its box with %j', (levels) => {
    for (const stroke of strokes(drawWave(levels))) {
      expect(heightOf(stroke)).toBeGreaterThan(0);
      expect(heightOf(stroke)).toBeLessThanOrEqual(WAVE.height);
    }
  });
});
