import { verify } from 'hono/jwt';
import type { Authenticate } from '../sign-in/authenticate.ts';

/** Knows people by the token your app gave them, signed with `APP_JWT_SECRET`. */
const authenticate: Authenticate = async (request) => {
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const secret = process.env['APP_JWT_SECRET'];
  if (!secret) throw new Error('APP_JWT_SECRET is not set');
  if (token === undefined) return null;
  try {
    const { sub, exp } = await verify(token, secret, 'HS256');
    return typeof sub === 'string' && typeof exp === 'number' ? sub : null;
  } catch {
    // `verify` throws for a token that is forged, expired or no token: nobody is signed in.
    return null;
  }
};

export default authenticate;
