import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertRefused, makeServer, startTime, type TestServer } from '../testing/make-server.ts';

const report = {
  userID: 'bob',
  conversationID: 'direct:bob',
  messageID: 'm1',
  reason: 'spam',
  details: 'Again and again',
};

function send(server: TestServer, body: unknown, as = 'alice'): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return server.ask('/chat/reports', { method: 'POST', as, headers, body: JSON.stringify(body) });
}

describe('POST /chat/reports', () => {
  it('keeps what somebody reports, and who did', async () => {
    const server = makeServer();
    await server.signIn('alice');
    assert.equal((await send(server, report)).status, 201);
    assert.deepEqual(server.reports.list(), [{ ...report, by: 'alice', reportedAt: startTime }]);
  });

  it('takes a person without a message', async () => {
    const server = makeServer();
    await server.signIn('alice');
    await send(server, { ...report, conversationID: null, messageID: null, details: '' });
    assert.equal(server.reports.list()[0]?.messageID, null);
  });

  for (const wrong of [
    {},
    { ...report, reason: 'boredom' },
    { ...report, userID: '' },
    { ...report, details: 'a'.repeat(1001) },
    { ...report, by: 'carol' },
  ]) {
    it(`refuses ${JSON.stringify(wrong).slice(0, 60)}`, async () => {
      const server = makeServer();
      await server.signIn('alice');
      await assertRefused(await send(server, wrong), 400, 'bad-report');
      assert.deepEqual(server.reports.list(), []);
    });
  }

  it('takes none of nobody, and none of a banned user', async () => {
    const server = makeServer();
    await assertRefused(await send(server, report), 401, 'not-signed-in');
    await server.signIn('alice');
    server.users.ban('alice');
    await assertRefused(await send(server, report), 403, 'banned');
  });

  it('takes ten in a minute of one user', async () => {
    const server = makeServer();
    await server.signIn('alice');
    await server.signIn('bob');
    for (let count = 0; count < 10; count++) await send(server, report);
    await assertRefused(await send(server, report), 429, 'too-many-requests');
    assert.equal((await send(server, report, 'bob')).status, 201);
  });
});
