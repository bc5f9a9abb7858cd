import { Hono } from 'hono';
import { signUserSig } from '../../../user-sig/src/index.ts';
import { ServerError } from '../errors.ts';
import type { ServerContext, ServerEnv, ServerMiddleware } from '../server-env.ts';
import { requireUser } from '../sign-in/identify-user.ts';

/** With what credentials are signed. */
export interface CredentialSigner {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly lifetimeSeconds: number;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

/** With which the signed-in user, and nobody else, enters the chat. */
export interface ChatCredential {
  readonly SDKAppID: number;
  readonly userID: string;
  readonly userSig: string;
  /** When it ends, in seconds since 1970. */
  readonly expireAt: number;
}

/** `GET /chat/credential`, and by its older name `GET /chat/user-sig`. */
export function chatCredentialRoutes(
  signer: CredentialSigner,
  identify: ServerMiddleware,
): Hono<ServerEnv> {
  const answer = (context: ServerContext): Response => {
    // Refused rather than ignored: who asks for another user's credential must not take this for it.
    if (context.req.query('userID') !== undefined) throw new ServerError('user-id-not-accepted');
    return context.json(signCredential(signer, requireUser(context).userId));
  };
  const routes = new Hono<ServerEnv>();
  routes.get('/chat/credential', identify, answer);
  routes.get('/chat/user-sig', identify, answer);
  return routes;
}

function signCredential(signer: CredentialSigner, userId: string): ChatCredential {
  const { sdkAppId, secretKey, lifetimeSeconds } = signer;
  const issuedAt = Math.floor(signer.now() / 1000);
  const userSig = signUserSig({ sdkAppId, secretKey, userId, lifetimeSeconds, issuedAt });
  return { SDKAppID: sdkAppId, userID: userId, userSig, expireAt: issuedAt + lifetimeSeconds };
}
