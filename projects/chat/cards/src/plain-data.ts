/** Whether this is an object whose fields can be asked for. */
export function isFields(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Whether this is a text that says something, and not too much. */
export function isWords(data: unknown, atMost: number): data is string {
  return typeof data === 'string' && data.trim() !== '' && data.length <= atMost;
}

/** Whether this is a text of a length that a card has room for, if it is there at all. */
export function mayBeWords(data: unknown, atMost: number): boolean {
  return data === undefined || (typeof data === 'string' && data.length <= atMost);
}

/** What a text says as JSON; undefined where it is none. */
export function fromJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    // Anybody can write anything.
    return undefined;
  }
}
