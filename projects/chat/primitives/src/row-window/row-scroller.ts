/** How near to its upper edge, in pixels, a view can be moved on no further. */
const AT_EDGE = 1;
/** After how many milliseconds without a step a motion is over, where the browser does not say. */
const STILL = 150;
/** How many views away the end may be to be gone to in one visible motion. */
const GLIDE_VIEWS = 3;
/** How much further than the last step rows are rendered ahead of a motion. */
const AHEAD = 1.25;

/** What a `RowScroller` tells. */
export interface ScrollListener {
  /** The reader has scrolled, or a motion is over. */
  moved(): void;
  /** A visible motion has arrived where it was heading. */
  arrived(): void;
}

/**
 * Puts the view where it belongs, and hears where its reader takes it.
 *
 * A write to `scrollTop` ends any motion: of a wheel, of a finger, of the browser's own. So while the
 * view moves, rows are shifted within the canvas instead, and the canvas grows or shrinks with them. Once
 * it is at rest, what was shifted is written. What the browser rounds off stays in the shift for good.
 */
export class RowScroller {
  readonly #element: HTMLElement;
  readonly #listener: ScrollListener;
  readonly #stop = new AbortController();
  /** Where the element stood when it was last heard or put somewhere. */
  #heard = 0;
  #shift = 0;
  #moving = false;
  #step = 0;
  #glide: number | null = null;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, listener: ScrollListener) {
    this.#element = element;
    this.#listener = listener;
    const options = { passive: true, signal: this.#stop.signal };
    element.addEventListener('scroll', () => this.#hear(), options);
    element.addEventListener('scrollend', () => this.#rest(), options);
  }

  /** How much lower in the canvas rows stand than the layout says. */
  get shift(): number {
    return this.#shift;
  }

  /** How far ahead of the motion rows are needed, in pixels; negative towards the start, 0 at rest. */
  get lead(): number {
    const { clientHeight } = this.#element;
    const speed = Math.abs(this.#step);
    // Slower, and what is rendered around the view is enough; faster, and it is a jump, not a motion.
    if (!this.#moving || speed < clientHeight / 8 || speed > clientHeight * 3) return 0;
    const quarter = clientHeight / 4;
    return Math.sign(this.#step) * Math.ceil((speed * AHEAD) / quarter) * quarter;
  }

  /** How far the reader has scrolled since this was last asked. */
  takeDistance(): number {
    const { scrollTop, scrollHeight, clientHeight } = this.#element;
    const distance = scrollTop - this.#heard;
    this.#heard = scrollTop;
    // Nobody scrolls up and stands at the end: the browser moved it there, as the view became higher.
    const pushed = distance < 0 && scrollHeight - clientHeight - scrollTop < AT_EDGE;
    if (distance === 0 || pushed) return 0;
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
    this.#glide = null;
    this.#endMotion();
  }

  /** Makes the view stand at an offset of a canvas that is `total` high. */
  hold(canvas: HTMLElement, { offset, total }: { offset: number; total: number }): void {
    let { scrollTop } = this.#element;
    const isAtEdge = scrollTop < AT_EDGE || offset < AT_EDGE;
    if ((this.#moving || this.#glide !== null) && !isAtEdge) {
      setHeight(canvas, total + scrollTop - offset);
    } else {
      setHeight(canvas, total);
      if (Math.abs(scrollTop - offset) >= 1) {
        this.#element.scrollTop = offset;
        ({ scrollTop } = this.#element);
      }
    }
    this.#shift = scrollTop - offset;
    this.#heard = scrollTop;
  }

  /** Heads for a point so many pixels away, in a visible motion. Returns false if that is not welcome. */
  glide(distance: number): boolean {
    const isNear = distance > 0 && distance < this.#element.clientHeight * GLIDE_VIEWS;
    if (!isNear || !welcomesMotion()) return false;
    this.#glide = this.#element.scrollTop + distance;
    this.#element.scrollTo({ top: this.#glide, behavior: 'smooth' });
    return true;
  }

  destroy(): void {
    this.#stop.abort();
    clearTimeout(this.#still);
  }

  #hear(): void {
    this.#listener.moved();
    if ('onscrollend' in this.#element || !this.#moving) return;
    clearTimeout(this.#still);
    this.#still = setTimeout(() => this.#rest(), STILL);
  }

  #rest(): void {
    // Elsewhere than where it headed for: the reader took over.
    const hasArrived = this.#glide !== null && Math.abs(this.#element.scrollTop - this.#glide) < 2;
    this.#glide = null;
    this.#listener.moved();
    this.#endMotion();
    if (hasArrived) this.#listener.arrived();
    else this.#listener.moved();
  }

  #endMotion(): void {
    this.#moving = false;
    this.#step = 0;
  }
}

function setHeight(canvas: HTMLElement, height: number): void {
  const wanted = `${height}px`;
  if (canvas.style.blockSize !== wanted) canvas.style.blockSize = wanted;
}

function welcomesMotion(): boolean {
  return !('matchMedia' in globalThis && matchMedia('(prefers-reduced-motion: reduce)').matches);
}
