import { isPlatformBrowser } from '@angular/common';
import {
  ApplicationRef,
  DestroyRef,
  Directive,
  ElementRef,
  Injector,
  PLATFORM_ID,
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  inject,
  input,
  untracked,
} from '@angular/core';
import { MountedRow, RowEntry } from './mounted-row';
import { MountedRows } from './mounted-rows';
import { RowFocus } from './row-focus';
import { RowLayout } from './row-layout';
import { RowList } from './row-list';
import { RowBookmark, RowJump } from './row-place';
import { RowScroller } from './row-scroller';

/**
 * A scrolling list that renders only the rows in view, and never moves what is being read: rows may
 * be put before or after, grow, shrink or go away.
 *
 * Goes on the scrolling element, which has no padding. In it stands one `chatRowCanvas`, and in that
 * a `chatWindowRow` for each of `entries()`. Where there is no layout (jsdom, a server) the rows
 * nearest the opening edge are rendered in normal flow.
 *
 * @example
 * <div [chatRowWindow]="messages()" [rowKey]="keyOf" anchorTo="end" #window="chatRowWindow">
 *   <div chatRowCanvas>
 *     @for (entry of window.entries(); track entry.key) {
 *       <div [chatWindowRow]="entry">
 *         <p chatRowAnchor tabindex="-1">{{ entry.row.text }}</p>
 *       </div>
 *     }
 *   </div>
 * </div>
 */
@Directive({
  selector: '[chatRowWindow]',
  exportAs: 'chatRowWindow',
  host: {
    '[style.overflow-y]': '"auto"',
    // The browser's own anchoring would correct what is corrected here already.
    '[style.overflow-anchor]': '"none"',
    '[style.overscroll-behavior]': '"none"',
    '[attr.data-flowing]': 'flowing() || null',
  },
})
export class ChatRowWindow<T> {
  readonly #view = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #app = inject(ApplicationRef);
  readonly #injector = inject(Injector);

  /** All rows, in order: an array, or what else has a `length` and `at`. Another one for each change. */
  readonly rows = input.required<RowList<T>>({ alias: 'chatRowWindow' });

  /** The identity of a row: unique, and the same for as long as the row is the same to a reader. */
  readonly rowKey = input.required<(row: T) => string>();

  /** Guesses the height of a row, in pixels, before it has been seen. Defaults to 64 for each. */
  readonly rowEstimate = input<(row: T) => number>(() => 64);

  /** Whether the reader's place may be tied to a row; not so for placeholders. Defaults to all. */
  readonly rowSteady = input<(row: T) => boolean>(() => true);

  /** The edge the list opens at, and stays at while the reader is there. Defaults to `start`. */
  readonly anchorTo = input<'start' | 'end'>('start');

  /** The key of the row to open at instead of the edge. Of no effect once rows are shown. */
  readonly openAt = input<string | null>(null);

  /** Which list this is. Another value starts over, as if the window were new. */
  readonly list = input<unknown>();

  /** How far beyond the view rows are rendered on each side, in pixels. Defaults to 240. */
  readonly overscan = input(240);

  /** Whether the list stays where it is as rows are appended, for now. Defaults to false. */
  readonly held = input(false, { transform: booleanAttribute });

  /** Keys of rows that stay rendered wherever the reader goes: a selection's ends. Defaults to none. */
  readonly keepRendered = input<readonly string[]>([]);

