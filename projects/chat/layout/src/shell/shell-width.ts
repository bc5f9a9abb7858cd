/** How wide a column may be, in rem: it grows with the reader's own font size. */
export interface WidthRange {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** Of the list. */
export const listRange: WidthRange = { least: 15, usual: 21, most: 30 };

/** Of the details. */
export const detailsRange: WidthRange = { least: 18, usual: 24, most: 32 };

/** The next width within its range. */
export function clampWidth(width: number, { least, most }: WidthRange): number {
  return Math.min(most, Math.max(least, width));
}

/** A width that was kept on this device, or the usual one. */
export function recallWidth(name: string, range: WidthRange): number {
  const kept = name === '' ? NaN : Number(storage()?.getItem(`chat-width-${name}`) ?? NaN);
  return Number.isFinite(kept) && kept > 0 ? clampWidth(kept, range) : range.usual;
}

/** Keeps a width on this device; with no name, it is kept nowhere. */
export function keepWidth(name: string, width: number): void {
  if (name === '') return;
  try {
    storage()?.setItem(`chat-width-${name}`, String(width));
  } catch {
    // The browser's store is full, or shut: the width holds as long as the page.
  }
}

function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    // Reading it is refused where cookies are: nothing in advance says so.
    return null;
  }
}
