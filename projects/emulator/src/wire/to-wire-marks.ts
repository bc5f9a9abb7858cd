/** How many bits mark a conversation. */
export const MARK_BITS = 64;

/** The marks of a conversation as 64 characters, of which the last one is bit 0. */
export function toWireMarks(marks: readonly number[]): string {
  const bits = Array.from({ length: MARK_BITS }, (_, position) =>
    marks.includes(MARK_BITS - 1 - position) ? '1' : '0',
  );
  return bits.join('');
}
