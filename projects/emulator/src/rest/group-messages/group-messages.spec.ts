import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';
import { addGroup, askGroup, itemsIn, systemItemsIn } from '../../testing/group-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('messages of groups over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;
  let bob: Device;
  let count = 0;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol']);
    app = new RestCaller(lab);
    addGroup(lab, ['alice', 'bob']);
    bob = lab.enter('bob');
  });

  const ask = (command: string, body: WireBody = {}): Promise<Answer> =>
    app.ask(`group_open_http_svc/${command}`, { GroupId: 'g1', ...body });
  const send = (body: WireBody = {}): Promise<Answer> => {
    count += 1;
    return ask('send_group_msg', { Random: count, MsgBody: [text('Hello')], ...body });
  };
  const arrived = () => itemsIn(bob.takePushes(), 'GroupMsgArray');
  const history = (more: WireBody = {}) => {
    const { RspMsgList } = askGroup(bob, 'group_msg_get', { ReqMsgNumber: 20, ...more });
    return RspMsgList as WireBody[];
  };

  describe('send_group_msg', () => {
    it('reaches the members, from whomever it says', async () => {
      const answer = await send({ From_Account: 'alice', CloudCustomData: 'mine' });
      assert.deepEqual([answer['MsgSeq'], answer['MsgTime']], [1, lab.clock.seconds]);
      const [message] = arrived();
      assert.deepEqual(
        [message?.['From_Account'], message?.['CloudCustomData']],
        ['alice', 'mine'],
      );
      assert.equal(history().length, 1);
    });

    it('comes from the administrator unless another sender is named', async () => {
      await send();
      assert.equal(arrived()[0]?.['From_Account'], 'administrator');
    });

    it('takes no notice of mutes', async () => {
      lab.store.groups.update('g1', { allMuted: true });
      assert.equal((await send({ From_Account: 'bob' })).ErrorCode, 0);
    });

    it('is not stored when only those who are online are to get it', async () => {
      await send({ OnlineOnlyFlag: 1 });
      assert.equal(arrived()[0]?.['OnlineOnlyFlag'], 1);
      assert.deepEqual(history(), []);
    });

    it('is one message when it is sent twice', async () => {
      assert.deepEqual(await send({ Random: 7 }), await send({ Random: 7 }));
      assert.equal(arrived().length, 1);
    });

    it('reaches a live room', async () => {
      addGroup(lab, ['alice'], { id: 'live', type: 'AVChatRoom' });
      await send({ GroupId: 'live' });
      assert.equal(lab.store.liveRooms.lastSequence('live'), 1);
    });
  });

  it('are broadcast to who polls any live room, once, and not to who comes later', async () => {
    addGroup(lab, ['alice', 'bob'], { id: 'live', type: 'AVChatRoom' });
    const { LongPollingKey: Key } = bob.mustAsk('group_open_http_svc.apply_join_group', {
      GroupId: 'live',
    });
    const broadcast = { Random: 5, MsgBody: [text('To all')] };
    await ask('send_broadcast_msg', { Random: 4, MsgBody: [text('Too early')] });
    await ask('send_broadcast_msg', broadcast);
    assert.deepEqual(await ask('send_broadcast_msg', broadcast), {
      ActionStatus: 'OK',
      ErrorCode: 0,
      ErrorInfo: '',
      MsgSeq: 3,
    });
    const poll = (StartBroadcastSeq: number) =>
      bob.mustAsk('group_open_long_polling_http_svc.get_msg', { Key, StartBroadcastSeq });
    await ask('send_group_msg', { GroupId: 'live', Random: 9, MsgBody: [text('Wake up')] });
    const first = poll(1);
    assert.deepEqual([first['NextBroadcastSeq'], first['RspBroadcastMsgList']], [4, undefined]);
    const second = poll(3)['RspBroadcastMsgList'] as WireBody[];
    assert.deepEqual(
      second.map(({ MsgBody }) => MsgBody),
      [[text('To all')]],
    );
  });

  it('are recalled, however old and whose they are', async () => {
    await send({ From_Account: 'alice' });
    lab.clock.advance(100_000);
    bob.takePushes();
    const MsgSeqList = [{ MsgSeq: 1 }, { MsgSeq: 9 }];
    const answer = await ask('group_msg_recall', { MsgSeqList, Reason: 'rude' });
    assert.deepEqual(answer['RecallRetList'], [
      { MsgSeq: 1, RetCode: 0 },
      { MsgSeq: 9, RetCode: 10030 },
    ]);
    assert.equal(systemItemsIn(bob.takePushes(), 'GroupWithdrawInfoArray')[0]?.['MsgSeq'], 1);
  });

  it('are read as they are stored, newest first', async () => {
    for (const body of ['one', 'two', 'three']) await send({ MsgBody: [text(body)] });
    await ask('group_msg_recall', { MsgSeqList: [{ MsgSeq: 2 }] });
    const read = async (more: WireBody) => {
      const answer = await ask('group_msg_get_simple', { ReqMsgNumber: 20, ...more });
      return (answer['RspMsgList'] as WireBody[]).map(({ MsgSeq, IsPlaceMsg }) => [
        MsgSeq,
        IsPlaceMsg,
      ]);
    };
    assert.deepEqual(await read({}), [
      [3, 0],
      [1, 0],
    ]);
    assert.deepEqual(await read({ ReqMsgSeq: 2, WithRecalledMsg: 1 }), [
      [2, 2],
      [1, 0],
    ]);
  });

  it('are modified, whatever version they have', async () => {
    await send();
    for (const words of ['Hi', 'Ho']) {
      const request = { GroupId: 'g1', MsgSeq: 1, MsgBody: [text(words)] };
      await app.mustAsk('openim/modify_group_msg', request);
    }
    assert.match(JSON.stringify(history()), /Ho/);
    assert.equal(itemsIn(bob.takePushes(), 'GroupMsgModNotifys').length, 2);
  });

  it('are imported in their order, silently', async () => {
    const at = lab.clock.seconds;
    lab.clock.advance(10);
    const message = (seconds: number, more: WireBody = {}) => ({
      From_Account: 'alice',
      SendTime: at + seconds,
      MsgBody: [text(`after ${String(seconds)}`)],
      ...more,
    });
    const answer = await ask('import_group_msg', {
      RecentContactFlag: 1,
      MsgList: [
        message(2),
        message(5),
        message(3),
        message(11),
        message(6, { From_Account: 'ghost' }),
        message(6, { MsgBody: [text('x'.repeat(13_000))] }),
      ],
    });
    assert.deepEqual(
      (answer['ImportMsgResult'] as WireBody[]).map(({ MsgSeq, Result }) => [MsgSeq, Result]),
      [
        [1, 0],
        [2, 0],
        [0, 10004],
        [0, 10004],
        [0, 10019],
        [0, 80002],
      ],
    );
    assert.deepEqual(bob.takePushes(), []);
    assert.equal(lab.store.conversations.listOf('bob').length, 1);
    await ask('set_unread_msg_num', { Member_Account: 'bob', UnreadMsgNum: 1 });
    assert.equal(lab.store.timelines.of('g1').marksOf('bob').readTo, 1);
  });

  it('are deleted for everybody by their sender', async () => {
    await send({ From_Account: 'alice' });
    await send({ From_Account: 'bob' });
    await ask('delete_group_msg_by_sender', { Sender_Account: 'alice' });
    assert.deepEqual(
      history().map(({ From_Account }) => From_Account),
      ['bob'],
    );
  });

  const refused: readonly { command: string; body: WireBody; code: number }[] = [
    { command: 'send_group_msg', body: { MsgBody: [text('x')] }, code: 10004 },
    { command: 'send_group_msg', body: { Random: 1, MsgBody: [] }, code: 10004 },
    { command: 'send_group_msg', body: { Random: 1, MsgBody: [{ MsgType: 'x' }] }, code: 10004 },
    { command: 'send_group_msg', body: { Random: 1, MsgBody: [text(7)] }, code: 10004 },
    {
      command: 'send_group_msg',
      body: { Random: 1, MsgBody: [text('x'.repeat(13_000))] },
      code: 80002,
    },
    {
      command: 'send_group_msg',
      body: { GroupId: 'gone', Random: 1, MsgBody: [text('x')] },
      code: 10010,
    },
    {
      command: 'send_group_msg',
      body: { From_Account: 'ghost', Random: 1, MsgBody: [text('x')] },
      code: 10019,
    },
    { command: 'send_broadcast_msg', body: { Random: 1 }, code: 10004 },
    {
      command: 'send_broadcast_msg',
      body: { From_Account: 'ghost', Random: 1, MsgBody: [text('x')] },
      code: 10019,
    },
    { command: 'group_msg_recall', body: { MsgSeqList: [] }, code: 10004 },
    {
      command: 'group_msg_recall',
      body: { GroupId: 'no', MsgSeqList: [{ MsgSeq: 1 }] },
      code: 10010,
    },
    { command: 'group_msg_get_simple', body: { ReqMsgNumber: 21 }, code: 10004 },
    { command: 'group_msg_get_simple', body: { GroupId: 'gone', ReqMsgNumber: 1 }, code: 10010 },
    { command: 'import_group_msg', body: { MsgList: [] }, code: 10004 },
    { command: 'delete_group_msg_by_sender', body: { Sender_Account: 'ghost' }, code: 10019 },
    { command: '../openim/modify_group_msg', body: { MsgSeq: 1 }, code: 10004 },
    {
      command: '../openim/modify_group_msg',
      body: { MsgSeq: 1, CloudCustomData: '' },
      code: 20026,
    },
  ];
  for (const { command, body, code } of refused) {
    it(`refuse ${command} ${JSON.stringify(body).slice(0, 60)} with ${String(code)}`, async () => {
      assert.equal((await ask(command, body)).ErrorCode, code);
    });
  }
});

function text(words: unknown): WireBody {
  return { MsgType: 'TIMTextElem', MsgContent: { Text: words } };
}
