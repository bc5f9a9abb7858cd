/** A custom status goes up as plain text and comes down in base64. */
export function encodeStatus(status: string): string {
  return Buffer.from(status).toString('base64');
}
