/** What another person's app put into a message: nothing about it is certain. */
export type Told = Readonly<Record<string, unknown>>;

/** What is told, if it is an object; else nothing. */
export function recordOf(told: unknown): Told {
  return typeof told === 'object' && told !== null && !Array.isArray(told) ? (told as Told) : {};
}

/** What is told, if it is a list. */
export function listOf(told: unknown): readonly unknown[] {
  return Array.isArray(told) ? told : [];
}

/** What is told, if it is a text; its beginning if it is longer than it may be. */
export function textOf(told: unknown, most = Number.POSITIVE_INFINITY): string {
  return typeof told === 'string' ? told.slice(0, most) : '';
}

/** The first of them that says anything. */
export function firstText(...told: readonly unknown[]): string {
  return told.map((one) => textOf(one)).find(Boolean) ?? '';
}

/** A number above 0; 0 for what is none, or is more than it can be. */
export function amountOf(told: unknown, most: number): number {
  return typeof told === 'number' && told > 0 && told <= most ? told : 0;
}

/** What a text says as JSON, if it is an object; null for all others. */
export function parsedRecord(text: unknown): Told | null {
  if (typeof text !== 'string') return null;
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null && !Array.isArray(told)
      ? (told as Told)
      : null;
  } catch {
    // Anybody may write what is not JSON. There is nothing in it for us.
    return null;
  }
}
