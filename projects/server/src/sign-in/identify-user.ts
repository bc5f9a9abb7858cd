import { ServerError } from '../errors.ts';
import type { RateLimit } from '../guards/rate-limit.ts';
import type { ServerContext, ServerMiddleware } from '../server-env.ts';
import type { ChatUser, UserRegistrar } from '../users/user-registrar.ts';
import type { Authenticate } from './authenticate.ts';

/** Finds out who asks, and counts the request against that user. */
export function identifyUser(
  authenticate: Authenticate,
  users: UserRegistrar,
  limit: RateLimit,
): ServerMiddleware {
  return async (context, next) => {
    const appUserId = await authenticate(context.req.raw);
    context.set('user', appUserId ? users.register(appUserId) : null);
    if (appUserId) await limit(appUserId);
    await next();
  };
}

/** The user who asks. Throws `ServerError` if there is none, or if they are banned. */
export function requireUser(context: ServerContext): ChatUser {
  const user = context.get('user');
  if (!user) throw new ServerError('not-signed-in');
  if (user.banned) throw new ServerError('banned');
  return user;
}
