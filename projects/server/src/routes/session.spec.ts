import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionLifetimeSeconds } from '../sign-in/session-keeper.ts';
import { assertRefused, makeProductionServer, makeServer } from '../testing/make-server.ts';

const json = { 'content-type': 'application/json' };
const alice = { user: { id: 'alice', userID: 'alice' } };
const bob = { user: { id: 'bob', userID: 'bob' } };
const nobody = { user: null };

async function readJson(response: Response): Promise<unknown> {
  assert.equal(response.status, 200);
  return response.json();
}

describe('a session in emulator mode', () => {
  it('begins for whoever one wants to be', async () => {
    const server = makeServer();
    assert.deepEqual(await readJson(await server.ask('/session')), nobody);
    const response = await server.signIn('alice');
    assert.match(
      response.headers.getSetCookie().join(),
      /^chat-session\.alice=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    assert.deepEqual(await readJson(response), alice);
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'alice' })), alice);
  });

  it('is one per window: alice and bob share a browser', async () => {
    const server = makeServer();
    await server.signIn('alice');
    await server.signIn('bob');
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'alice' })), alice);
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'bob' })), bob);
    await server.ask('/session', { method: 'DELETE', as: 'bob', headers: json });
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'alice' })), alice);
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'bob' })), nobody);
  });

  it('belongs to nobody in a window that does not say who it is', async () => {
    const server = makeServer();
    await server.signIn('alice');
    assert.deepEqual(await readJson(await server.ask('/session')), nobody);
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'bob' })), nobody);
    assert.deepEqual(await readJson(await server.ask('/session', { as: '; alice' })), nobody);
  });

  it('does not pass for the session of another', async () => {
    const server = makeServer();
    await server.signIn('alice');
    const cookie = `chat-session.bob=${server.cookies.get('chat-session.alice') ?? ''}`;
    const response = await server.ask('/session', { as: 'bob', headers: { cookie } });
    assert.deepEqual(await readJson(response), nobody);
  });

  it('ends for good on sign-out, and when its time is over', async () => {
    const server = makeServer();
    await server.signIn('alice');
    const cookie = `chat-session.alice=${server.cookies.get('chat-session.alice') ?? ''}`;
    await server.ask('/session', { method: 'DELETE', as: 'alice', headers: json });
    assert.equal(server.cookies.size, 0);
    const stolen = { as: 'alice', headers: { cookie } };
    assert.deepEqual(await readJson(await server.ask('/session', stolen)), nobody);

    await server.signIn('alice');
    server.wait(sessionLifetimeSeconds * 1000);
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'alice' })), nobody);
  });

  it('is replaced by the next sign-in of the same window', async () => {
    const server = makeServer();
    await server.signIn('alice');
    const cookie = `chat-session.alice=${server.cookies.get('chat-session.alice') ?? ''}`;
    await server.signIn('alice');
    const response = await server.ask('/session', { as: 'alice', headers: { cookie } });
    assert.deepEqual(await readJson(response), nobody);
    assert.deepEqual(await readJson(await server.ask('/session', { as: 'alice' })), alice);
  });

  it('can be ended without having begun', async () => {
    const response = await makeServer().ask('/session', { method: 'DELETE', headers: json });
    assert.deepEqual(await readJson(response), nobody);
  });

  for (const identity of ['', 'alice@example.org', '+4915112345678', '0049151234567', 'a;b', 'é']) {
    it(`does not begin for ${JSON.stringify(identity)}`, async () => {
      const response = await makeServer().signIn(identity);
      assert.deepEqual(response.headers.getSetCookie(), []);
      await assertRefused(response, 400, 'bad-identity');
    });
  }

  for (const [body, code] of [
    ['{', 'bad-json'],
    ['', 'bad-json'],
    ['null', 'bad-identity'],
    ['{"as":["alice"]}', 'bad-identity'],
  ] as const) {
    it(`does not begin with the body ${JSON.stringify(body)}`, async () => {
      const response = await makeServer().ask('/session', { method: 'POST', headers: json, body });
      await assertRefused(response, 400, code);
    });
  }
});

describe('a session in production', () => {
  it('says who the sign-in check names', async () => {
    const server = makeProductionServer({ authenticate: () => Promise.resolve('anna') });
    const { userId } = server.users.register('anna');
    const expected = { user: { id: 'anna', userID: userId } };
    assert.deepEqual(await readJson(await server.ask('/session')), expected);
  });

  it('cannot be begun or ended here', async () => {
    const server = makeProductionServer();
    const response = await server.signIn('alice');
    assert.deepEqual(response.headers.getSetCookie(), []);
    await assertRefused(response, 404, 'emulator-only');
    const end = await server.ask('/session', { method: 'DELETE', as: 'alice', headers: json });
    await assertRefused(end, 404, 'emulator-only');
  });
});
