import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { verifyUserSig } from '../../../user-sig/src/index.ts';
import {
  EMULATOR_SDK_APP_ID,
  EMULATOR_SECRET_KEY,
  type Credential,
  type EmulatorState,
} from '../index.ts';
import { ChatLab } from '../testing/chat-lab.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Failure {
  readonly error: { readonly code: string; readonly message: string };
}

describe('the control API', () => {
  let lab: ChatLab;

  beforeEach(() => {
    lab = new ChatLab();
  });

  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await lab.server.api.request(`/emulator${path}`, init);
    return { status: response.status, body: await response.json() };
  };
  const get = (path: string) => ask(path);
  const post = (path: string, body?: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return ask(path, { method: 'POST', ...(body !== undefined && { body: text }) });
  };

  it('says that it is there', async () => {
    const { body } = await get('/health');
    assert.deepEqual(body, { status: 'ok', SDKAppID: EMULATOR_SDK_APP_ID });
  });

  it('lists the people', async () => {
    const { body } = await get('/people');
    assert.deepEqual(body, [
      { userID: 'alice', nick: 'Alice', faceUrl: '' },
      { userID: 'bob', nick: 'Bob', faceUrl: '' },
    ]);
  });

  it('signs a credential that verifies', async () => {
    const { body } = await get('/credential?userID=alice');
    assert.deepEqual(Object.keys(body as Credential), [
      'SDKAppID',
      'userID',
      'userSig',
      'expireAt',
    ]);
    const verdict = verifyUserSig({
      sdkAppId: EMULATOR_SDK_APP_ID,
      secretKey: EMULATOR_SECRET_KEY,
      userSig: (body as Credential).userSig,
      userId: 'alice',
      now: lab.clock.seconds,
    });
    assert.equal(verdict.ok && verdict.expireAt, (body as Credential).expireAt);
  });

  it('signs a credential for as long as it is asked to', async () => {
    const { body } = await get('/credential?userID=alice&lifetimeSeconds=5');
    assert.equal((body as Credential).expireAt, lab.clock.seconds + 5);
  });

  it('shows what is going on', async () => {
    const alice = lab.enter('alice', 'sdk-1');
    alice.sendText('alice', 'bob', 'Hello');
    const { body } = await get('/state');
    const { conversations, connections, people } = body as EmulatorState;
    assert.deepEqual(conversations, [
      {
        between: ['alice', 'bob'],
        messages: 1,
        lastTime: lab.clock.seconds,
        unread: { alice: 0, bob: 1 },
        readUpTo: { alice: 0, bob: 0 },
      },
    ]);
    assert.deepEqual(connections, [{ id: 'connection-1', instanceId: 'sdk-1', userID: 'alice' }]);
    assert.deepEqual(
      people.map(({ userID, online }) => [userID, online]),
      [
        ['alice', true],
        ['bob', false],
      ],
    );
  });

  it('starts a world, which closes every connection', async () => {
    const alice = lab.enter('alice');
    await post('/seed', { world: 'small' });
    assert.equal(lab.store.people.all().length, 10);
    assert.equal(alice.closed?.code, 1006);
  });

  it('adds people and conversations to what is there', async () => {
    await post('/seed', {
      people: [{ userID: 'carol', nick: 'Carol' }],
      conversations: [{ between: ['alice', 'carol'], messages: [{ from: 'carol', text: 'Hi' }] }],
    });
    assert.equal(lab.store.people.all().length, 3);
    assert.equal(lab.enter('alice').history('carol').MsgList.length, 1);
  });

  it('resets to the first world or to another one, and repeats its ids', async () => {
    await post('/reset', { world: 'long' });
    const first = lab.store.messages.between('alice', 'bob').arrivedAfter('alice', 0);
    await post('/reset', { world: 'long' });
    assert.deepEqual(lab.store.messages.between('alice', 'bob').arrivedAfter('alice', 0), first);
    await post('/reset');
    assert.deepEqual(lab.store.people.all(), []);
  });

  it('breaks connections: of one user, or all', async () => {
    const [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    assert.deepEqual((await post('/drop', { userID: 'alice' })).body, { dropped: 1 });
    assert.equal(alice.closed?.code, 1006);
    assert.equal(bob.closed, undefined);
    assert.deepEqual((await post('/drop')).body, { dropped: 1 });
  });

  it('kicks out and expires', async () => {
    const alice = lab.enter('alice');
    const kicked = await post('/kick', { userID: 'alice', cause: 'multipleDevice' });
    assert.deepEqual(kicked.body, { kicked: 1 });
    assert.match(JSON.stringify(alice.takePushes()), /"KickType":2/);
    lab.enter('bob');
    assert.deepEqual((await post('/expire', { userID: 'bob' })).body, { expired: 1 });
    const expired = await post('/kick', { userID: 'bob', cause: 'userSigExpired' });
    assert.deepEqual(expired.body, { kicked: 0 });
  });

  it('is open to pages of any origin', async () => {
    const response = await lab.server.api.request('/emulator/seed', {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:4200', 'access-control-request-method': 'POST' },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(String(response.headers.get('access-control-allow-methods')), /POST/);
    const refusal = await lab.server.api.request('/emulator/credential?userID=ghost');
    assert.equal(refusal.headers.get('access-control-allow-origin'), '*');
  });

  const refused = [
    {
      path: '/kick',
      body: { userID: 'ghost', cause: 'REST_API_Kick' },
      status: 404,
      code: 'unknown-user',
    },
    { path: '/expire', body: { userID: 'ghost' }, status: 404, code: 'unknown-user' },
    { path: '/drop', body: { userID: 'ghost' }, status: 404, code: 'unknown-user' },
    {
      path: '/kick',
      body: { userID: 'alice', cause: 'boredom' },
      status: 400,
      code: 'bad-request',
    },
    { path: '/seed', body: { world: 'atlantis' }, status: 404, code: 'unknown-world' },
    { path: '/reset', body: { world: 'atlantis' }, status: 404, code: 'unknown-world' },
    { path: '/seed', body: { peopel: [] }, status: 400, code: 'bad-request' },
    { path: '/seed', body: '{', status: 400, code: 'bad-request' },
    { path: '/seed', body: '[]', status: 400, code: 'bad-request' },
    { path: '/brew', body: {}, status: 404, code: 'unknown-path' },
  ];
  for (const { path, body, status, code } of refused) {
    it(`refuses ${path} ${JSON.stringify(body)} with ${code}`, async () => {
      const answer = await post(path, body);
      assert.equal(answer.status, status);
      const { error } = answer.body as Failure;
      assert.equal(error.code, code);
      assert.notEqual(error.message, '');
    });
  }

  it('says whom it knows when it is asked about a stranger', async () => {
    const { status, body } = await get('/credential?userID=ghost');
    assert.equal(status, 404);
    assert.match((body as Failure).error.message, /alice, bob/);
  });
});
