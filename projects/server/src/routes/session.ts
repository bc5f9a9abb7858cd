import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { isChatUserId } from '../../../user-sig/src/index.ts';
import { ServerError } from '../errors.ts';
import { requireOwnPage } from '../guards/allowed-origins.ts';
import type { ServerContext, ServerEnv, ServerMiddleware } from '../server-env.ts';
import { readIdentity, readSessionId, sessionCookieOf } from '../sign-in/demo-identity.ts';
import { sessionLifetimeSeconds, type SessionKeeper } from '../sign-in/session-keeper.ts';
import type { ChatUser, UserRegistrar } from '../users/user-registrar.ts';

const signInBody = v.object({ as: v.pipe(v.string(), v.check(isChatUserId)) });
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/** Who is signed in, as pages see it. */
interface SessionAnswer {
  readonly user: { readonly id: string; readonly userID: string } | null;
}

/** What `sessionRoutes` needs. */
export interface SessionParts {
  /** Null outside emulator mode: there, people sign in and out in the operator's own app. */
  readonly demoSessions: SessionKeeper | null;
  readonly users: UserRegistrar;
  readonly origins: readonly string[];
  readonly identify: ServerMiddleware;
}

/** `GET /session`; in emulator mode also `POST /session` to be anybody, `DELETE /session` to leave. */
export function sessionRoutes(parts: SessionParts): Hono<ServerEnv> {
  const { demoSessions, users, origins, identify } = parts;
  const ownPage = requireOwnPage(origins);
  const routes = new Hono<ServerEnv>();

  routes.get('/session', identify, (context) => context.json(toAnswer(context.get('user'))));

  routes.post('/session', ownPage, async (context) => {
    if (!demoSessions) throw new ServerError('emulator-only');
    const identity = await readSignInBody(context);
    endSession(context, demoSessions, identity);
    const sessionId = demoSessions.open(identity);
    const maxAge = sessionLifetimeSeconds;
    setCookie(context, sessionCookieOf(identity), sessionId, { ...cookieOptions, maxAge });
    return context.json(toAnswer(users.register(identity)));
  });

  routes.delete('/session', ownPage, (context) => {
    if (!demoSessions) throw new ServerError('emulator-only');
    const identity = readIdentity(context.req.raw);
    if (identity === null) return context.json(toAnswer(null));
    endSession(context, demoSessions, identity);
    deleteCookie(context, sessionCookieOf(identity), cookieOptions);
    return context.json(toAnswer(null));
  });

  return routes;
}

function toAnswer(user: ChatUser | null): SessionAnswer {
  return { user: user && { id: user.appUserId, userID: user.userId } };
}

async function readSignInBody(context: ServerContext): Promise<string> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    // Whether a text is JSON can only be learnt by parsing it.
    throw new ServerError('bad-json');
  }
  const parsed = v.safeParse(signInBody, body);
  if (!parsed.success) throw new ServerError('bad-identity');
  return parsed.output.as;
}

function endSession(context: ServerContext, sessions: SessionKeeper, identity: string): void {
  const sessionId = readSessionId(context.req.raw, identity);
  if (sessionId !== null) sessions.close(sessionId);
}
