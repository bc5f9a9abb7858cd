import { ServerError } from '../errors.ts';
import type { ServerMiddleware } from '../server-env.ts';
import { demoIdentityHeader } from '../sign-in/demo-identity.ts';

const preflightHeaders = {
  'Access-Control-Allow-Methods': 'GET, POST, DELETE',
  'Access-Control-Allow-Headers': `authorization, content-type, ${demoIdentityHeader}`,
  'Access-Control-Max-Age': '600',
};

/** Lets pages of the listed origins read answers, with cookies. Pages of others get no header. */
export function allowOrigins(origins: readonly string[]): ServerMiddleware {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const allowed = origin !== undefined && origins.includes(origin);
    context.header('Vary', 'Origin');
    if (allowed) {
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Allow-Credentials', 'true');
      context.header('Access-Control-Expose-Headers', 'Retry-After');
    }
    const preflight = context.req.header('access-control-request-method') !== undefined;
    if (context.req.method !== 'OPTIONS' || !preflight) return next();
    if (!allowed) throw new ServerError('origin-not-allowed');
    return context.body(null, 204, preflightHeaders);
  };
}

/**
 * Lets only pages of the listed origins change something. A foreign page cannot send JSON without a
 * preflight, and cannot choose its Origin header; each of the two would do against forged requests.
 */
export function requireOwnPage(origins: readonly string[]): ServerMiddleware {
  return async (context, next) => {
    const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') throw new ServerError('json-only');
    const origin = context.req.header('origin');
    if (origin === undefined || !origins.includes(origin)) {
      throw new ServerError('origin-not-allowed');
    }
    await next();
  };
}
