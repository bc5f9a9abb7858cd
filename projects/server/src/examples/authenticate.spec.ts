import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { sign } from 'hono/jwt';
import authenticateWithCookie from './authenticate-with-cookie.ts';
import authenticateWithJwt from './authenticate-with-jwt.ts';

const secret = 'a-secret-of-the-app-for-tests-only';
const later = Math.floor(Date.now() / 1000) + 60;

describe('the JWT example', () => {
  const ask = async (authorization: string): Promise<string | null> => {
    process.env['APP_JWT_SECRET'] = secret;
    return authenticateWithJwt(new Request('http://localhost/', { headers: { authorization } }));
  };

  it('knows who holds a good token', async () => {
    assert.equal(await ask(`Bearer ${await sign({ sub: 'anna', exp: later }, secret)}`), 'anna');
  });

  it('knows nobody by any other token', async () => {
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(
      JSON.stringify({ sub: 'anna', exp: later }),
    ).toString('base64url')}.`;
    for (const token of [
      await sign({ sub: 'anna', exp: later }, 'another secret'),
      await sign({ sub: 'anna', exp: 1 }, secret),
      await sign({ sub: 'anna' }, secret),
      await sign({ sub: 7, exp: later }, secret),
      unsigned,
      'nonsense',
    ]) {
      assert.equal(await ask(`Bearer ${token}`), null);
    }
    assert.equal(await ask('Basic YW5uYTo='), null);
  });
});

describe('the cookie example', () => {
  const askWith = async (answer: Response): Promise<string | null> => {
    process.env['APP_USER_URL'] = 'https://app.example/api/me';
    const appAnswers = mock.method(globalThis, 'fetch', () => Promise.resolve(answer));
    const headers = { cookie: 'app-session=1' };
    try {
      return await authenticateWithCookie(new Request('http://localhost/', { headers }));
    } finally {
      appAnswers.mock.restore();
    }
  };

  it('knows whom the app names', async () => {
    assert.equal(await askWith(Response.json({ id: 'anna' })), 'anna');
    assert.equal(await askWith(new Response('', { status: 401 })), null);
    assert.equal(await authenticateWithCookie(new Request('http://localhost/')), null);
  });

  it('fails rather than guesses when the app fails', async () => {
    await assert.rejects(askWith(new Response('', { status: 503 })));
    await assert.rejects(askWith(Response.json({ name: 'anna' })));
  });
});
