import type { BenchHandle } from '../../../projects/demo/src/app/bench/bench-handle';

/** The list that is measured. */
export function bench(): BenchHandle {
  if (!window.bench) throw new Error('The page has no window.bench.');
  return window.bench;
}

/** What scrolls the messages. */
export function scroller(): HTMLElement {
  const found = bench().scroller();
  if (!found) throw new Error('No messages are shown.');
  return found;
}

/** The number of the newest message whose end can be seen; -1 if none. */
export function newestSeen(): number {
  const { seq, el } = bench().newest();
  const view = bench().scroller()?.getBoundingClientRect();
  if (!el || !view) return -1;
  const { bottom } = el.getBoundingClientRect();
  return bottom > view.top && bottom <= view.bottom + 1 ? seq : -1;
}

/** All that may still move, as one text. */
export function layoutNow(): string {
  const { scrollTop, scrollHeight } = scroller();
  return `${scrollTop} ${scrollHeight} ${countElements()}`;
}

/** How many elements the list has. */
export function countElements(): number {
  return scroller().querySelectorAll('*').length;
}

/** Where the rows in view stand, by the number of their message. Pictures have no number to see. */
export function placesInView(): ReadonlyMap<number, number> {
  const view = scroller().getBoundingClientRect();
  const places = new Map<number, number>();
  for (const row of document.querySelectorAll(bench().rowSelector)) {
    const box = row.getBoundingClientRect();
    const number = Number(/#(\d+)/.exec(row.textContent)?.[1] ?? -1);
    if (number >= 0 && box.bottom > view.top && box.top < view.bottom)
      places.set(number, box.bottom);
  }
  return places;
}

/** How much of the view, from 0 to 1, has no row. */
export function holeInView(): number {
  const view = scroller().getBoundingClientRect();
  const boxes = [...document.querySelectorAll(bench().rowSelector)]
    .map((row) => row.getBoundingClientRect())
    .filter(({ bottom, top }) => bottom > view.top && top < view.bottom)
    .sort((a, b) => a.top - b.top);
  let covered = view.top;
  let hole = 0;
  for (const { top, bottom } of boxes) {
    if (top > covered + 1) hole += top - covered;
    covered = Math.max(covered, bottom);
  }
  hole += Math.max(0, view.bottom - covered - 1);
  return hole / view.height;
}
