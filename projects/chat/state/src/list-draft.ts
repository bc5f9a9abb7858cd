/** What can be read of a list by place. */
export interface Listed<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** Up to so many items change a list in its place: more would be too many arguments for a call. */
const few = 1_000;

/**
 * The next version of a long list while it is made. It is copied once at most, however much is added at
 * its end; and not at all if it begins empty.
 */
export class ListDraft<T> implements Listed<T> {
  #list: readonly T[];
  /** The list, when it is a copy of its own that may be changed; else null. */
  #own: T[] | null = null;
  /** What stands behind it: added one by one to a list of just the right size, it would grow by half. */
  #added: T[] = [];

  constructor(list: readonly T[]) {
    this.#list = list;
  }

  get length(): number {
    return this.#list.length + this.#added.length;
  }

  at(index: number): T | undefined {
    const { length } = this.#list;
    return index < length ? this.#list[index] : this.#added[index - length];
  }

  /** Where the last item stands that passes a test, or -1. */
  findLastIndex(passes: (item: T) => boolean): number {
    const added = this.#added.findLastIndex(passes);
    return added >= 0 ? this.#list.length + added : this.#list.findLastIndex(passes);
  }

  /** All of it, as one list: the one that it began with while nothing has changed. */
  whole(): readonly T[] {
    if (this.#added.length > 0) {
      this.#keep(this.#list.concat(this.#added));
      this.#added = [];
    }
    return this.#list;
  }

  put(index: number, item: T): void {
    const { length } = this.#list;
    if (index >= length) this.#added[index - length] = item;
    else (this.#own ?? this.#keep(this.#list.slice()))[index] = item;
  }

  /** Puts items in the place of those between two indices. */
  replace(start: number, end: number, items: readonly T[]): void {
    if (start === end && items.length === 0) return;
    if (this.length === 0) this.#takeOver(items);
    else if (start === this.length) this.#append(items);
    else {
      const list = this.whole();
      if (this.#own && items.length <= few) this.#own.splice(start, end - start, ...items);
      else this.#keep(list.slice(0, start).concat(items, list.slice(end)));
    }
  }

  #takeOver(items: readonly T[]): void {
    this.#list = items;
    this.#own = null;
  }

  #append(items: readonly T[]): void {
    if (items.length <= few) this.#added.push(...items);
    else this.#added = this.#added.concat(items);
  }

  #keep(list: T[]): T[] {
    this.#own = list;
    this.#list = list;
    return list;
  }
}
