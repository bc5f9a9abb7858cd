import type { Point } from '../feed-actions/feed-actions';

/** Between a menu and the edge of the screen, in pixels. */
const MARGIN = 8;

/** Puts a menu where it is asked for, as far as there is room; one from below has its place. */
export function placeMenu(menu: HTMLElement, at: Point | null): void {
  const view = menu.ownerDocument.defaultView;
  if (at === null || view === null) return;
  const { width, height } = menu.getBoundingClientRect();
  const rightToLeft = view.getComputedStyle(menu).direction === 'rtl';
  const left = rightToLeft ? at.x - width : at.x;
  // Above the place where below it is no room.
  const top = at.y + height + MARGIN > view.innerHeight ? at.y - height : at.y;
  menu.style.left = `${clamp(left, view.innerWidth - width)}px`;
  menu.style.top = `${clamp(top, view.innerHeight - height)}px`;
}

function clamp(offset: number, room: number): number {
  return Math.max(MARGIN, Math.min(offset, room - MARGIN));
}
