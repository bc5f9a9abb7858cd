/** What a link in a message may open. */
const LINKS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
/** Marks of direction make an address look like another one. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const DRAWING = /\.svgz?$/i;
const MEDIA_DATA = /^data:(?:audio|video)\//i;
/** Pictures of dots only: a drawing in SVG is a document, which can hold scripts and other addresses. */
const PICTURE_DATA = /^data:image\/(?:avif|bmp|gif|jpeg|png|webp)[;,]/i;

/** The address if a click may open it, null otherwise: http, https and mailto may. */
export function safeLink(address: string): string | null {
  if (TURNS.test(address)) return null;
  return LINKS.has(schemeOf(address)) ? address : null;
}

/** The address if it may be opened as a page of its own, null otherwise: http and https may. */
export function safePage(address: string): string | null {
  return schemeOf(address) === 'mailto:' ? null : safeLink(address);
}

/**
 * The address if a picture may be shown from it, null otherwise: the web, this page, pictures as data. A
 * drawing in SVG is none.
 */
export function safePicture(address: string): string | null {
  if (PICTURE_DATA.test(address) || isOwnMemory(address)) return address;
  const page = safePage(address);
  return page !== null && DRAWING.test(new URL(page).pathname) ? null : page;
}

/** The address if sound and film may be played from it: the web, this page, sound and film as data. */
export function safeMedia(address: string): string | null {
  if (MEDIA_DATA.test(address) || isOwnMemory(address)) return address;
  return safePage(address);
}

/** The address if a file may be saved from it: whatever it is, it is not opened. */
export function safeFile(address: string): string | null {
  return schemeOf(address) === 'data:' ? address : safeMedia(address);
}

function schemeOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}

/** Whether it may be in this page's own memory: what names another page's is not asked for. */
function isOwnMemory(address: string): boolean {
  if (schemeOf(address) !== 'blob:') return false;
  const { origin } = new URL(address);
  return origin === globalThis.origin || origin === 'null';
}
