import { StartupError } from './env-reader.ts';

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Reads a list of origins, or undefined if there is none. Throws `StartupError` for a bad one. */
export function readOrigins(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((part) => checkOrigin(part.trim()));
}

function checkOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.origin !== origin || !['http:', 'https:'].includes(url.protocol)) {
    throw new StartupError(
      'CORS_ORIGINS must list origins such as https://chat.example.org, with commas between them and no path, no wildcard.',
    );
  }
  if (url.protocol === 'http:' && !localHosts.includes(url.hostname)) {
    throw new StartupError(
      'CORS_ORIGINS has an http: origin, to which credentials would go in clear text. Use https: there.',
    );
  }
  return origin;
}
