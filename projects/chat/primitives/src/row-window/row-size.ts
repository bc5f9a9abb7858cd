import { MountedRow } from './mounted-row';
import { RowSize } from './row-metrics';

/** The fraction of a pixel that layout is exact to in all browsers; below, there is only noise. */
const LAYOUT_UNIT = 1 / 64;

/** Measures rows as they stand in the document. */
export function sizesOf(rows: Iterable<MountedRow>, view: HTMLElement): readonly RowSize[] {
  const isExact = isShownAsLaidOut(view);
  return Array.from(rows, (row) => {
    const { key, index } = row.entry();
    const box = isExact ? row.element.getBoundingClientRect() : null;
    const size = toDevicePixels(box ? box.height : row.element.offsetHeight);
    return { key, index, size, lead: box ? leadIn(row, box) : plainLeadIn(row) };
  });
}

/**
 * Rows take up whole pixels of the screen, so that all of them stand on whole pixels: texts and pictures
 * stay sharp, and sums exact.
 */
function toDevicePixels(size: number): number {
  const ratio = globalThis.devicePixelRatio || 1;
  return Math.round(size * ratio) / ratio;
}

/** Whether boxes on screen have the size they were laid out with: not so inside a scaled element. */
function isShownAsLaidOut(view: HTMLElement): boolean {
  const { width, height } = view.getBoundingClientRect();
  return Math.abs(width - view.offsetWidth) < 1 && Math.abs(height - view.offsetHeight) < 1;
}

/** How far below the top of its row the reading part begins. */
function leadIn({ anchor }: MountedRow, row: DOMRect): number {
  if (!anchor) return 0;
  const lead = anchor.getBoundingClientRect().top - row.top;
  return Math.round(lead / LAYOUT_UNIT) * LAYOUT_UNIT;
}

/** The same in whole pixels, where a transform is in the way. */
function plainLeadIn({ anchor, element }: MountedRow): number {
  let lead = 0;
  for (
    let part = anchor;
    part && part !== element;
    part = part.offsetParent as HTMLElement | null
  ) {
    lead += part.offsetTop;
  }
  return lead;
}
