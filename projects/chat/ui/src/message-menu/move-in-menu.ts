/** Where somebody is in a menu, and how it is laid out. */
export interface MenuMove {
  /** The item that has the focus; -1 for none. */
  readonly from: number;
  readonly count: number;
  /** How many items stand side by side in its first row; 0 if it has none such. */
  readonly columns: number;
  readonly rightToLeft: boolean;
}

/** The item that a key leads to, around at both ends; null if the key means nothing to a menu. */
export function moveInMenu(key: string, move: MenuMove): number | null {
  const { from, count, columns, rightToLeft } = move;
  if (count === 0) return null;
  const inRow = from >= 0 && from < columns;
  switch (key) {
    case 'ArrowDown':
      return (inRow && count > columns ? columns : from + 1) % count;
    case 'ArrowUp':
      return inRow || from === columns ? above(move) : (from < 0 ? count : from) - 1;
    case 'ArrowRight':
      return inRow ? around(from + (rightToLeft ? -1 : 1), columns) : null;
    case 'ArrowLeft':
      return inRow ? around(from + (rightToLeft ? 1 : -1), columns) : null;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** From the first row to the last item, and from below it into it. */
function above({ from, columns, count }: MenuMove): number {
  return from < columns || columns === 0 ? count - 1 : 0;
}

function around(index: number, count: number): number {
  return (index + count) % count;
}
