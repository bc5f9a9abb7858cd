/** Gives the focus back to a row that is moved among its siblings: it leaves the document for a moment. */
export class RowFocus {
  readonly #document: Document;
  #focused: HTMLElement | null = null;

  constructor(view: HTMLElement) {
    this.#document = view.ownerDocument;
  }

  /** Takes in what of a row has the focus. */
  keep(element: EventTarget | null): void {
    this.#focused = element instanceof HTMLElement ? element : null;
  }

  /** Takes in that the focus may have gone: a row that is only moved gets it back at once. */
  release(): void {
    queueMicrotask(() => {
      if (this.#document.activeElement !== this.#focused) this.#focused = null;
    });
  }

  /** To be done once the rows have been rendered. */
  restore(): void {
    const { activeElement, body } = this.#document;
    if (activeElement === body && this.#focused?.isConnected) {
      this.#focused.focus({ preventScroll: true });
    }
  }
}
