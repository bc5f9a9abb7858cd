/** How many strokes a waveform has. */
const STROKES = 44;
/** The grid it is drawn on. */
export const WAVE = { width: STROKES * 4, height: 28 };
const LOWEST = 3;

/**
 * Draws how loud something is: a stroke for each part of it, as a path. Nothing is known of it: a calm row
 * of dots.
 */
export function drawWave(levels: readonly number[]): string {
  const strokes = Array.from({ length: STROKES }, (_, index) => {
    const height = Math.max(LOWEST, loudest(levels, index) * WAVE.height);
    const x = index * 4 + 2;
    const top = (WAVE.height - height) / 2;
    return `M${x} ${round(top + 1)}V${round(top + height - 1)}`;
  });
  return strokes.join('');
}

/** The loudest moment in one of the parts. */
function loudest(levels: readonly number[], part: number): number {
  if (levels.length === 0) return 0;
  const from = Math.floor((part * levels.length) / STROKES);
  const to = Math.max(from + 1, Math.floor(((part + 1) * levels.length) / STROKES));
  const level = Math.max(0, ...levels.slice(from, to));
  return Math.min(1, Number.isFinite(level) ? level : 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
