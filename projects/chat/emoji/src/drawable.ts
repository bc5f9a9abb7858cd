import { EmojiRecord } from './emoji-set';

/** Wide enough to tell one drawing from two beside each other. */
const SLACK = 1.25;

/**
 * Tells which emoji this device can draw: what it does not know is as wide as several, or as a letter.
 * All are, where nothing can be measured.
 */
export function drawable(): (record: EmojiRecord) => boolean {
  const canvas = 'OffscreenCanvas' in globalThis ? new OffscreenCanvas(1, 1) : null;
  const context = canvas?.getContext('2d');
  if (!context) return () => true;
  context.font = '16px "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif';
  const usual = context.measureText('😀').width;
  const missing = context.measureText('\u{1FFFD}').width;
  return ({ unicode, group }) => {
    // Flags of countries are letters where there is no drawing of them, and can be read.
    if (group === 9) return true;
    const { width } = context.measureText(unicode);
    return width <= usual * SLACK && (missing === usual || width !== missing);
  };
}
