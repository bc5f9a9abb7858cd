import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';
import {
  addGroup,
  addMember,
  askGroup,
  itemsIn,
  say,
  systemItemsIn,
} from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('the messages of a group', () => {
  it('are read in ranges of sequences, newest first, and never from before joining', () => {
    const { lab, alice } = gather();
    for (const text of ['1', '2', '3', '4', '5']) say(alice, text);
    addMember(lab, 'carol');
    say(alice, '6');
    const page = (body: WireBody) => sequencesIn(askGroup(alice, 'group_msg_get', body));
    assert.deepEqual(page({ ReqMsgSeq: 5, ReqMsgNumber: 2 }), [5, 4]);
    assert.deepEqual(page({ ReqMsgSeq: 8, ReqMsgNumber: 4 }), [6, 5]);
    assert.deepEqual(page({ ReqMsgSeq: 20, ReqMsgNumber: 4 }), []);
    assert.deepEqual(page({ GetType: 3, ReqMsgSeqList: [2, 4, 99] }), [4, 2]);
    const seen = askGroup(lab.enter('carol'), 'group_msg_get', { ReqMsgNumber: 9 });
    assert.deepEqual([sequencesIn(seen), seen['NextReqMsgSeq']], [[6], 0]);
  });

  it('are deleted for one, and recalled for all', () => {
    const { alice, bob } = gather();
    for (const text of ['1', '2']) say(alice, text);
    bob.takePushes();
    assert.equal(askGroup(bob, 'delete_group_ramble_msg_by_seq', { Seqs: ['1'] }).ErrorCode, 0);
    assert.deepEqual(sequencesIn(askGroup(bob, 'group_msg_get', { WithRecalledMsg: 1 })), [2]);
    assert.deepEqual(sequencesIn(askGroup(alice, 'group_msg_get')), [2, 1]);
    const recall = () => askGroup(alice, 'group_msg_recall', { MsgSeqList: [{ MsgSeq: 2 }] });
    assert.deepEqual([recall(), recall()].map(codeIn), [0, 0]);
    assert.equal(systemItemsIn(bob.takePushes(), 'GroupWithdrawInfoArray').length, 1);
    assert.deepEqual(sequencesIn(askGroup(alice, 'group_msg_get')), [1]);
    const recalled = askGroup(alice, 'group_msg_get', { WithRecalledMsg: 1 });
    assert.equal((recalled['RspMsgList'] as WireBody[])[0]?.['IsPlaceMsg'], 2);
  });

  it('are recalled by their sender in time, or by who leads the group', () => {
    const { lab, alice, bob } = gather();
    for (const device of [alice, bob, bob]) say(device, 'x');
    const recall = (device: typeof alice, MsgSeq: number) =>
      codeIn(askGroup(device, 'group_msg_recall', { MsgSeqList: [{ MsgSeq }] }));
    assert.deepEqual([recall(bob, 1), recall(bob, 9), recall(alice, 2)], [10007, 10030, 0]);
    assert.equal(recall(bob, 2), 10032);
    lab.clock.advance(121);
    assert.equal(recall(bob, 3), 10031);
  });

  it('tell what was recalled once for each group, however often it is asked for', () => {
    const { alice, bob } = gather();
    say(alice, '1');
    askGroup(alice, 'group_msg_recall', { MsgSeqList: [{ MsgSeq: 1 }] });
    const question = { NotifyType: 1, GroupId: 'g1', BeginTime: 0, Limit: 1e9 };
    const answer = bob.mustAsk('group_open_http_svc.batch_get_group_notify', {
      NotifyReqList: Array.from({ length: 10_000 }, () => question),
    });
    assert.equal((answer['NotifyRspList'] as WireBody[]).length, 1);
  });

  it('tell who was away what was recalled meanwhile', () => {
    const { lab, alice, bob } = gather();
    for (const text of ['1', '2', '3']) say(alice, text);
    const missed = (BeginTime: number, Limit = 20) =>
      bob.mustAsk('group_open_http_svc.batch_get_group_notify', {
        NotifyReqList: [{ NotifyType: 1, GroupId: 'g1', BeginTime, Limit }],
      })['NotifyRspList'] as { NextMsgTime: number; NotifyMsgList: WireBody[] }[];
    for (const MsgSeq of [3, 1]) {
      lab.clock.advance(1);
      askGroup(alice, 'group_msg_recall', { MsgSeqList: [{ MsgSeq }] });
    }
    const first = missed(0, 1)[0];
    assert.deepEqual(
      first?.NotifyMsgList.map(({ MsgSeq }) => MsgSeq),
      [3],
    );
    const rest = missed(first.NextMsgTime, 1)[0];
    assert.deepEqual(
      rest?.NotifyMsgList.map(({ MsgSeq }) => MsgSeq),
      [1],
    );
    assert.equal(rest.NextMsgTime, 0);
  });

  it('are modified by any member from the newest version only', () => {
    const { alice, bob } = gather();
    say(alice, 'draft');
    bob.takePushes();
    const modify = (device: typeof alice, CloudCustomData: string, MsgVersion = 0) =>
      device.ask('openim.modify_group_msg', {
        GroupId: 'g1',
        MsgSeq: 1,
        MsgVersion,
        CloudCustomData,
      });
    assert.equal(modify(alice, 'a')['MsgVersion'], 1);
    assert.equal(itemsIn(bob.takePushes(), 'GroupMsgModNotifys').length, 1);
    assert.equal(modify(alice, 'a').ErrorCode, 0, 'the same request again');
    const conflict = modify(bob, 'b');
    assert.deepEqual([conflict.ErrorCode, conflict['CloudCustomData']], [20027, 'a']);
    assert.equal(modify(bob, 'b', 1)['MsgVersion'], 2);
    const unknown = bob.ask('openim.modify_group_msg', { GroupId: 'g1', MsgSeq: 9 });
    assert.equal(unknown.ErrorCode, 20026);
  });

  it('are confirmed once by each reader, and counted for the sender', () => {
    const { alice, bob } = gather();
    say(alice, 'read me', { NeedReadReceipt: 1 });
    say(alice, 'never mind');
    const list = { MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 2 }] };
    for (let times = 0; times < 2; times += 1) askGroup(bob, 'group_msg_receipt', list);
    const counts = systemItemsIn(alice.takePushes(), 'GroupMsgReceiptList');
    assert.deepEqual(
      counts.map(({ ReadNum, UnreadNum }) => [ReadNum, UnreadNum]),
      [[1, 0]],
    );
    const asked = askGroup(alice, 'get_group_msg_receipt', list)['GroupMsgReceiptList'];
    assert.deepEqual(
      (asked as WireBody[]).map(({ Code }) => Code),
      [0, 10062],
    );
    const detail = askGroup(alice, 'get_group_msg_receipt_detail', { MsgSeq: 1, Flag: 0 });
    assert.deepEqual(detail['ReadList'], [{ Read_Account: 'bob' }]);
    const none = askGroup(alice, 'get_group_msg_receipt_detail', { MsgSeq: 2, Flag: 0 });
    assert.equal(none.ErrorCode, 10062);
  });

  it('are pinned by members, once, and not too many', () => {
    const { alice, bob } = gather({ pinsPerGroup: 1 });
    for (const text of ['1', '2']) say(alice, text);
    bob.takePushes();
    const pin = (MsgSeq: number) => askGroup(alice, 'pin_message', { MsgSeq }).ErrorCode;
    assert.deepEqual([pin(1), pin(1), pin(2), pin(9)], [0, 10071, 10070, 10004]);
    const pinned = () => askGroup(bob, 'get_pinned_messages')['PinnedMsgList'];
    assert.deepEqual(pinned(), [{ MsgSeq: 1, Pinner_Account: 'alice' }]);
    assert.equal(askGroup(bob, 'unpin_message', { MsgSeq: 1 }).ErrorCode, 0);
    assert.deepEqual(pinned(), []);
    const tips = itemsIn(bob.takePushes(), 'GroupTips').map(({ MsgBody }) => MsgBody as WireBody);
    assert.deepEqual(
      tips.map(({ OpType }) => OpType),
      [16, 17],
    );
  });

  it('count as unread in the list, but for tips, own and silent ones', () => {
    const { lab, alice, bob } = gather();
    say(alice, 'counts');
    say(alice, 'silent', { SendMsgControl: ['NoUnread', 'NoLastMsg'] });
    say(bob, 'own');
    const item = () => (bob.mustAsk('recentcontact.page_get')['SessionItem'] as WireBody[])[0];
    assert.equal(unreadIn(item()), 1);
    askGroup(bob, 'msg_read_report', { MsgReadedSeq: 3 });
    assert.equal(unreadIn(item()), 0);
    assert.equal(item()?.['GroupNextMsgSeq'], 4);
    lab.store.groups.removeMember('g1', 'bob');
    lab.store.timelines.of('g1').markLeft('bob');
    say(alice, 'without bob');
    assert.equal(item()?.['MsgSeq'], 3);
  });

  it('are closed to who is no member', () => {
    const carol = gather().lab.enter('carol');
    const commands: [string, WireBody][] = [
      ['group_msg_get', {}],
      ['group_msg_recall', { MsgSeqList: [{ MsgSeq: 1 }] }],
      ['delete_group_ramble_msg_by_seq', { Seqs: ['1'] }],
      ['msg_read_report', { MsgReadedSeq: 1 }],
      ['group_msg_receipt', { MsgSeqList: [{ MsgSeq: 1 }] }],
      ['get_group_msg_receipt', { MsgSeqList: [{ MsgSeq: 1 }] }],
      ['get_group_msg_receipt_detail', { MsgSeq: 1, Flag: 0 }],
      ['get_group_msg_receipts_by_users', { MemberReadMsgList: [] }],
      ['pin_message', { MsgSeq: 1 }],
      ['unpin_message', { MsgSeq: 1 }],
      ['get_pinned_messages', {}],
    ];
    for (const [command, body] of commands) {
      assert.equal(askGroup(carol, command, body).ErrorCode, 10007, command);
    }
  });
});

function gather(policy = {}) {
  const lab = new ChatLab(['alice', 'bob', 'carol'], policy);
  addGroup(lab, ['alice', 'bob']);
  return { lab, alice: lab.enter('alice'), bob: lab.enter('bob') };
}

function sequencesIn(answer: WireBody): unknown[] {
  return (answer['RspMsgList'] as WireBody[]).map(({ MsgSeq }) => MsgSeq);
}

function codeIn(answer: WireBody): unknown {
  return (answer['RecallRetList'] as WireBody[])[0]?.['RetCode'];
}

function unreadIn(item: WireBody | undefined): number {
  return Number(item?.['UnreadMsgCount']) - Number(item?.['GroupIgnoredUnreadSeqCount']);
}
