/**
 * Hears when the device loses or regains its network. Does nothing on a server.
 * @returns Ends it.
 */
export function watchNetwork(listener: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
