/** Whether a window was left open on this device, under its name; nothing is kept without one. */
export function recallOpen(name: string): boolean {
  return name !== '' && storage()?.getItem(`chat-widget-${name}`) === 'open';
}

/** Keeps whether a window is open, over pages of this site and until the browser's window is closed. */
export function keepOpen(name: string, open: boolean): void {
  if (name === '') return;
  try {
    if (open) storage()?.setItem(`chat-widget-${name}`, 'open');
    else storage()?.removeItem(`chat-widget-${name}`);
  } catch {
    // The browser's store is full, or shut: then it is closed on the next page.
  }
}

function storage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    // Reading it is refused where cookies are: nothing in advance says so.
    return null;
  }
}
