import { safeFileName } from './safe-file-name';

/** How a download is watched, and stopped. */
export interface SaveOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes have come. */
  readonly progress?: (bytes: number) => void;
}

/** A browser needs the address until it has begun to write. */
const KEEP = 60_000;

/**
 * Saves what is at an address as a file. Whatever it is, it is never opened as a page: of its type nothing
 * is left. Rejects if it cannot be had, or was stopped.
 */
export async function saveFile(
  page: Document,
  url: string,
  name: string,
  options: SaveOptions = {},
): Promise<void> {
  // What is in this page's memory can be saved as it is.
  if (/^(blob|data):/i.test(url)) {
    offer(page, url, name);
    return;
  }
  const answer = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: options.signal ?? null,
  });
  if (!answer.ok) throw new Error(`The file could not be had: ${answer.status}.`);
  const bytes = await read(answer, options.progress);
  const own = URL.createObjectURL(new Blob(bytes, { type: 'application/octet-stream' }));
  offer(page, own, name);
  setTimeout(() => URL.revokeObjectURL(own), KEEP);
}

async function read(answer: Response, progress?: (bytes: number) => void): Promise<BlobPart[]> {
  const reader = answer.body?.getReader();
  if (!reader) return [await answer.blob()];
  const parts: BlobPart[] = [];
  let count = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    progress?.((count += part.value.length));
  }
  return parts;
}

function offer(page: Document, url: string, name: string): void {
  const link = page.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.rel = 'noopener';
  link.click();
}