  readonly #layout = new RowLayout<T>({
    rows: this.rows,
    keyOf: this.rowKey,
    estimate: this.rowEstimate,
    steady: this.rowSteady,
    anchorTo: this.anchorTo,
    openAt: this.openAt,
    list: this.list,
    overscan: this.overscan,
    held: this.held,
    keepRendered: this.keepRendered,
  });
  readonly #mounted = new MountedRows(this.#view);
  #scroller: RowScroller | null = null;
  #canvas: HTMLElement | null = null;
  #measured: readonly RowEntry<T>[] = [];
  #measuredOf: RowList<T> | null = null;
  readonly #focus = new RowFocus(this.#view);

  /** The rows to render, in order. */
  readonly entries = this.#layout.entries;

  /** Whether rows stand in normal flow, because there is no layout. */
  readonly flowing = this.#layout.flowing;

  /** Whether the reader is at the end. */
  readonly atEnd = this.#layout.atEnd;

  /** Whether less than a view and a half is left before the first row: time to load more. */
  readonly nearStart = this.#layout.sight.nearStart;

  /** How many rows have been appended since the reader left the end. */
  readonly appended = this.#layout.sight.appended;

  /** The index of the first row of which something is in view; -1 if there is none. */
  readonly firstInView = this.#layout.sight.firstInView;

  /** The index of the last row that is in view down to its lower edge; -1 if none is. */
  readonly lastInView = this.#layout.sight.lastInView;

  /** The rows within a view and a half of the view: what is missing there is to be loaded. */
  readonly near = this.#layout.sight.near;

  constructor() {
    if (!isPlatformBrowser(inject(PLATFORM_ID))) this.#layout.height.set(0);
    afterNextRender(() => this.#start());
    afterRenderEffect(() => {
      this.#layout.changes();
      // Counts from where the reader was last at the end, which has to be looked at while they are.
      this.#layout.sight.appended();
      const entries = this.#layout.entries();
      untracked(() => this.#arrange(entries));
    });
    inject(DestroyRef).onDestroy(() => {
      this.#mounted.destroy();
      this.#scroller?.destroy();
    });
  }

  /** Goes to the end and stays there; in a visible motion if it is near and motion is welcome. */
  scrollToEnd({ smooth = false } = {}): void {
    this.#followScroll();
    const step = (share: number) => {
      if (!this.#followScroll()) this.#layout.approachEnd(share);
      this.#show();
    };
    if (smooth && this.#scroller?.glide(this.#layout.toEnd(), step)) return;
    this.#scroller?.interrupt();
    this.#layout.stayAtEnd();
  }

  /** Brings a row into view by the shortest way. Does nothing if there is no such row. */
  reveal(key: string): void {
    this.jumpTo(key, { place: 'nearest' });
  }

  /**
   * Brings a row into view at once, and keeps it there while the heights around it become known.
   * Returns false if there is no such row. A row higher than the view shows its start.
   */
  jumpTo(key: string, { place = 'center' }: { place?: RowJump } = {}): boolean {
    return this.#go(() => this.#layout.jumpTo(key, place));
  }

  /** Where the reader is, to come back to; null while nothing is shown. */
  bookmark(): RowBookmark | null {
    return this.#layout.bookmark();
  }

  /** Goes back to a bookmark, exactly. Returns false if none of the rows that were in view is left. */
  returnTo(bookmark: RowBookmark): boolean {
    return this.#go(() => this.#layout.returnTo(bookmark));
  }

  /** Brings a row into view and gives it the focus. */
  focusRow(key: string): void {
    this.#layout.kept.set(key);
    this.reveal(key);
    // At once where it can be: the next key means this row, and may come before the next frame.
    if (this.#mounted.focus(key)) return;
    afterNextRender(() => this.#mounted.focus(key), { injector: this.#injector });
  }

  /** @internal */
  setCanvas(canvas: HTMLElement): void {
    this.#canvas = canvas;
  }

  /** @internal */
  mount(row: MountedRow): () => void {
    return this.#mounted.add(row);
  }

  /** Takes in that a row has the focus: it stays rendered, wherever the reader goes. @internal */
  keepFocus(key: string, element: EventTarget | null): void {
    this.#layout.kept.set(key);
    this.#focus.keep(element);
  }

  /** Takes in that a row may have lost the focus: one that is only moved gets it back. @internal */
  releaseFocus(): void {
    this.#focus.release();
  }

  #start(): void {
    this.#lookAtView();
    this.#scroller = new RowScroller(this.#view, () => {
      this.#followScroll();
      this.#show();
    });
    this.#mounted.watch((rows) => this.#takeSizes(rows));
  }

  /** Goes elsewhere by command: what the reader scrolled before is over, and so is any motion. */
  #go(command: () => boolean): boolean {
    this.#followScroll();
    const isGoing = command();
    if (isGoing) this.#scroller?.interrupt();
    return isGoing;
  }

  /** A view that is hidden keeps its rows and sizes as they were: it may come back any time. */
  #lookAtView(): void {
    const { clientHeight, ownerDocument } = this.#view;
    const hidden = clientHeight === 0 && ownerDocument.documentElement.clientHeight > 0;
    // Hidden, the browser forgot where it stood.
    if (this.#layout.hidden() && !hidden) this.#scroller?.forgetDistance();
    this.#layout.hidden.set(hidden);
    if (!hidden) this.#layout.height.set(clientHeight);
  }

  /**
   * After each rendering: measures what was rendered, then puts everything in its place. Reads first and
   * writes then, once: each reading after a write makes the browser lay out the page.
   */
  #arrange(entries: readonly RowEntry<T>[]): void {
    this.#focus.restore();
    if (this.#measured !== entries && !this.#layout.flowing() && !this.#layout.hidden()) {
      this.#measured = entries;
      // Who has a new neighbour may look different, though nothing of its own has changed.
      if (this.#measuredOf !== this.rows() || this.#mounted.hasNews()) {
        this.#measuredOf = this.rows();
        this.#followScroll();
        this.#layout.measure(this.#mounted.measure());
      }
    }
    this.#place();
  }

  /** Runs before the browser paints, so that no frame shows a new size with an old place. */
  #takeSizes(rows: readonly MountedRow[]): void {
    this.#followScroll();
    if (!this.#layout.flowing() && !this.#layout.hidden()) {
      this.#layout.measure(this.#mounted.measure(rows));
    }
    this.#show();
  }

  /** Shows what is in view now, in this very frame: where rows are missing, it does not wait for its turn. */
  #show(): void {
    if (this.#layout.isCoveredBy(this.#measured)) this.#place();
    else this.#app.tick();
  }

  #place(): void {
    if (this.#layout.height() === null || this.#layout.hidden() || !this.#canvas) return;
    const flowing = this.#layout.flowing();
    if (flowing) this.#canvas.style.blockSize = '';
    else this.#scroller?.hold(this.#canvas, this.#layout.extent());
    const shift = this.#scroller?.shift ?? 0;
    this.#mounted.put((index) => (flowing ? 0 : this.#layout.topOf(index) + shift));
    if (!flowing && this.#measured === this.#layout.entries()) this.#layout.settle();
  }

  /**
   * Takes in how far the reader has scrolled since. Not where to: rows may have come in above which are
   * not rendered yet, and the event comes a frame after the motion. Returns whether they have.
   */
  #followScroll(): boolean {
    if (!this.#scroller) return false;
    this.#lookAtView();
    if (this.#layout.hidden() || this.#layout.flowing()) return false;
    const distance = this.#scroller.takeDistance();
    this.#layout.lead.set(this.#scroller.lead);
    if (distance !== 0) this.#layout.moveTo(this.#layout.offset() + distance);
    return distance !== 0;
  }
}
