import { RowList, findFrom, rowOf } from './row-list';

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
export function changesBetween<T>(before: RowList<T>, after: RowList<T>): readonly RowChange[] {
  const changes: RowChange[] = [];
  const same = sameAtEnd(before, after);
  const from = { before: 0, after: 0 };
  const end = { before: before.length - same, after: after.length - same };
  for (;;) {
    while (from.before < end.before && from.after < end.after) {
      if (rowOf(before, from.before) !== rowOf(after, from.after)) break;
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
  before: RowList<T>,
  after: RowList<T>,
  { from, rest }: { from: { before: number; after: number }; rest: Extent },
): Extent {
  for (let count = 1; count <= VERSIONS && count < rest.removed && count < rest.inserted; count++) {
    if (rowOf(before, from.before + count) === rowOf(after, from.after + count)) {
      return { removed: count, inserted: count };
    }
  }
  const [gone, come] = [rowOf(before, from.before), rowOf(after, from.after)];
  const inserted = findFrom(after, from.after, (row) => row === gone) - from.after;
  const removed = findFrom(before, from.before, (row) => row === come) - from.before;
  const isInserted = inserted > 0 && inserted < rest.inserted;
  const isRemoved = removed > 0 && removed < rest.removed;
  if (isInserted && (!isRemoved || inserted <= removed)) return { removed: 0, inserted };
  return isRemoved ? { removed, inserted: 0 } : rest;
}

function sameAtEnd<T>(some: RowList<T>, others: RowList<T>): number {
  const most = Math.min(some.length, others.length);
  let count = 0;
  while (
    count < most &&
    rowOf(some, some.length - 1 - count) === rowOf(others, others.length - 1 - count)
  ) {
    count++;
  }
  return count;
}
