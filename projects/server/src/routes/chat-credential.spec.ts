import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  EMULATOR_SDK_APP_ID,
  EMULATOR_SECRET_KEY,
  verifyUserSig,
} from '../../../user-sig/src/index.ts';
import {
  assertRefused,
  makeProductionServer,
  makeServer,
  productionEnv,
  startTime,
} from '../testing/make-server.ts';
import type { ChatCredential } from './chat-credential.ts';

const seconds = startTime / 1000;

for (const path of ['/chat/credential', '/chat/user-sig']) {
  describe(`GET ${path}`, () => {
    it('gives the signed-in user a credential of two hours', async () => {
      const server = makeServer();
      await server.signIn('alice');
      const answer = (await (await server.ask(path, { as: 'alice' })).json()) as ChatCredential;
      const { userSig, ...rest } = answer;
      const expireAt = seconds + 7200;
      assert.deepEqual(rest, { SDKAppID: EMULATOR_SDK_APP_ID, userID: 'alice', expireAt });
      const verdict = verifyUserSig({
        sdkAppId: EMULATOR_SDK_APP_ID,
        secretKey: EMULATOR_SECRET_KEY,
        userSig,
        userId: 'alice',
        now: seconds,
      });
      assert.deepEqual(verdict, { ok: true, issuedAt: seconds, expireAt });
    });

    it('gives nobody a credential who is not signed in', async () => {
      await assertRefused(await makeServer().ask(path), 401, 'not-signed-in');
      await assertRefused(await makeServer().ask(path, { as: 'alice' }), 401, 'not-signed-in');
    });

    it('gives a banned user none', async () => {
      const server = makeServer();
      await server.signIn('alice');
      server.users.ban('alice');
      await assertRefused(await server.ask(path, { as: 'alice' }), 403, 'banned');
    });

    it('refuses to be told whose credential to give', async () => {
      const server = makeServer();
      await server.signIn('alice');
      const response = await server.ask(`${path}?userID=bob`, { as: 'alice' });
      await assertRefused(response, 400, 'user-id-not-accepted');
    });

    it('counts the requests of a user, from wherever they come', async () => {
      const server = makeServer({ settings: { requestsPerUser: 2 } });
      await server.signIn('alice');
      await server.signIn('bob');
      await server.ask(path, { as: 'alice', address: '192.0.2.1' });
      await server.ask(path, { as: 'alice', address: '192.0.2.2' });
      const response = await server.ask(path, { as: 'alice', address: '192.0.2.3' });
      assert.match(response.headers.get('retry-after') ?? '', /^[0-9]+$/);
      await assertRefused(response, 429, 'too-many-requests');
      assert.equal((await server.ask(path, { as: 'bob' })).status, 200);
    });
  });
}

describe('credentials in production', () => {
  it('are for whom the sign-in check names, under a stable id that says nothing', async () => {
    const server = makeProductionServer({
      authenticate: (request) => request.headers.get('authorization'),
    });
    const askAs = async (authorization: string): Promise<ChatCredential> => {
      const response = await server.ask('/chat/credential', { headers: { authorization } });
      return (await response.json()) as ChatCredential;
    };
    const first = await askAs('anna@example.org');
    assert.equal(first.SDKAppID, Number(productionEnv.CHAT_SDK_APP_ID));
    assert.match(first.userID, /^u[0-9a-f]{30}$/);
    assert.equal((await askAs('anna@example.org')).userID, first.userID);
    assert.notEqual((await askAs('bert@example.org')).userID, first.userID);
  });

  it('ignore the cookies and the header of the demo', async () => {
    const demo = makeServer();
    await demo.signIn('alice');
    const cookie = `chat-session.alice=${demo.cookies.get('chat-session.alice') ?? ''}`;
    const response = await makeProductionServer().ask('/chat/credential', {
      as: 'alice',
      headers: { cookie },
    });
    await assertRefused(response, 401, 'not-signed-in');
  });

  it('are not given when the sign-in check answers with an empty id', async () => {
    const server = makeProductionServer({ authenticate: () => '' });
    await assertRefused(await server.ask('/chat/credential'), 401, 'not-signed-in');
  });
});
