import { PIECE_BYTES } from '../store/file-cabinet.ts';

/** Gathers the bytes of one upload into pieces, as they arrive. */
export class FileIntake {
  readonly #pieces: string[] = [];
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #bytes = 0;

  /** How many bytes have arrived. */
  get bytes(): number {
    return this.#bytes;
  }

  add(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    for (let rest = bytes; rest.length > 0;) {
      const part = rest.subarray(0, PIECE_BYTES - this.#waitingBytes);
      rest = rest.subarray(part.length);
      this.#waiting.push(part);
      this.#waitingBytes += part.length;
      if (this.#waitingBytes === PIECE_BYTES) this.#closePiece();
    }
  }

  /** All pieces, once nothing more comes. */
  finish(): readonly string[] {
    if (this.#waitingBytes > 0) this.#closePiece();
    return this.#pieces;
  }

  #closePiece(): void {
    this.#pieces.push(Buffer.concat(this.#waiting).toString('base64'));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
