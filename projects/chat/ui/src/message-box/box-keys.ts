/** Whether a key is the arrow upwards, and nothing with it. */
export function isPlainUp({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'ArrowUp' && !altKey && !ctrlKey && !metaKey && !shiftKey;
}
