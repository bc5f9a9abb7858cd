import type { FileKind } from '../files/file-kind.ts';
import type { Memory } from '../memory/memory.ts';
import { keyOf, Table } from '../memory/table.ts';

/** How many bytes of a file stand in one row. */
export const PIECE_BYTES = 1 << 20;

/** What is known of an uploaded file beside its bytes. */
export interface StoredFile {
  readonly key: string;
  /** The user who uploaded it. */
  readonly owner: string;
  readonly kind: FileKind;
  /** As the browser sent it. */
  readonly contentType: string;
  readonly bytes: number;
  /** In seconds. */
  readonly storedAt: number;
}

/** Keeps uploaded files. */
export class FileCabinet {
  readonly #files: Table<StoredFile>;
  // Base64, because rows are JSON. All pieces but the last one have `PIECE_BYTES` bytes.
  readonly #pieces: Table<string>;
  readonly #bytesByOwner = new Map<string, number>();

  constructor(memory: Memory) {
    this.#files = new Table(memory.drawer('files'));
    this.#pieces = new Table(memory.drawer('file-pieces'));
    for (const { owner, bytes } of this.#files.values()) this.#count(owner, bytes);
  }

  has(key: string): boolean {
    return this.#files.has(key);
  }

  find(key: string): StoredFile | undefined {
    return this.#files.get(key);
  }

  /** How many bytes the files of a user have together. */
  bytesOf(owner: string): number {
    return this.#bytesByOwner.get(owner) ?? 0;
  }

  /** Keeps a whole file, in the place of an earlier one of this key. */
  store(file: StoredFile, pieces: readonly string[]): void {
    this.#remove(file.key);
    pieces.forEach((piece, index) => this.#pieces.set(keyOf(file.key, index), piece));
    this.#files.set(file.key, file);
    this.#count(file.owner, file.bytes);
  }

  /** The bytes of a file from `start` up to but without `end`, piece by piece. */
  *read({ key, bytes }: StoredFile, start = 0, end = bytes): Generator<Buffer, void> {
    for (let index = Math.floor(start / PIECE_BYTES); index * PIECE_BYTES < end; index += 1) {
      const piece = this.#pieces.get(keyOf(key, index));
      // It was replaced by a shorter one while it was read.
      if (piece === undefined) return;
      const offset = index * PIECE_BYTES;
      yield Buffer.from(piece, 'base64').subarray(Math.max(start - offset, 0), end - offset);
    }
  }

  clear(): void {
    this.#files.clear();
    this.#pieces.clear();
    this.#bytesByOwner.clear();
  }

  #remove(key: string): void {
    const file = this.#files.get(key);
    if (!file) return;
    const count = Math.ceil(file.bytes / PIECE_BYTES);
    for (let index = 0; index < count; index += 1) this.#pieces.delete(keyOf(key, index));
    this.#files.delete(key);
    this.#count(file.owner, -file.bytes);
  }

  #count(owner: string, bytes: number): void {
    this.#bytesByOwner.set(owner, this.bytesOf(owner) + bytes);
  }
}
