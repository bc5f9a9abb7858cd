/**
 * Which demo person this window shows. A browser has one cookie jar, so each window keeps its own name
 * and tells it to the server; the address `?as=alice` sets it.
 */
const key = 'demo-as';

/** The name of this window's person, or null. */
export function readIdentity(): string | null {
  return new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem(key);
}

/** Keeps the name over reloads of this window; null forgets it. */
export function keepIdentity(name: string | null): void {
  if (name === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, name);
}
