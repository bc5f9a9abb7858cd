import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertRefused, makeProductionServer, makeServer } from '../testing/make-server.ts';

const alice = { userID: 'alice', nick: 'Alice', faceUrl: '' };

describe('GET /demo/people', () => {
  it('lists the people of the emulator', async () => {
    const asked: unknown[] = [];
    const server = makeServer({
      settings: { emulatorPort: 9999 },
      fetch: (url) => {
        asked.push(url);
        return Promise.resolve(Response.json([{ ...alice, password: 'left out' }]));
      },
    });
    assert.deepEqual(await (await server.ask('/demo/people')).json(), [alice]);
    assert.deepEqual(asked, ['http://127.0.0.1:9999/emulator/people']);
  });

  it('gives up after three seconds', async () => {
    const signals: unknown[] = [];
    const server = makeServer({
      fetch: (_url, init) => {
        signals.push(init?.signal);
        return Promise.reject(new DOMException('Too late', 'TimeoutError'));
      },
    });
    await assertRefused(await server.ask('/demo/people'), 502, 'emulator-unreachable');
    assert.ok(signals[0] instanceof AbortSignal);
  });

  for (const [what, answer] of [
    ['no emulator', () => Promise.reject(new TypeError('fetch failed'))],
    ['a failing emulator', () => Promise.resolve(new Response('[]', { status: 500 }))],
    ['an answer that is not JSON', () => Promise.resolve(new Response('<html>'))],
    ['an answer that is no list', () => Promise.resolve(Response.json({ people: [] }))],
    ['an answer without names', () => Promise.resolve(Response.json([{ userID: 'alice' }]))],
  ] as const) {
    it(`says what to do about ${what}`, async () => {
      const response = await makeServer({ fetch: answer }).ask('/demo/people');
      await assertRefused(response, 502, 'emulator-unreachable');
    });
  }

  it('is not there in production', async () => {
    const response = await makeProductionServer().ask('/demo/people');
    await assertRefused(response, 404, 'emulator-only');
  });
});
