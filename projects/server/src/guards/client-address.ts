import { isIP } from 'node:net';
import type { ServerContext } from '../server-env.ts';
import type { RateLimit } from './rate-limit.ts';
import type { ServerMiddleware } from '../server-env.ts';

/** Counts every request against the address it comes from. */
export function limitAddress(limit: RateLimit, trustedProxies: number): ServerMiddleware {
  return async (context, next) => {
    await limit(toAddressGroup(readClientAddress(context, trustedProxies)));
    await next();
  };
}

/**
 * The address a request comes from. Each trusted proxy appends the address it saw to
 * X-Forwarded-For, so the client is as many places from the end as there are trusted proxies;
 * whatever stands before that was written by the client and is not believed.
 */
function readClientAddress(context: ServerContext, trustedProxies: number): string {
  const socketAddress = context.env.incoming?.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socketAddress;
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',');
  const address = forwarded.at(-trustedProxies)?.trim() ?? '';
  return isIP(address) === 0 ? socketAddress : address;
}

/**
 * The addresses that count as one: an IPv4 address by itself, an IPv6 address with its whole /64,
 * because a single household or server commonly owns all of it.
 */
export function toAddressGroup(address: string): string {
  if (!address.includes(':')) return address;
  const ipv4 = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
  if (ipv4 !== undefined) return ipv4;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const before = head.split(':');
  const after = tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
