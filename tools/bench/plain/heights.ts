/** The heights of all rows and their sums, in a Fenwick tree: reading and changing cost log n. */
export class Heights {
  #heights: Float64Array;
  #sums: Float64Array;
  #count = 0;

  /** @param guess How tall a row is taken to be until it is measured. */
  constructor(
    count: number,
    readonly guess: number,
  ) {
    this.#heights = new Float64Array(count + 1_024);
    this.#sums = new Float64Array(count + 1_025);
    this.insertEnd(count);
  }

  get count(): number {
    return this.#count;
  }

  /** How tall all rows are together. */
  get total(): number {
    return this.startOf(this.#count);
  }

  heightOf(index: number): number {
    return this.#heights[index] ?? 0;
  }

  /** Adds rows behind the last one. */
  insertEnd(count: number): void {
    const from = this.#count;
    this.#count += count;
    if (this.#count > this.#heights.length) this.#grow();
    this.#heights.fill(this.guess, from, this.#count);
    for (let node = from + 1; node <= this.#count; node++) {
      const length = node & -node;
      let sum = this.heightOf(node - 1);
      for (let part = 1; part < length; part <<= 1) sum += this.#sums[node - part] ?? 0;
      this.#sums[node] = sum;
    }
  }

  /** Adds rows before the first one. */
  insertStart(count: number): void {
    const known = this.#heights.slice(0, this.#count);
    this.#count = 0;
    this.insertEnd(known.length + count);
    known.forEach((height, index) => this.set(index + count, height));
  }

  /** Sets the height of a row. Returns by how much it changed. */
  set(index: number, height: number): number {
    const by = height - this.heightOf(index);
    if (by === 0) return 0;
    this.#heights[index] = height;
    for (let node = index + 1; node <= this.#count; node += node & -node) {
      this.#sums[node] = (this.#sums[node] ?? 0) + by;
    }
    return by;
  }

  /** Where a row begins; with the count of rows, where the last one ends. */
  startOf(index: number): number {
    let sum = 0;
    for (let node = index; node > 0; node -= node & -node) sum += this.#sums[node] ?? 0;
    return sum;
  }

  /** The row that covers an offset. */
  indexAt(offset: number): number {
    let index = 0;
    let left = offset;
    for (let step = 2 ** Math.floor(Math.log2(this.#count || 1)); step > 0; step >>= 1) {
      const sum = this.#sums[index + step] ?? 0;
      if (index + step > this.#count || sum > left) continue;
      index += step;
      left -= sum;
    }
    return Math.min(index, this.#count - 1);
  }

  #grow(): void {
    const heights = new Float64Array(this.#count * 2);
    const sums = new Float64Array(this.#count * 2 + 1);
    heights.set(this.#heights);
    sums.set(this.#sums);
    this.#heights = heights;
    this.#sums = sums;
  }
}
