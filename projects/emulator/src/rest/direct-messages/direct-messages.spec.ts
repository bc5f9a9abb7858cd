import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, textsOf, type Answer, type Device } from '../../testing/chat-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';
import type { WireMessage } from '../../wire/message.ts';

describe('direct messages over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol']);
    app = new RestCaller(lab);
    alice = lab.enter('alice');
    bob = lab.enter('bob');
  });

  const send = (more: object = {}): Promise<Answer> =>
    app.ask('openim/sendmsg', {
      From_Account: 'alice',
      To_Account: 'bob',
      MsgSeq: 1,
      MsgRandom: 2,
      MsgBody: [text('Hello')],
      ...more,
    });

  describe('sendmsg', () => {
    it('reaches the recipient and the devices of the sender', async () => {
      const answer = await send();
      const key = `1_2_${String(lab.clock.seconds)}`;
      assert.deepEqual([answer['MsgKey'], answer['MsgTime']], [key, lab.clock.seconds]);
      assert.equal(messagesOf(bob)[0]?.From_AccountNick, 'Alice');
      assert.equal(messagesOf(alice)[0]?.IsSyncMsg, 1);
      assert.deepEqual(textsOf(alice.history('bob').MsgList), ['Hello']);
    });

    it('is kept from the sender if that is wanted', async () => {
      await send({ SyncOtherMachine: 2 });
      assert.deepEqual(messagesOf(alice), []);
      assert.deepEqual(alice.history('bob').MsgList, []);
      assert.deepEqual(textsOf(bob.history('alice').MsgList), ['Hello']);
    });

    it('comes from the administrator unless another sender is named, and he can be answered', async () => {
      await send({ From_Account: undefined });
      assert.equal(messagesOf(bob)[0]?.From_Account, 'administrator');
      assert.equal(bob.sendText('bob', 'administrator', 'Yes?').ErrorCode, 0);
    });

    it('is not stored when it lives for no time', async () => {
      await send({ MsgLifeTime: 0 });
      assert.equal(messagesOf(bob).length, 1);
      assert.deepEqual(bob.history('alice').MsgList, []);
    });

    it('does not count as unread if that is wanted', async () => {
      await send({ SendMsgControl: ['NoUnread'] });
      assert.equal(lab.store.messages.between('alice', 'bob').unreadOf('bob'), 0);
    });

    it('is one message when it is sent twice', async () => {
      assert.deepEqual(await send(), await send());
      assert.equal(messagesOf(bob).length, 1);
    });

    const refused = [
      { why: 'no recipient', more: { To_Account: undefined }, code: 90003 },
      { why: 'an unknown recipient', more: { To_Account: 'ghost' }, code: 90012 },
      { why: 'an unknown sender', more: { From_Account: 'ghost' }, code: 90008 },
      { why: 'no MsgRandom', more: { MsgRandom: undefined }, code: 90005 },
      { why: 'no body', more: { MsgBody: undefined }, code: 90002 },
      { why: 'an empty body', more: { MsgBody: [] }, code: 90002 },
      { why: 'an unknown element', more: { MsgBody: [{ MsgType: 'x' }] }, code: 90002 },
      { why: 'a text without Text', more: { MsgBody: [text(undefined)] }, code: 90002 },
      {
        why: 'a text that is too long',
        more: { MsgBody: [text('x'.repeat(13_000))] },
        code: 80002,
      },
      { why: 'too long a life', more: { MsgLifeTime: 604_801 }, code: 90026 },
      { why: 'a life that is no number', more: { MsgLifeTime: 'long' }, code: 90044 },
      { why: 'a wrong SyncOtherMachine', more: { SyncOtherMachine: 3 }, code: 90031 },
      { why: 'an unknown wish', more: { SendMsgControl: ['Loud'] }, code: 90001 },
    ];
    for (const { why, more, code } of refused) {
      it(`is refused for ${why} with ${String(code)}`, async () => {
        assert.equal((await send(more)).ErrorCode, code);
        assert.deepEqual(bob.takePushes(), []);
      });
    }

    it('is refused with 90001 when the body is no JSON', async () => {
      assert.equal((await app.ask('openim/sendmsg', 'hello')).ErrorCode, 90001);
    });
  });

  it('go to many users at once, but those who do not exist', async () => {
    const answer = await app.mustAsk('openim/batchsendmsg', {
      From_Account: 'alice',
      To_Account: ['bob', 'ghost', 'carol', 'bob'],
      MsgSeq: 1,
      MsgRandom: 2,
      MsgBody: [text('All of you')],
    });
    assert.deepEqual(answer['ErrorList'], [{ To_Account: 'ghost', ErrorCode: 70107 }]);
    assert.equal(messagesOf(bob).length, 1);
    assert.equal(lab.store.messages.between('alice', 'carol').length, 1);
  });

  it('go to at most 500 users at once', async () => {
    const answer = await app.ask('openim/batchsendmsg', {
      To_Account: Array.from({ length: 501 }, (_, index) => `user-${String(index)}`),
      MsgRandom: 2,
      MsgBody: [text('Spam')],
    });
    assert.equal(answer.ErrorCode, 90011);
  });

  it('are imported silently, read or unread, oldest first', async () => {
    const imported = (SyncFromOldSystem: number, MsgRandom: number, MsgTimeStamp: number) =>
      app.ask('openim/importmsg', {
        SyncFromOldSystem,
        From_Account: 'alice',
        To_Account: 'bob',
        MsgRandom,
        MsgSeq: MsgRandom,
        MsgTimeStamp,
        MsgBody: [text(String(MsgRandom))],
      });
    const now = lab.clock.seconds;
    const codes = [];
    for (const answer of [
      await imported(2, 1, now - 900),
      await imported(1, 2, now - 800),
      await imported(1, 2, now - 800),
      await imported(1, 3, now - 850),
      await imported(1, 4, now + 5),
    ]) {
      codes.push(answer.ErrorCode);
    }
    assert.deepEqual(codes, [0, 0, 0, 90006, 90006]);
    assert.deepEqual(bob.takePushes(), []);
    assert.deepEqual(textsOf(bob.history('alice').MsgList), ['1', '2']);
    assert.equal(lab.store.messages.between('alice', 'bob').unreadOf('bob'), 1);
  });

  it('are read page by page from the end, also under the old names of the fields', async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      alice.sendText('alice', 'bob', String(number));
      lab.clock.advance(10);
    }
    const page = (more: object): Promise<Answer> =>
      app.mustAsk('openim/admin_getroammsg', {
        MaxCnt: 2,
        MinTime: lab.clock.seconds - 40,
        MaxTime: lab.clock.seconds,
        ...more,
      });
    const first = await page({ Operator_Account: 'alice', Peer_Account: 'bob' });
    const second = await page({
      From_Account: 'alice',
      To_Account: 'bob',
      MaxTime: first['LastMsgTime'],
      LastMsgKey: first['LastMsgKey'],
    });
    assert.deepEqual([textsIn(first), first['Complete']], [['4', '5'], 0]);
    assert.deepEqual([textsIn(second), second['MsgCnt']], [['2', '3'], 2]);
    const third = await page({
      Operator_Account: 'alice',
      Peer_Account: 'bob',
      LastMsgKey: second['LastMsgKey'],
    });
    assert.deepEqual([textsIn(third), third['Complete']], [[], 1]);
  });

  it('are recalled however old they are, once', async () => {
    const { MsgKey } = await send();
    lab.clock.advance(86_400);
    bob.takePushes();
    const address = { From_Account: 'alice', To_Account: 'bob', MsgKey };
    await app.mustAsk('openim/admin_msgwithdraw', address);
    assert.match(JSON.stringify(bob.takePushes()), /WithdrawC2cMsgNotify/);
    assert.equal((await app.ask('openim/admin_msgwithdraw', address)).ErrorCode, 20023);
    const nonsense = { ...address, MsgKey: 'key' };
    assert.equal((await app.ask('openim/admin_msgwithdraw', nonsense)).ErrorCode, 90054);
    const unknown = { ...address, MsgKey: '1_2_3' };
    assert.equal((await app.ask('openim/admin_msgwithdraw', unknown)).ErrorCode, 20022);
  });

  it('are modified, in part or whole', async () => {
    const { MsgKey } = await send({ CloudCustomData: 'kept' });
    const address = { From_Account: 'alice', To_Account: 'bob', MsgKey };
    await app.mustAsk('openim/modify_c2c_msg', { ...address, MsgBody: [text('Better')] });
    const [message] = bob.history('alice').MsgList;
    assert.deepEqual([message?.CloudCustomData, message?.MsgVersion], ['kept', 1]);
    assert.equal((await app.ask('openim/modify_c2c_msg', address)).ErrorCode, 90001);
    const unknown = { ...address, MsgKey: '1_2_3', CloudCustomData: 'x' };
    assert.equal((await app.ask('openim/modify_c2c_msg', unknown)).ErrorCode, 20026);
  });

  it('are counted and marked as read', async () => {
    await send();
    const count = async (more = {}) => {
      const request = { To_Account: 'bob', ...more };
      return app.mustAsk('openim/get_c2c_unread_msg_num', request);
    };
    assert.equal((await count())['AllC2CUnreadMsgNum'], 1);
    const byPeer = await count({ Peer_Account: ['alice', 'ghost'] });
    assert.deepEqual(byPeer['C2CUnreadMsgNumList'], [
      { Peer_Account: 'alice', C2CUnreadMsgNum: 1 },
    ]);
    assert.deepEqual(byPeer['ErrorList'], [{ Peer_Account: 'ghost', ErrorCode: 70107 }]);
    const mark = { Report_Account: 'bob', Peer_Account: 'alice' };
    await app.mustAsk('openim/admin_set_msg_read', mark);
    assert.equal((await count())['AllC2CUnreadMsgNum'], 0);
    assert.match(JSON.stringify(alice.takePushes()), /C2cReadedReceipt/);
  });
});

function text(value: string | undefined): object {
  return { MsgType: 'TIMTextElem', MsgContent: { Text: value } };
}

function textsIn(answer: Answer): string[] {
  return textsOf(answer['MsgList'] as WireMessage[]);
}

function messagesOf(device: Device): WireMessage[] {
  return device.takePushes().flatMap((push) => (push['C2cMsgArray'] ?? []) as WireMessage[]);
}
