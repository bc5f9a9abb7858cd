import type { Message } from 'ngx-tencent-chat/models';

import { Heights } from './heights';
import { MessageRow, make } from './message-row';

/** How far beyond the view rows are rendered, on each side. */
const OVERSCAN = 400;
/** How tall a row is taken to be. */
const GUESS = 66;

/**
 * A windowed list as one would write it by hand for nothing but speed: rows in view, recycled; heights
 * measured when a row is filled and corrected before anything is painted; one render a frame.
 */
export class MessageWindow {
  readonly scroller = make('div', 'pane');
  readonly #canvas = make('div', 'canvas', this.scroller);
  #messages: Message[];
  readonly #heights: Heights;
  #rows = new Map<number, MessageRow>();
  #spare: MessageRow[] = [];
  #pinned = true;
  #frame = 0;
  /** Where the list scrolled to by itself last. */
  #set = -1;

  constructor(messages: readonly Message[]) {
    this.#messages = [...messages];
    this.#heights = new Heights(messages.length, GUESS);
    this.scroller.addEventListener('scroll', () => {
      const { scrollTop } = this.scroller;
      // What the list itself has scrolled says nothing of the reader.
      if (scrollTop !== this.#set) this.#pinned = this.#heights.total - this.#bottom() < 2;
      this.#render();
    });
    this.#renderSoon();
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  append(message: Message): void {
    this.#messages.push(message);
    this.#heights.insertEnd(1);
    this.#renderSoon();
  }

  prepend(messages: readonly Message[]): void {
    const count = messages.length;
    const offset = this.scroller.scrollTop;
    this.#messages.unshift(...messages);
    this.#heights.insertStart(count);
    this.#rows = new Map([...this.#rows].map(([index, row]) => [index + count, row]));
    for (const [index, row] of this.#rows) row.place(index, this.#heights.startOf(index));
    this.#resize();
    this.scroller.scrollTop = offset + this.#heights.startOf(count);
    this.#renderSoon();
  }

  /** The row of a message; null while it is not rendered. */
  rowAt(index: number): Element | null {
    return this.#rows.get(index)?.element ?? null;
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.scroller.remove();
  }

  #renderSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#render();
    });
  }

  #bottom(): number {
    return this.scroller.scrollTop + this.scroller.clientHeight;
  }

  #resize(): void {
    this.#canvas.style.height = `${this.#heights.total}px`;
  }

  #render(): void {
    const height = this.scroller.clientHeight;
    let top = this.scroller.scrollTop;
    // Measuring may bring other rows into view: seldom more than once.
    for (let pass = 0; pass < 4; pass++) {
      if (this.#pinned) top = Math.max(0, this.#heights.total - height);
      const anchor = this.#heights.indexAt(top);
      const place = top - this.#heights.startOf(anchor);
      const changed = this.#fillRange(top - OVERSCAN, top + height + OVERSCAN);
      if (!changed) break;
      if (!this.#pinned) top = this.#heights.startOf(anchor) + place;
    }
    this.#resize();
    for (const [index, row] of this.#rows) row.place(index, this.#heights.startOf(index));
    if (this.scroller.scrollTop === top) return;
    this.scroller.scrollTop = top;
    this.#set = this.scroller.scrollTop;
  }

  /** Fills the rows of a range and measures them. Returns whether a height was not as guessed. */
  #fillRange(from: number, to: number): boolean {
    const first = this.#heights.indexAt(Math.max(0, from));
    const last = this.#heights.indexAt(Math.max(0, to));
    for (const [index, row] of this.#rows) {
      if (index >= first && index <= last) continue;
      this.#rows.delete(index);
      this.#spare.push(row);
    }
    const fresh: MessageRow[] = [];
    for (let index = first; index <= last; index++) {
      if (!this.#rows.has(index)) fresh.push(this.#fill(index));
    }
    for (const row of this.#spare.splice(0)) row.element.remove();
    const heights = fresh.map((row) => row.element.offsetHeight);
    const changes = fresh.map((row, at) => this.#heights.set(row.index, heights[at] ?? 0));
    return changes.some((by) => by !== 0);
  }

  #fill(index: number): MessageRow {
    const row = this.#spare.pop() ?? new MessageRow();
    const message = this.#messages[index];
    if (message) row.fill(message);
    row.index = index;
    if (!row.element.isConnected) this.#canvas.append(row.element);
    this.#rows.set(index, row);
    return row;
  }
}
