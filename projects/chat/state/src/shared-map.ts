/** How many of the entries it was made of there are to a bucket, and how many entries to a bucket at most. */
const fresh = 16;
const full = 64;

type Bucket<K, V> = ReadonlyMap<K, V>;

/**
 * A map that never changes: `with` gives a new one, which shares with the old what did not change. So
 * one change costs the same in a map of a hundred and of a hundred thousand; a copy of a `Map` does not.
 */
export class SharedMap<K extends string, V extends object> {
  readonly #first: ReadonlyMap<K, V>;
  /** What came after: looked up before the first entries. */
  readonly #later: readonly Bucket<K, V>[];

  /** How many entries there are. */
  readonly size: number;

  private constructor(first: ReadonlyMap<K, V>, later: readonly Bucket<K, V>[], size: number) {
    this.#first = first;
    this.#later = later;
    this.size = size;
  }

  /** A map of these, which must not change any more. */
  static of<K extends string, V extends object>(entries: ReadonlyMap<K, V>): SharedMap<K, V> {
    const count = 2 ** Math.ceil(Math.log2(Math.max(1, entries.size / fresh)));
    const empty: Bucket<K, V> = new Map();
    return new SharedMap(
      entries,
      Array.from({ length: count }, () => empty),
      entries.size,
    );
  }

  /** What stands under a key; undefined if nothing does. */
  get(key: K): V | undefined {
    return this.#later[bucketOf(key, this.#later.length)]?.get(key) ?? this.#first.get(key);
  }

  /** The same map, with these instead of what stood under their keys. */
  with(changes: ReadonlyMap<K, V>): SharedMap<K, V> {
    const copied = new Map<number, Map<K, V>>();
    let { size } = this;
    for (const [key, value] of changes) {
      const at = bucketOf(key, this.#later.length);
      const bucket = copied.get(at) ?? new Map(this.#later[at]);
      if (!bucket.has(key) && !this.#first.has(key)) size++;
      copied.set(at, bucket.set(key, value));
    }
    const later = this.#later.slice();
    for (const [at, bucket] of copied) later[at] = bucket;
    const changed = new SharedMap(this.#first, later, size);
    return size > later.length * full ? SharedMap.of(changed.#toMap()) : changed;
  }

  #toMap(): ReadonlyMap<K, V> {
    return new Map([...this.#first, ...this.#later.flatMap((bucket) => [...bucket])]);
  }
}

/** Where a key belongs: FNV-1a, over as many buckets as are a power of two. */
function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (count - 1);
}
