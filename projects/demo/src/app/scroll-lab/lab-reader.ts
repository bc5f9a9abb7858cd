import type { FrameWatch, PaintedFrame } from './frame-watch';
import type { LabMove } from './lab-step';

/** In how many steps the handle of the scrollbar is drawn to where it goes. */
const DRAG_STEPS = 4;
/** How many frames real input may take to arrive. */
const PATIENCE = 12;

/** What the reader needs of the page. */
export interface ReaderSeat {
  readonly root: HTMLElement;
  send(words: number): void;
  /** Jumps to the message at this share of all. */
  jump(share: number): void;
}

/** Moves through the feed as a person does: by `labHands` if the driver has any, else by events. */
export class LabReader {
  readonly #seat: ReaderSeat;
  readonly #frames: FrameWatch;

  constructor(seat: ReaderSeat, frames: FrameWatch) {
    this.#seat = seat;
    this.#frames = frames;
  }

  /** Does it, and tells of every frame meanwhile. */
  async make(step: LabMove, see: (frame: PaintedFrame) => void): Promise<void> {
    switch (step.move) {
      case 'wheel':
        return this.#wheel(step.by, see);
      case 'scroll':
        return this.#scroll(() => step.by, step.frames, see);
      case 'drag':
        return this.#drag(step.to, see);
      case 'key':
        return this.#press(step.key, step.times, see);
      case 'latest':
        this.#seat.root.querySelector<HTMLElement>('.latest button')?.click();
        return;
      case 'jump':
        this.#seat.jump(step.to);
        return;
      case 'send':
        this.#seat.send(step.words);
    }
  }

  /** Scrolls a little, so that no message begins at the very edge of the view. */
  async leaveEdge(frame: PaintedFrame): Promise<boolean> {
    const unclear = frame.rows.some(({ line }) => Math.abs(line) < 2);
    if (!unclear || frame.after < 20) return false;
    this.#view().scrollTop += 5;
    await this.#frames.frame();
    return true;
  }

  async #wheel(by: number, see: (frame: PaintedFrame) => void): Promise<void> {
    const view = this.#view();
    const from = view.scrollTop;
    if (!window.labHands) {
      view.scrollTop += by;
      return;
    }
    const arrived = window.labHands.wheel(by);
    for (let waited = 0; waited < PATIENCE && view.scrollTop === from; waited++) {
      see(await this.#frames.frame());
    }
    await arrived;
  }

  async #scroll(
    by: () => number,
    frames: number,
    see: (frame: PaintedFrame) => void,
  ): Promise<void> {
    for (let made = 0; made < frames; made++) {
      this.#view().scrollTop += by();
      see(await this.#frames.frame());
    }
  }

  async #drag(to: number, see: (frame: PaintedFrame) => void): Promise<void> {
    const view = this.#view();
    let left = DRAG_STEPS;
    const way = () => (view.scrollHeight - view.clientHeight) * to - view.scrollTop;
    await this.#scroll(() => way() / left--, DRAG_STEPS, see);
  }

  async #press(key: string, times: number, see: (frame: PaintedFrame) => void): Promise<void> {
    const feed = this.#view().querySelector<HTMLElement>('[role=feed]');
    const stop = feed?.querySelector<HTMLElement>('article[tabindex="0"]');
    (stop ?? feed)?.focus({ preventScroll: true });
    for (let made = 0; made < times; made++) {
      if (window.labHands) await window.labHands.key(key);
      else (document.activeElement ?? feed)?.dispatchEvent(keyDown(key));
      see(await this.#frames.frame());
    }
  }

  #view(): HTMLElement {
    const view = this.#seat.root.querySelector<HTMLElement>('[role=feed]')?.parentElement;
    if (!view) throw new Error('There is no feed to read.');
    return view;
  }
}

function keyDown(key: string): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
}
