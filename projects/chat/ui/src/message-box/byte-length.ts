const encoder = new TextEncoder();

/** How long a text is on its way: the service counts it as it stands in JSON. */
export function byteLength(text: string): number {
  return encoder.encode(JSON.stringify(text)).length - 2;
}
