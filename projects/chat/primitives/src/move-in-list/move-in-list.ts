/** Where a key leads to in a list, and how far a page is. */
export interface ListMove {
  /** The row to go from, or -1 for none. */
  readonly from: number;
  /** How many rows there are. */
  readonly count: number;
  /** How many rows Page Up and Page Down go. Defaults to 10. */
  readonly page?: number | undefined;
}

/**
 * The row that a key press leads to in a list; null if the key means nothing to a list, or has a
 * modifier with it.
 */
export function moveInList(
  event: KeyboardEvent,
  { from, count, page = 10 }: ListMove,
): number | null {
  if (count === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const target = targetOf(event.key, from, count, page);
  return target === null ? null : Math.min(count - 1, Math.max(0, target));
}

function targetOf(key: string, from: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from < 0 ? count - 1 : from - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
