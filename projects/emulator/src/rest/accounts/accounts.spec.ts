import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { nickOf } from '../../store/people.ts';
import { ChatLab } from '../../testing/chat-lab.ts';
import { addGroup } from '../../testing/group-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';

describe('accounts over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;

  beforeEach(() => {
    lab = new ChatLab();
    app = new RestCaller(lab);
  });

  const login = (command: string, body: unknown) => app.ask(`im_open_login_svc/${command}`, body);

  it('are imported, under the old and the new name of the field', async () => {
    await login('account_import', { UserID: 'carol', Nick: 'Carol', FaceUrl: 'http://x/c.png' });
    await login('account_import', { Identifier: 'dave' });
    assert.equal(nickOf(lab.store.people.get('carol')), 'Carol');
    assert.equal(lab.store.people.has('dave'), true);
  });

  it('keep what is not given when they are imported again', async () => {
    await login('account_import', { UserID: 'alice', FaceUrl: 'http://x/a.png' });
    assert.equal(nickOf(lab.store.people.get('alice')), 'Alice');
  });

  it('are imported many at once, but those that cannot be', async () => {
    const answer = await login('multiaccount_import', {
      Accounts: ['carol', 'no spaces'],
      AccountList: [{ UserID: 'dave', Nick: 'Dave' }],
    });
    assert.deepEqual(answer['FailAccounts'], ['no spaces']);
    assert.equal(nickOf(lab.store.people.get('dave')), 'Dave');
  });

  it('are kicked out, and can come back', async () => {
    const alice = lab.enter('alice');
    assert.equal((await login('kick', { UserID: 'alice' })).ErrorCode, 0);
    assert.match(JSON.stringify(alice.takePushes()), /"KickType":3/);
    assert.equal(lab.server.control.state().people[0]?.online, false);
    lab.enter('alice').mustAsk('openim.getroammsg', { Peer_Account: 'bob', MaxCnt: 1 });
  });

  it('are deleted, and what they wrote stays', async () => {
    const bob = lab.enter('bob');
    const alice = lab.enter('alice');
    alice.sendText('alice', 'bob', 'Remember me');
    const answer = await login('account_delete', {
      DeleteItem: [{ UserID: 'alice' }, { UserID: 'ghost' }, { UserID: 'administrator' }],
    });
    assert.deepEqual(
      (answer['ResultItem'] as { ResultCode: number }[]).map(({ ResultCode }) => ResultCode),
      [0, 70107, 70403],
    );
    assert.equal(alice.ask('openim.getroammsg').ErrorCode, 70001);
    assert.equal(lab.store.people.has('alice'), false);
    bob.mustAsk('recentcontact.page_get', pageRequest);
    assert.equal(bob.history('alice').MsgList[0]?.From_AccountNick, '');
    assert.equal(bob.sendText('bob', 'alice', 'Anybody?').ErrorCode, 20003);
  });

  it('wait for nothing any more once they are deleted', async () => {
    addGroup(lab, ['bob'], { joinOption: 'NeedPermission' });
    lab.enter('alice').mustAsk('group_open_http_svc.apply_join_group', { GroupId: 'g1' });
    await login('account_delete', { DeleteItem: [{ UserID: 'alice' }] });
    const waiting = lab.enter('bob').mustAsk('group_open_http_svc.get_pendency');
    assert.deepEqual(waiting['PendencyList'], []);
  });

  const refused = [
    { command: 'account_import', body: {}, code: 70402 },
    { command: 'account_import', body: { UserID: 'no spaces' }, code: 70402 },
    { command: 'account_import', body: { UserID: 'alice', Nick: 7 }, code: 70402 },
    { command: 'multiaccount_import', body: { Accounts: 'alice' }, code: 70402 },
    { command: 'multiaccount_import', body: { Accounts: Array(101).fill('a') }, code: 70206 },
    {
      command: 'account_check',
      body: { CheckItem: Array(101).fill({ UserID: 'a' }) },
      code: 70206,
    },
    { command: 'account_delete', body: { DeleteItem: [{}] }, code: 70402 },
    { command: 'kick', body: { UserID: 'ghost' }, code: 70107 },
  ];
  for (const { command, body, code } of refused) {
    it(`refuse ${command} ${JSON.stringify(body).slice(0, 60)} with ${String(code)}`, async () => {
      assert.equal((await login(command, body)).ErrorCode, code);
    });
  }
});

const pageRequest = {
  From_Account: 'bob',
  TimeStamp: 0,
  StartIndex: 0,
  TopTimeStamp: 0,
  TopStartIndex: 0,
  AssistFlags: 15,
  OrderType: 1,
};
