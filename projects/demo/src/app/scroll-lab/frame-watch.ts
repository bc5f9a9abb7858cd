/** A row as it was painted: in px below the upper edge of the view. */
export interface PaintedRow {
  readonly top: number;
  readonly bottom: number;
  /** The message's key; null for a row without one. */
  readonly key: string | null;
  /** Where the message begins in the row. */
  readonly line: number;
}

/** What one frame showed. */
export interface PaintedFrame {
  readonly height: number;
  /** From top to bottom. */
  readonly rows: readonly PaintedRow[];
  /** How far the view stood from the start and from the end of the list when the frame was over. */
  readonly before: number;
  readonly after: number;
}

/** Rows are rendered at least so far below the view, in px, if there are any. */
const RENDERED = 200;

/** What a browser rounds off does not count, in px. */
const ROUNDED = 8;

const KEY = /lab-\d+$/;

/**
 * Says where every row stood in each painted frame. An IntersectionObserver takes its boxes after all
 * else that happens in a frame, late resize observers too: what it sees is what was painted. It tells of
 * an element once, when it begins to look, so that each frame needs a new one.
 */
export class FrameWatch {
  readonly #root: HTMLElement;
  #next: ((frame: PaintedFrame) => void)[] = [];
  #running = true;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#watch();
  }

  /** The next frame that is painted. */
  frame(): Promise<PaintedFrame> {
    return new Promise((resolve) => this.#next.push(resolve));
  }

  stop(): void {
    this.#running = false;
  }

  #watch(): void {
    requestAnimationFrame(() => {
      if (!this.#running) return;
      // Made anew, so that it stands behind every other resize observer of the page.
      const late = new ResizeObserver(() => {
        late.disconnect();
        this.#look();
      });
      late.observe(document.body);
      this.#watch();
    });
  }

  #look(): void {
    const feed = this.#root.querySelector('[role=feed]');
    const view = feed?.parentElement;
    if (!feed || !view) return;
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const waiting = this.#next;
      this.#next = [];
      const frame = toFrame(view, entries);
      for (const tell of waiting) tell(frame);
    });
    observer.observe(view);
    for (const row of feed.children) {
      observer.observe(row);
      const article = row.querySelector('article');
      if (article) observer.observe(article);
    }
  }
}

function toFrame(view: HTMLElement, entries: readonly IntersectionObserverEntry[]): PaintedFrame {
  // The first box of each: those of the next frame may have come in before anybody was told.
  const boxes = new Map(
    entries.toReversed().map((entry) => [entry.target, entry.boundingClientRect]),
  );
  const edge = boxes.get(view) ?? view.getBoundingClientRect();
  const rows = [...boxes].flatMap(([row, box]): PaintedRow[] => {
    if (row === view || row.tagName === 'ARTICLE') return [];
    const article = row.querySelector('article');
    const begin = (article && boxes.get(article)?.top) ?? box.top;
    const key = KEY.exec(article?.getAttribute('aria-describedby') ?? '')?.[0] ?? null;
    return [
      { top: box.top - edge.top, bottom: box.bottom - edge.top, key, line: begin - edge.top },
    ];
  });
  rows.sort((one, other) => one.top - other.top);
  const { height } = edge;
  return { height, rows, before: view.scrollTop, after: leftBehind(view, rows, height) };
}

/**
 * How far the reader can go on. At the end the offset of the view may be written a moment after its rows
 * stand where they belong: until then the rows say it. Were there more, they would be rendered.
 */
function leftBehind(view: Element, rows: readonly PaintedRow[], height: number): number {
  const after = view.scrollHeight - view.clientHeight - view.scrollTop;
  const end = Math.max(0, (rows.at(-1)?.bottom ?? Infinity) - height);
  return end < RENDERED && after - end > ROUNDED ? end : after;
}
