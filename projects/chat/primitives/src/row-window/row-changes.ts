/** Some rows that are replaced by others. */
export interface RowChange {
  /** Where, once the changes before are done. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

/** In how many places two lists are told apart; if there are more, all between them counts as new. */
const PLACES = 8;
/** How many rows in a row are taken for new versions of those that stood there. */
const VERSIONS = 8;

/** What has to be done to one list, from its start on, to make it another. Looks at no row, only which it is. */
export function changesBetween<T>(before: readonly T[], after: readonly T[]): readonly RowChange[] {
  const changes: RowChange[] = [];
  const same = sameAtEnd(before, after);
  const from = { before: 0, after: 0 };
  const end = { before: before.length - same, after: after.length - same };
  for (;;) {
    while (from.before < end.before && from.after < end.after) {
      if (before[from.before] !== after[from.after]) break;
      from.before++;
      from.after++;
    }
    const rest = { removed: end.before - from.before, inserted: end.after - from.after };
    if (rest.removed === 0 && rest.inserted === 0) return changes;
    const isSimple = rest.removed === 0 || rest.inserted === 0 || changes.length === PLACES - 1;
    const next = isSimple ? rest : nextChange(before, after, { from, rest });
    changes.push({ at: from.after, ...next });
    from.before += next.removed;
    from.after += next.inserted;
  }
}

interface Extent {
  readonly removed: number;
  readonly inserted: number;
}

/** The smallest change after which the lists agree again. */
function nextChange<T>(
  before: readonly T[],
  after: readonly T[],
  { from, rest }: { from: { before: number; after: number }; rest: Extent },
): Extent {
  for (let count = 1; count <= VERSIONS && count < rest.removed && count < rest.inserted; count++) {
    if (before[from.before + count] === after[from.after + count]) {
      return { removed: count, inserted: count };
    }
  }
  const inserted = after.indexOf(before[from.before] as T, from.after) - from.after;
  const removed = before.indexOf(after[from.after] as T, from.before) - from.before;
  const isInserted = inserted > 0 && inserted < rest.inserted;
  const isRemoved = removed > 0 && removed < rest.removed;
  if (isInserted && (!isRemoved || inserted <= removed)) return { removed: 0, inserted };
  return isRemoved ? { removed, inserted: 0 } : rest;
}

function sameAtEnd<T>(some: readonly T[], others: readonly T[]): number {
  const most = Math.min(some.length, others.length);
  let count = 0;
  while (count < most && some[some.length - 1 - count] === others[others.length - 1 - count]) {
    count++;
  }
  return count;
}
