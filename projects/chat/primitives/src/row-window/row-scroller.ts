import { RowGlide } from './row-glide';

/** How near to its upper edge, in pixels, a view can be moved on no further. */
const AT_EDGE = 1;
/** After how many milliseconds without a step a motion is over, where the browser does not say. */
const STILL = 150;
/** How often the height and the offset of a view are written at most that stays at its end, in milliseconds. */
const PINNED = 250;
/** How many views away the end may be to be gone to in one visible motion. */
const GLIDE_VIEWS = 3;
/** How much further than the last step rows are rendered ahead of a motion. */
const AHEAD = 1.25;

/** Where a view is to stand, in a canvas that is `total` high. */
export interface ScrollExtent {
  readonly offset: number;
  readonly total: number;
  /** How far that is from the end. */
  readonly toEnd: number;
}

/**
 * Puts the view where it belongs, and hears where its reader takes it.
 *
 * A write to `scrollTop` ends any motion of a wheel or a finger, and makes the browser lay out the page at
 * once. So while the view moves, and while rows pour in at its end, rows are shifted within the canvas
 * instead. What was shifted is written later. What the browser rounds off stays in the shift for good.
 */
export class RowScroller {
  readonly #element: HTMLElement;
  readonly #tellMoved: () => void;
  readonly #stop = new AbortController();
  readonly #glide: RowGlide;
  /** Where the element stood when it was last heard or put somewhere. */
  #heard = 0;
  #shift = 0;
  #moving = false;
  #step = 0;
  #still: ReturnType<typeof setTimeout> | undefined;
  #pinnedAt = -Infinity;
  #late: ReturnType<typeof setTimeout> | undefined;

  /** `tellMoved` is called when the reader has scrolled, or the view may be put in its place now. */
  constructor(element: HTMLElement, tellMoved: () => void) {
    this.#element = element;
    this.#tellMoved = tellMoved;
    const { signal } = this.#stop;
    const options = { passive: true, signal };
    this.#glide = new RowGlide(element, signal);
    element.addEventListener('scroll', () => this.#hear(), options);
    element.addEventListener('scrollend', () => this.#rest(), options);
  }

  /** How much lower in the canvas rows stand than the layout says. */
  get shift(): number {
    return this.#shift;
  }

  /** How far ahead of the motion rows are needed, in pixels; negative towards the start, 0 at rest. */
  get lead(): number {
    const speed = Math.abs(this.#step);
    if (!this.#moving || speed === 0) return 0;
    const { clientHeight } = this.#element;
    // Slower, and what is rendered around the view is enough; faster, and it is a jump, not a motion.
    if (speed < clientHeight / 8 || speed > clientHeight * 3) return 0;
    const quarter = clientHeight / 4;
    return Math.sign(this.#step) * Math.ceil((speed * AHEAD) / quarter) * quarter;
  }

  /** How far the reader has scrolled since this was last asked. */
  takeDistance(): number {
    const { scrollTop } = this.#element;
    const distance = scrollTop - this.#heard;
    this.#heard = scrollTop;
    if (distance === 0 || (distance < 0 && this.#isAtEnd(scrollTop))) return 0;
    this.#glide.stop();
    this.#moving = true;
    this.#step = distance;
    return distance;
  }

  /** Takes it that the element stands where it should, after it could not be looked at. */
  forgetDistance(): void {
    this.#heard = this.#element.scrollTop;
  }

  /** Ends any motion at the next `hold`: somebody wants to be elsewhere. */
  interrupt(): void {
    this.#glide.stop();
    this.#endMotion();
    this.#pinnedAt = -Infinity;
  }

  /** Makes the view stand where it should. Reads nothing from the page unless it has to be scrolled. */
  hold(canvas: HTMLElement, { offset, total, toEnd }: ScrollExtent): void {
    const heard = this.#heard;
    const canShift = heard >= AT_EDGE && offset >= AT_EDGE;
    if (this.#moving && canShift) setHeight(canvas, total + heard - offset);
    else if (toEnd > 0 || !canShift || !this.#waits())
      this.#write(canvas, { offset, total, toEnd });
    this.#shift = this.#heard - offset;
  }

  /**
   * Begins a visible motion over so many pixels, each step of which is told as a share of the way that
   * is left. Returns false if it is too far, or motion is not welcome.
   */
  glide(distance: number, step: (share: number) => void): boolean {
    const isNear = distance > 0 && distance < this.#element.clientHeight * GLIDE_VIEWS;
    if (!isNear || !this.#glide.isWelcome()) return false;
    this.interrupt();
    this.#glide.start(step);
    return true;
  }

  destroy(): void {
    this.#stop.abort();
    clearTimeout(this.#still);
    clearTimeout(this.#late);
  }

  /** Nobody scrolls up and stands at the end: the browser moved it there, as the view became higher. */
  #isAtEnd(scrollTop: number): boolean {
    const { scrollHeight, clientHeight } = this.#element;
    return scrollHeight - clientHeight - scrollTop < AT_EDGE;
  }

  #write(canvas: HTMLElement, { offset, total, toEnd }: ScrollExtent): void {
    const isScrolled = Math.abs(this.#heard - offset) >= 1;
    const isResized = setHeight(canvas, total);
    if (isScrolled) {
      if (toEnd === 0) this.#pinnedAt = performance.now();
      this.#element.scrollTop = offset;
    }
    // A canvas that becomes lower may take the view along.
    if (isScrolled || (isResized && toEnd < AT_EDGE)) this.#heard = this.#element.scrollTop;
  }

  /** Whether the view was put at its end only just now. If so, it is again in a moment. */
  #waits(): boolean {
    const left = this.#pinnedAt + PINNED - performance.now();
    if (left <= 0) return false;
    this.#late ??= setTimeout(() => {
      this.#late = undefined;
      this.#tellMoved();
    }, left);
    return true;
  }

  #hear(): void {
    this.#tellMoved();
    if ('onscrollend' in this.#element || !this.#moving) return;
    clearTimeout(this.#still);
    this.#still = setTimeout(() => this.#rest(), STILL);
  }

  #rest(): void {
    this.#tellMoved();
    this.#endMotion();
    this.#tellMoved();
  }

  #endMotion(): void {
    this.#moving = false;
    this.#step = 0;
  }
}

/** Returns whether that was news. */
function setHeight(canvas: HTMLElement, height: number): boolean {
  const wanted = `${height}px`;
  if (canvas.style.blockSize === wanted) return false;
  canvas.style.blockSize = wanted;
  return true;
}
