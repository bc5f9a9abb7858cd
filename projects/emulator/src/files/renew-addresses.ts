import type { FileUrls } from './file-urls.ts';

/** What a message says, with the addresses of its files good again if they had ended. */
export function renewAddresses<T>(told: T, urls: FileUrls, now: number): T {
  if (typeof told === 'string') {
    return (told.includes('expires=') ? urls.renew(told, now) : told) as T;
  }
  if (Array.isArray(told)) return told.map((one: unknown) => renewAddresses(one, urls, now)) as T;
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, renewAddresses(value, urls, now)]),
  ) as T;
}
