/** Between the bar and the edge of the feed, in pixels. */
const MARGIN = 8;

/** Where the bar of a message stands: beside it on its inner side, or over it where there is no room. */
export function sideFor(bar: HTMLElement, bubble: HTMLElement, own: boolean): string {
  const row = bubble.closest('[data-key]')?.getBoundingClientRect();
  if (!row) return 'over';
  const rightToLeft = getComputedStyle(bubble).direction === 'rtl';
  const { left, right } = bubble.getBoundingClientRect();
  const room = own !== rightToLeft ? left - row.left : row.right - right;
  if (room < bar.offsetWidth + 2 * MARGIN) return 'over';
  return own ? 'start' : 'end';
}
