import { MountedRow, RowEntry } from './mounted-row';
import { RowSize } from './row-metrics';
import { sizesOf } from './row-size';

/** What of a row is looked at: its padding may be what changes. */
const WITH_PADDING: ResizeObserverOptions = { box: 'border-box' };

/** The rows of a window that are in the document: knows their sizes, and puts them where they belong. */
export class MountedRows {
  readonly #view: HTMLElement;
  readonly #rows = new Map<Element, MountedRow>();
  readonly #tops = new WeakMap<MountedRow, number>();
  /** What each row showed when it was measured after a rendering. */
  readonly #measured = new WeakMap<MountedRow, RowEntry<unknown>>();
  #observer: ResizeObserver | null = null;
  /** Rows that came in while sizes were told: looking at them then would make it a loop. */
  #unobserved: Element[] | null = null;

  constructor(view: HTMLElement) {
    this.#view = view;
  }

  /** Takes in a row. Returns how to let it go. */
  add(row: MountedRow): () => void {
    this.#rows.set(row.element, row);
    if (this.#unobserved) this.#unobserved.push(row.element);
    else this.#observer?.observe(row.element, WITH_PADDING);
    return () => {
      this.#observer?.unobserve(row.element);
      this.#rows.delete(row.element);
    };
  }

  /** Gives a row the focus. Returns whether it is in the document. */
  focus(key: string): boolean {
    const row = [...this.#rows.values()].find((each) => each.entry().key === key);
    (row?.anchor ?? row?.element)?.focus({ preventScroll: true });
    return row !== undefined;
  }

  /** Tells of rows that have another size, and of none if it is the view, before the browser paints. */
  watch(tell: (rows: readonly MountedRow[]) => void): void {
    if (!('ResizeObserver' in globalThis)) return;
    this.#observer = new ResizeObserver((changes) => {
      this.#unobserved = [];
      tell(changes.flatMap(({ target }) => this.#rows.get(target) ?? []));
      const late = this.#unobserved;
      this.#unobserved = null;
      if (late.length > 0) requestAnimationFrame(() => this.#observe(late));
    });
    this.#observer.observe(this.#view);
    this.#observe([...this.#rows.keys()]);
  }

  /** Whether rows have been rendered that show something else than when they were measured. */
  hasNews(): boolean {
    for (const row of this.#rows.values()) {
      if (this.#measured.get(row) !== row.entry()) return true;
    }
    return false;
  }

  /** Measures rows as they stand in the document; all of them if not told which. */
  measure(rows: Iterable<MountedRow> = this.#rows.values()): readonly RowSize[] {
    const measured = [...rows];
    for (const row of measured) this.#measured.set(row, row.entry());
    return sizesOf(measured, this.#view);
  }

  /** Puts each row where it belongs in the canvas. */
  put(topOf: (index: number) => number): void {
    for (const row of this.#rows.values()) {
      const top = topOf(row.entry().index);
      if (this.#tops.get(row) === top) continue;
      this.#tops.set(row, top);
      row.element.style.transform = top === 0 ? '' : `translateY(${top}px)`;
    }
  }

  destroy(): void {
    this.#observer?.disconnect();
  }

  #observe(elements: readonly Element[]): void {
    for (const element of elements) {
      if (this.#rows.has(element)) this.#observer?.observe(element, WITH_PADDING);
    }
  }
}
