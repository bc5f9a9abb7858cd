/** How many rows a block holds at most once one of them is known. */
const BLOCK = 128;

/** A row that has been measured, estimated or asked for by its key. */
export class KnownRow {
  /** Its height in pixels; NaN as long as it counts like any other. */
  size = NaN;
  /** How far below its top its reading part begins. */
  lead = 0;
  /** Whether the height is what the browser said. */
  measured = false;
  /** @internal */
  block: Block | null = null;

  constructor(readonly key: string) {}
}

class Block {
  /** Null while nothing is known of any of these rows: however many they are, they cost nothing. */
  rows: (KnownRow | undefined)[] | null = null;
  /** Place among the blocks, rows and pixels before it: true for blocks that are in order. */
  at = 0;
  first = 0;
  start = 0;

  constructor(public count: number) {}

  /** Height of the first rows, or of all. */
  heightOf(usual: number, count = this.count): number {
    if (!this.rows) return count * usual;
    let height = 0;
    for (let at = 0; at < count; at++) height += sizeOr(this.rows[at], usual);
    return height;
  }
}

/**
 * The heights of a list of rows, and the sums of them. Rows nobody has seen have the usual height and
 * take no memory; the others stand in blocks, so that a change touches one block and the sums after it.
 */
export class RowHeights {
  readonly #blocks: Block[] = [];
  /** How many of the blocks know what is before them. */
  #ordered = 0;
  #count = 0;
  #usual = 64;

  get count(): number {
    return this.#count;
  }

  /** Height of all rows in pixels. */
  get total(): number {
    return this.startOf(this.#count);
  }

  /** Sets the height of rows of which nothing is known. */
  setUsual(height: number): void {
    this.#usual = height;
    this.#ordered = 0;
  }

  /** Takes rows out and puts unknown ones in. Returns what was known of those taken out. */
  splice(at: number, removed: number, inserted: number): readonly KnownRow[] {
    const from = this.#cut(at);
    const to = this.#cut(at + removed);
    const gone = this.#blocks.splice(from, to - from, ...(inserted ? [new Block(inserted)] : []));
    this.#count += inserted - removed;
    this.#changed(from);
    this.#join(from);
    this.#join(from - 1);
    const known = gone.flatMap(({ rows }) => rows?.filter((row) => row !== undefined) ?? []);
    for (const row of known) row.block = null;
    return known;
  }

  /** What is known of a row. */
  rowAt(index: number): KnownRow | undefined {
    const block = this.#blockOf(index);
    return block?.rows?.[index - block.first];
  }

  /** Makes a row known. */
  put(index: number, row: KnownRow): void {
    const found = this.#blockOf(index);
    if (!found) return;
    const block = found.rows ? found : this.#open(found, index);
    this.#order();
    block.rows ??= rowsOf(block);
    block.rows[index - block.first] = row;
    row.block = block;
    this.#changed(block.at + 1);
  }

  /** Takes in that the height of a known row has changed. */
  touch(row: KnownRow): void {
    if (row.block) this.#changed(this.#placeOf(row.block) + 1);
  }

  /** Where a known row stands in the list; -1 if it is not in it. */
  indexOf(row: KnownRow): number {
    if (!row.block?.rows) return -1;
    this.#order();
    return row.block.first + row.block.rows.indexOf(row);
  }

  /** Where a row begins, in pixels. The one after the last begins where the list ends. */
  startOf(index: number): number {
    const block = this.#blockOf(Math.min(index, this.#count - 1));
    return block ? block.start + block.heightOf(this.#usual, index - block.first) : 0;
  }

  /** The row at this distance from the start, the nearest one if there is none; -1 if there are no rows. */
  indexAt(offset: number): number {
    const block = this.#search((one) => one.start <= offset);
    if (!block) return -1;
    let rest = offset - block.start;
    if (!block.rows) return block.first + clamp(Math.floor(rest / this.#usual), block.count);
    let at = 0;
    for (; at < block.count - 1; at++) {
      rest -= sizeOr(block.rows[at], this.#usual);
      if (rest < 0) break;
    }
    return block.first + at;
  }

  #blockOf(index: number): Block | undefined {
    if (index < 0 || index >= this.#count) return undefined;
    return this.#search((block) => block.first <= index);
  }

  /** The last block that this holds for; it does for those before it. */
  #search(holds: (block: Block) => boolean): Block | undefined {
    this.#order();
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const block = this.#blocks[middle];
      if (block && holds(block)) low = middle;
      else high = middle - 1;
    }
    return this.#blocks[low];
  }

  #order(): void {
    let before = this.#blocks[this.#ordered - 1];
    for (let at = this.#ordered; at < this.#blocks.length; at++) {
      const block = this.#blocks[at];
      if (!block) break;
      block.at = at;
      block.first = before ? before.first + before.count : 0;
      block.start = before ? before.start + before.heightOf(this.#usual) : 0;
      before = block;
    }
    this.#ordered = this.#blocks.length;
  }

  #placeOf(block: Block): number {
    return this.#blocks[block.at] === block ? block.at : this.#blocks.indexOf(block);
  }

  #changed(at: number): void {
    this.#ordered = Math.min(this.#ordered, Math.max(0, at));
  }

  /** Cuts a block of which nothing is known yet to the size of one of which something is. */
  #open(block: Block, index: number): Block {
    const first = index - ((index - block.first) % BLOCK);
    const end = Math.min(first + BLOCK, block.first + block.count);
    this.#cut(end);
    return this.#blocks[this.#cut(first)] ?? block;
  }

  /** Makes a block begin at this row. Returns the block's place; after the last row, the place of a next one. */
  #cut(index: number): number {
    const block = this.#blockOf(index);
    if (!block) return index <= 0 ? 0 : this.#blocks.length;
    const kept = index - block.first;
    if (kept === 0) return block.at;
    const rest = new Block(block.count - kept);
    rest.rows = block.rows?.splice(kept) ?? null;
    block.count = kept;
    adopt(rest);
    this.#blocks.splice(block.at + 1, 0, rest);
    this.#changed(block.at + 1);
    return block.at + 1;
  }

  /** Makes one block of this one and the next where that costs no more. */
  #join(at: number): void {
    const block = this.#blocks[at];
    const next = this.#blocks[at + 1];
    if (!block || !next) return;
    const known = block.rows ?? next.rows;
    if (known && block.count + next.count > BLOCK) return;
    block.rows = known && [...rowsOf(block), ...rowsOf(next)];
    block.count += next.count;
    adopt(block);
    this.#blocks.splice(at + 1, 1);
    this.#changed(at);
  }
}

function rowsOf(block: Block): (KnownRow | undefined)[] {
  return block.rows ?? new Array<undefined>(block.count).fill(undefined);
}

function adopt(block: Block): void {
  for (const row of block.rows ?? []) if (row) row.block = block;
}

function sizeOr(row: KnownRow | undefined, usual: number): number {
  return row && row.size >= 0 ? row.size : usual;
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(0, index), count - 1);
}
