/** A voice fills a third of the range; the whole height is for it. */
const GAIN = 3.2;
const SILENCE = 128;

/**
 * How loud a moment is, from 0 to 1.
 * @param wave Samples around 128.
 */
export function loudness(wave: Uint8Array): number {
  let sum = 0;
  for (const sample of wave) sum += ((sample - SILENCE) / SILENCE) ** 2;
  const level = Math.sqrt(sum / Math.max(1, wave.length)) * GAIN;
  return Math.round(Math.min(1, level) * 100) / 100;
}

/** Fewer levels that say the same: the loudest of each part. */
export function thinOut(levels: readonly number[], count: number): readonly number[] {
  if (levels.length <= count) return levels;
  return Array.from({ length: count }, (_, part) => {
    const from = Math.floor((part * levels.length) / count);
    const to = Math.floor(((part + 1) * levels.length) / count);
    return Math.max(...levels.slice(from, to));
  });
}
