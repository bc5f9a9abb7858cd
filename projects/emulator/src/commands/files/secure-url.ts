/**
 * The address with `https`. An SDK behind a proxy for files puts the proxy in the place of
 * `https://` and the host, and of nothing else.
 */
export function toSecureUrl(url: string): string {
  return url.replace(/^http:/, 'https:');
}
