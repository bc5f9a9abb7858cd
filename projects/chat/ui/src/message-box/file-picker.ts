import type { AttachWay } from './box-attach-menu';
import { BoxFiles } from './box-parts';

/** Lets somebody choose files of their device. */
export class FilePicker {
  readonly #input: () => HTMLInputElement | undefined;
  #way: AttachWay = 'media';

  /** Whether the device has a camera at hand: elsewhere the browser asks for a file anyway. */
  readonly camera = 'matchMedia' in globalThis && matchMedia('(pointer: coarse)').matches;

  /** @param field Its `<input type="file">`. */
  constructor(field: () => HTMLInputElement | undefined) {
    this.#input = field;
  }

  /**
   * Opens the device's own choice.
   * @param accept What an app takes, as in `<input accept>`.
   */
  open(way: AttachWay, accept: string): void {
    const input = this.#input();
    if (!input) return;
    this.#way = way;
    input.accept = way === 'file' ? accept : way === 'camera' ? 'image/*' : 'image/*,video/*';
    if (way === 'camera') input.setAttribute('capture', 'environment');
    else input.removeAttribute('capture');
    input.click();
  }

  /** What was chosen; null if nothing was. */
  take(): BoxFiles | null {
    const input = this.#input();
    const files = Array.from(input?.files ?? []);
    // The same file can be chosen again.
    if (input) input.value = '';
    return files.length > 0 ? { files, as: this.#way === 'file' ? 'file' : 'media' } : null;
  }
}
