/** Whether the keys of a Mac are in front of the reader. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
}
