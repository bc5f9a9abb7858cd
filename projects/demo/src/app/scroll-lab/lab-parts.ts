/** Something in a row that no binding knows of: it comes, and grows, by itself. */
interface Part {
  readonly kind: 'picture' | 'video' | 'preview' | 'block';
  /** How tall it is in the end, in px. */
  readonly height: number;
  /** Whether room is kept for it until it is there. */
  readonly kept: boolean;
  loaded: boolean;
}

/** How many frames after its row a picture comes. */
const LATE = 3;

/** Puts parts into rows, and again whenever a row is rendered anew. */
export class LabParts {
  readonly #root: HTMLElement;
  readonly #parts = new Map<string, Part>();
  readonly #observer = new MutationObserver(() => this.#dress());
  #loading = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** Whether nothing is on its way. */
  get calm(): boolean {
    return this.#loading === 0;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** Puts a part into a row, or takes away the one that is there. */
  toggle(key: string, kind: 'preview' | 'block'): void {
    if (this.#parts.has(key)) {
      this.#parts.delete(key);
      this.#find(key)?.remove();
      return;
    }
    this.#parts.set(key, { kind, height: kind === 'block' ? 37 : 84, kept: true, loaded: true });
    this.#dress();
  }

  /** Puts a picture or a film into a row, and brings its content some frames later. */
  load(key: string, kind: 'picture' | 'video', height: number, kept: boolean): void {
    const part: Part = { kind, height, kept, loaded: false };
    this.#find(key)?.remove();
    this.#parts.set(key, part);
    this.#dress();
    this.#loading++;
    afterFrames(LATE, () => {
      part.loaded = true;
      const element = this.#find(key);
      const done = element ? show(element, part) : Promise.resolve();
      void done.then(() => this.#loading--);
    });
  }

  #find(key: string): HTMLElement | null {
    return this.#root.querySelector(`[data-part="${key}"]`);
  }

  #dress(): void {
    for (const [key, part] of this.#parts) {
      const bubble = this.#root.querySelector(`[id$="-${key}"]`);
      if (!bubble || this.#find(key)) continue;
      const element = document.createElement(part.kind === 'picture' ? 'img' : 'div');
      element.dataset['part'] = key;
      element.className = 'part';
      if (part.kept) element.style.blockSize = `${part.height}px`;
      bubble.append(element);
      if (part.loaded) void show(element, part);
    }
  }
}

/** Resolves once the content has its size. */
async function show(element: HTMLElement, { height, kept }: Part): Promise<void> {
  if (element instanceof HTMLImageElement) {
    element.src =
      'data:image/svg+xml,' +
      `<svg xmlns='http://www.w3.org/2000/svg' width='240' height='${height}'></svg>`;
    // One that has been taken away meanwhile never comes.
    await element.decode().catch(() => undefined);
  } else if (!kept) {
    element.style.blockSize = `${height}px`;
  }
}

function afterFrames(count: number, run: () => void): void {
  requestAnimationFrame(() => (count <= 1 ? run() : afterFrames(count - 1, run)));
}
