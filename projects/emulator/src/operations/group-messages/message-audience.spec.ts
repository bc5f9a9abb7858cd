import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, askGroup, itemsIn, say, systemItemsIn } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('a message to some members of a group', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;
  let carol: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol']);
    addGroup(lab, ['alice', 'bob', 'carol']);
    [alice, bob, carol] = [lab.enter('alice'), lab.enter('bob'), lab.enter('carol')];
    say(alice, 'for Bob', { To_Account: ['bob'], NeedReadReceipt: 1 });
    for (const device of [alice, bob, carol]) device.takePushes();
  });

  it('is not told any more to who has left', () => {
    askGroup(bob, 'quit_group');
    bob.takePushes();
    const target = { GroupId: 'g1', MsgSeq: 1 };
    alice.mustAsk('openim.modify_group_msg', { ...target, MsgVersion: 0, CloudCustomData: 'new' });
    const reaction = { ...target, Reaction: 'smile' };
    alice.mustAsk('openim_msg_ext_http_svc.group_reaction_add', reaction);
    assert.deepEqual(bob.takePushes(), []);
  });

  it('shows its receipts to nobody else', () => {
    const sequences = { MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 1 }] };
    assert.equal(askGroup(bob, 'group_msg_receipt', sequences).ErrorCode, 0);
    assert.equal(systemItemsIn(alice.takePushes(), 'GroupMsgReceiptList').length, 1);
    const codeFor = (device: Device) => {
      const list = askGroup(device, 'get_group_msg_receipt', sequences)['GroupMsgReceiptList'];
      assert.equal((list as WireBody[]).length, 1, 'once for each message');
      return (list as WireBody[])[0]?.['Code'];
    };
    const readersFor = (device: Device) => {
      const MemberReadMsgList = [{ MsgSeq: 1, MemberList_Account: ['bob'] }];
      const answer = askGroup(device, 'get_group_msg_receipts_by_users', { MemberReadMsgList });
      return itemsIn(answer['MsgReadList'] as WireBody[] as never, 'ReadList').length;
    };
    assert.deepEqual([codeFor(alice), codeFor(carol)], [0, 10062]);
    assert.deepEqual([readersFor(alice), readersFor(carol)], [1, 0]);
  });

  it('reminds of nothing in a topic that is not there', () => {
    const timelines = lab.memory.export()['group-marks'];
    const unknown = { From_Account: 'alice', MsgSeq: 1, MsgRandom: 1, GroupId: 'g1@TOPIC#_none' };
    bob.mustAsk('openim.deletemsg', { DelMsgList: [unknown] });
    assert.deepEqual(lab.memory.export()['group-marks'], timelines);
    assert.equal(lab.store.timelines.has('g1@TOPIC#_none'), false);
  });
});
