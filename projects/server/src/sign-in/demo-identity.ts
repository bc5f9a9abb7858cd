import { parse } from 'hono/utils/cookie';
import { isChatUserId } from '../../../user-sig/src/index.ts';
import type { Authenticate } from './authenticate.ts';
import type { SessionKeeper } from './session-keeper.ts';

/**
 * The header in which a window of the demo says who it is. All windows of a browser share their
 * cookies, so there is a cookie per identity, and this header chooses among them. It proves nothing
 * by itself: without the session cookie of that identity nobody is signed in.
 */
export const demoIdentityHeader = 'x-demo-as';

/** The name of the cookie that holds the session of one identity. */
export function sessionCookieOf(identity: string): string {
  return `chat-session.${identity}`;
}

/** Who a window of the demo says it is, or null if it does not say. */
export function readIdentity(request: Request): string | null {
  const identity = request.headers.get(demoIdentityHeader);
  return identity !== null && isChatUserId(identity) ? identity : null;
}

/** The session id which a window of the demo holds for an identity, or null. */
export function readSessionId(request: Request, identity: string): string | null {
  const name = sessionCookieOf(identity);
  return parse(request.headers.get('cookie') ?? '', name)[name] ?? null;
}

/** Knows people by the session cookie of the identity their window has chosen. */
export function authenticateDemo(sessions: SessionKeeper): Authenticate {
  return (request) => {
    const identity = readIdentity(request);
    const sessionId = identity === null ? null : readSessionId(request, identity);
    const appUserId = sessionId === null ? null : sessions.appUserOf(sessionId);
    return appUserId === identity ? appUserId : null;
  };
}
