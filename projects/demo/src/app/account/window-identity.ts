/**
 * Which demo person this window shows. A browser has one cookie jar, so each window keeps its own name
 * and tells it to the server; the address `?as=alice` sets it.
 */
const key = 'demo-as';

/** The name of this window's person, or null. */
export function readIdentity(): string | null {
  return sessionStorage.getItem(key);
}

/** Takes the name from the address, once: going back to it later must not bring the person back. */
export function takeIdentity(): void {
  const address = new URL(location.href);
  const name = address.searchParams.get('as');
  if (name === null) return;
  keepIdentity(name);
  address.searchParams.delete('as');
  history.replaceState(history.state, '', address);
}

/** Keeps the name over reloads of this window; null forgets it. */
export function keepIdentity(name: string | null): void {
  if (name === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, name);
}
