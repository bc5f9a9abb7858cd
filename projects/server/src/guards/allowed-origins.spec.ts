import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertRefused, makeServer, ownOrigin } from '../testing/make-server.ts';

const preflight = { 'access-control-request-method': 'POST' };
const json = { 'content-type': 'application/json' };

function corsHeaders(response: Response): string[] {
  return [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
}

describe('allowed origins', () => {
  it('lets a listed page read answers with its cookies', async () => {
    const response = await makeServer().ask('/session');
    assert.equal(response.headers.get('access-control-allow-origin'), ownOrigin);
    assert.equal(response.headers.get('access-control-allow-credentials'), 'true');
    assert.equal(response.headers.get('vary'), 'Origin');
  });

  it('lets a listed page read refusals too', async () => {
    const response = await makeServer().ask('/chat/credential');
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('access-control-allow-origin'), ownOrigin);
  });

  for (const origin of [
    'https://evil.example',
    'null',
    'http://localhost:4201',
    `${ownOrigin}.evil`,
  ]) {
    it(`gives no header to ${origin}`, async () => {
      const response = await makeServer().ask('/chat/config', { origin });
      assert.deepEqual(corsHeaders(response), []);
      assert.equal(response.headers.get('vary'), 'Origin');
    });
  }

  it('answers the preflight of a listed page', async () => {
    const response = await makeServer().ask('/session', { method: 'OPTIONS', headers: preflight });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, POST, DELETE');
    assert.equal(
      response.headers.get('access-control-allow-headers'),
      'authorization, content-type, x-demo-as',
    );
  });

  it('refuses the preflight of another page, with no header', async () => {
    const question = { method: 'OPTIONS', headers: preflight, origin: 'https://evil.example' };
    const response = await makeServer().ask('/session', question);
    assert.deepEqual(corsHeaders(response), []);
    await assertRefused(response, 403, 'origin-not-allowed');
  });
});

describe('forged requests', () => {
  const body = '{"as":"alice"}';

  for (const method of ['POST', 'DELETE']) {
    for (const origin of ['https://evil.example', 'null', null]) {
      it(`refuses ${method} /session from ${origin ?? 'no page'}`, async () => {
        const response = await makeServer().ask('/session', {
          method,
          origin,
          body,
          headers: json,
        });
        assert.deepEqual(response.headers.getSetCookie(), []);
        await assertRefused(response, 403, 'origin-not-allowed');
      });
    }

    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) {
      it(`refuses ${method} /session as ${type}`, async () => {
        const headers = { 'content-type': type };
        const response = await makeServer().ask('/session', { method, body, headers });
        assert.deepEqual(response.headers.getSetCookie(), []);
        await assertRefused(response, 415, 'json-only');
      });
    }
  }

  it('takes JSON with a character set', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    const response = await makeServer().ask('/session', { method: 'POST', body, headers });
    assert.equal(response.status, 200);
  });
});
