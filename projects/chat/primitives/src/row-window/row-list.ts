/** Some rows in order: an array, or anything else that knows which row stands where. */
export interface RowList<T> {
  readonly length: number;
  /** The row at an index from 0 on; undefined where there is none. */
  at(index: number): T | undefined;
}

/** The place of the first row from an index on that this holds for, or -1. */
export function findFrom<T>(
  rows: RowList<T>,
  from: number,
  holds: (row: T | undefined) => boolean,
): number {
  for (let index = from; index < rows.length; index++) if (holds(rows.at(index))) return index;
  return -1;
}
