import { BenchNewest } from './bench-handle';

/** The element in a part that scrolls; null while there is none. */
export function findScroller(root: Element | null): HTMLElement | null {
  for (const element of root?.querySelectorAll<HTMLElement>('.view, div') ?? []) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return null;
}

/** The number of the message in a row; -1 where it does not say. */
export function numberIn(row: Element): number {
  const written = /#(\d+)/.exec(row.textContent)?.[1];
  // A picture has no text: its number is in the key, which the bubble's id ends with.
  const id = written ?? /sample-(\d+)$/.exec(row.querySelector('[id*=sample-]')?.id ?? '')?.[1];
  return Number(id ?? -1);
}

/** The row with the highest number. */
export function findNewest(rows: Iterable<Element>): BenchNewest {
  let newest: BenchNewest = { seq: -1, el: null };
  for (const el of rows) {
    const seq = numberIn(el);
    if (seq > newest.seq) newest = { seq, el };
  }
  return newest;
}

/** Whether any part of an element can be seen in what scrolls it. */
export function isInView(element: Element, scroller: Element): boolean {
  const view = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.bottom > view.top && box.top < view.bottom;
}
