/** A list in parts, by what is said of each; parts and members in the order in which they came. */
export function groupBy<T, Key>(
  list: readonly T[],
  keyOf: (one: T) => Key,
): ReadonlyMap<Key, readonly T[]> {
  const parts = new Map<Key, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  return parts;
}
