import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { signUserSig } from '../../../user-sig/src/index.ts';
import { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from '../index.ts';
import { ChatLab } from '../testing/chat-lab.ts';
import { RestCaller } from '../testing/rest-caller.ts';

const CHECK = 'im_open_login_svc/account_check';

describe('the REST API', () => {
  let lab: ChatLab;
  let app: RestCaller;

  beforeEach(() => {
    lab = new ChatLab();
    app = new RestCaller(lab);
  });

  const sign = (userId: string, more = {}) =>
    signUserSig({
      sdkAppId: EMULATOR_SDK_APP_ID,
      secretKey: EMULATOR_SECRET_KEY,
      userId,
      lifetimeSeconds: 60,
      issuedAt: lab.clock.seconds,
      ...more,
    });

  it('answers an administrator', async () => {
    assert.deepEqual(await app.ask(CHECK, { CheckItem: [{ UserID: 'alice' }] }), {
      ActionStatus: 'OK',
      ErrorCode: 0,
      ErrorInfo: '',
      ResultItem: [{ UserID: 'alice', ResultCode: 0, ResultInfo: '', AccountStatus: 'Imported' }],
    });
  });

  const strangers = [
    { title: 'no sdkappid', query: () => ({ sdkappid: undefined }), code: 60012 },
    { title: 'an sdkappid that is no number', query: () => ({ sdkappid: 'x' }), code: 60006 },
    { title: 'another app', query: () => ({ sdkappid: 1400000002 }), code: 70020 },
    { title: 'no identifier', query: () => ({ identifier: undefined }), code: 60004 },
    { title: 'no usersig', query: () => ({ usersig: '' }), code: 60004 },
    { title: 'a usersig that was cut off', query: () => ({ usersig: 'eJw' }), code: 70003 },
    {
      title: 'a usersig of another secret',
      query: () => ({ usersig: sign('administrator', { secretKey: 'another' }) }),
      code: 70009,
    },
    { title: 'a usersig of somebody else', query: () => ({ usersig: sign('bob') }), code: 70013 },
    {
      title: 'an expired usersig',
      query: () => ({
        usersig: sign('administrator', { issuedAt: lab.clock.seconds - 60 }),
      }),
      code: 70001,
    },
    {
      title: 'a user who is no administrator',
      query: () => ({ identifier: 'alice', usersig: sign('alice') }),
      code: 60010,
    },
  ];
  for (const { title, query, code } of strangers) {
    it(`refuses ${title} with ${String(code)}`, async () => {
      const answer = await app.ask(CHECK, { CheckItem: [] }, query());
      assert.deepEqual([answer.ErrorCode, answer['ActionStatus']], [code, 'FAIL']);
    });
  }

  it('takes the administrators of the policy', async () => {
    lab = new ChatLab(['alice'], { administrators: ['house', 'administrator'] });
    app = new RestCaller(lab);
    const query = { identifier: 'house', usersig: sign('house') };
    assert.equal((await app.ask(CHECK, { CheckItem: [] }, query)).ErrorCode, 0);
    assert.deepEqual(
      lab.server.control.people().map(({ userID }) => userID),
      ['alice'],
    );
  });

  it('refuses and counts a command that it does not know', async () => {
    assert.equal((await app.ask('openim/levitate')).ErrorCode, 60009);
    const { counters } = lab.server.control.state();
    assert.deepEqual({ ...counters.unknownCommands }, { 'openim/levitate': 1 });
    assert.deepEqual({ ...counters.refusals }, { 60009: 1 });
  });

  it('refuses a body that is no JSON object, each service with its code', async () => {
    assert.equal((await app.ask(CHECK, '{')).ErrorCode, 60003);
    assert.equal((await app.ask(CHECK, '[]')).ErrorCode, 60003);
    assert.equal((await app.ask(CHECK, '')).ErrorCode, 60003);
  });

  it('refuses a body of more than 1 MiB', async () => {
    assert.equal((await app.ask(CHECK, { CheckItem: 'x'.repeat(1 << 20) })).ErrorCode, 93000);
  });

  it('refuses a URL that names no command, and GET', async () => {
    for (const [path, method] of [
      ['/v4/openim', 'POST'],
      ['/v4/openim/sendmsg/more', 'POST'],
      [`/v4/${CHECK}`, 'GET'],
    ] as const) {
      const response = await lab.server.api.request(path, { method });
      const { ErrorCode } = (await response.json()) as { ErrorCode: number };
      assert.deepEqual([response.status, ErrorCode], [200, 60002], path);
    }
  });

  it('keeps what it did before it answers', async () => {
    let commits = 0;
    const { commit } = lab.memory;
    lab.memory.commit = () => {
      commits += 1;
      commit();
    };
    await app.mustAsk(CHECK, { CheckItem: [] });
    assert.equal(commits, 1);
  });
});
