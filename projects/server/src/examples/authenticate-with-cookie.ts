import * as v from 'valibot';
import type { Authenticate } from '../sign-in/authenticate.ts';

const appUser = v.object({ id: v.string() });

/** Knows people by the cookie of your app: asks your app, at `APP_USER_URL`, whose cookie it is. */
const authenticate: Authenticate = async (request) => {
  const cookie = request.headers.get('cookie');
  const url = process.env['APP_USER_URL'];
  if (!url) throw new Error('APP_USER_URL is not set');
  if (cookie === null) return null;
  const response = await fetch(url, { headers: { cookie }, signal: AbortSignal.timeout(3000) });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error('The app could not say who is signed in');
  return v.parse(appUser, await response.json()).id;
};

export default authenticate;
