import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ServerError } from '../errors.ts';

/** Counts one request of somebody. Rejects with `too-many-requests` when that is one too many. */
export type RateLimit = (key: string) => Promise<void>;

/** Allows so many requests per key in a minute. */
export function limitPerMinute(requests: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: requests, duration: 60 });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (reason) {
      // The library rejects with the state of the counter, which is not an Error.
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw new ServerError('too-many-requests', { 'Retry-After': String(seconds) });
    }
  };
}
