import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeProductionServer, makeServer } from '../testing/make-server.ts';

describe('request log', () => {
  it('has a line for every request, with the app user', async () => {
    const server = makeServer();
    await server.signIn('alice');
    await server.ask('/chat/credential', { as: 'alice' });
    assert.deepEqual(server.log.at(-1), {
      time: '2023-11-14T22:13:20.000Z',
      method: 'GET',
      path: '/chat/credential',
      status: 200,
      milliseconds: 0,
      user: 'alice',
    });
  });

  it('never has a UserSig, a session, a query or an address', async () => {
    const server = makeServer();
    await server.signIn('alice');
    const response = await server.ask('/chat/credential?token=top-secret', { as: 'alice' });
    const { userSig } = (await response.json()) as { userSig: string };
    await server.ask(`/${userSig}?userSig=${userSig}`, { as: 'alice' });
    const text = JSON.stringify(server.log);
    const session = server.cookies.get('chat-session.alice') ?? '';
    assert.ok(session.length > 40);
    for (const secret of [userSig, session, 'top-secret', '192.0.2.1']) {
      assert.ok(!text.includes(secret));
    }
    assert.equal(server.log.at(-1)?.path, '(unknown)');
  });

  it('says where a failure was, not what it said', async () => {
    const server = makeProductionServer({
      authenticate: () => {
        throw new TypeError('token top-secret is bad');
      },
    });
    await server.ask('/session');
    const { failure = '' } = server.log.at(-1) ?? {};
    assert.match(failure, /^TypeError at .*request-log\.spec\.ts/);
    assert.ok(!failure.includes('top-secret'));
  });
});
