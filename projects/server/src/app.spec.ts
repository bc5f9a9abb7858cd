import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertRefused, makeProductionServer, makeServer } from './testing/make-server.ts';

describe('every answer', () => {
  for (const path of ['/health', '/chat/credential', '/nowhere']) {
    it(`of ${path} is safe to receive and not kept`, async () => {
      const { headers } = await makeServer().ask(path);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(
        headers.get('content-security-policy'),
        "default-src 'none'; frame-ancestors 'none'",
      );
      assert.match(headers.get('content-type') ?? '', /^application\/json/);
    });
  }
});

describe('requests that go nowhere', () => {
  it('answers 404 with a code', async () => {
    await assertRefused(await makeServer().ask('/nowhere'), 404, 'not-found');
  });

  for (const [method, path, allow] of [
    ['POST', '/chat/credential', 'GET, HEAD'],
    ['DELETE', '/health', 'GET, HEAD'],
    ['PUT', '/session', 'GET, HEAD, POST, DELETE'],
  ] as const) {
    it(`answers ${method} ${path} with 405 and what is allowed`, async () => {
      const response = await makeServer().ask(path, { method });
      assert.equal(response.headers.get('allow'), allow);
      await assertRefused(response, 405, 'method-not-allowed');
    });
  }

  it('answers a failure with 500, and says nothing about its cause', async () => {
    const server = makeProductionServer({
      authenticate: () => Promise.reject(new Error('password of the database: hunter2')),
    });
    const response = await server.ask('/chat/credential');
    const text = await response.clone().text();
    assert.doesNotMatch(text, /hunter2|\.ts|node:/);
    await assertRefused(response, 500, 'internal');
  });
});

describe('fuzzed requests', () => {
  const headerText = fc.oneof(
    fc.stringMatching(/^[ -~]{0,60}$/),
    fc.stringMatching(/^chat-session\.[a-z]{0,3}=[ -~]{0,40}$/),
    fc.constantFrom('alice', 'application/json', 'http://localhost:4200', '::1', ',,,'),
  );
  const names = ['cookie', 'x-demo-as', 'origin', 'content-type', 'x-forwarded-for', 'accept'];
  const request = fc.record({
    path: fc.oneof(
      fc.constantFrom('/chat/credential', '/chat/config', '/session', '/demo/people'),
      fc.webPath().map((path) => `/${path}`),
    ),
    query: fc.webQueryParameters(),
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'OPTIONS', 'HEAD', 'PATCH'),
    headers: fc.dictionary(fc.constantFrom(...names), headerText),
  });

  it('never fail, never sign anybody in', async () => {
    const settings = { requestsPerAddress: 100_000, trustedProxies: 1 };
    const server = makeServer({ settings, fetch: () => Promise.resolve(Response.json([])) });
    await fc.assert(
      fc.asyncProperty(request, async ({ path, query, method, headers }) => {
        const response = await server.ask(`${path}?${query}`, { method, headers });
        assert.notEqual(response.status, 500);
        assert.doesNotMatch(await response.text(), /userSig"|"user":\{/);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('bodies', () => {
  const headers = { 'content-type': 'application/json' };

  it('refuses more than 64 kB', async () => {
    const body = JSON.stringify({ as: 'a'.repeat(64 * 1024) });
    const response = await makeServer().ask('/session', { method: 'POST', headers, body });
    await assertRefused(response, 413, 'body-too-large');
  });

  it('has an answer of its own for whatever is sent', async () => {
    const server = makeServer({ settings: { requestsPerAddress: 100_000 } });
    const junk = fc.oneof(fc.json(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(junk, async (body) => {
        const response = await server.ask('/session', { method: 'POST', headers, body });
        assert.equal(response.status, 400);
      }),
      { numRuns: 1000 },
    );
  });
});
