import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';
import { addGroup, addMember, itemsIn, say } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('group_open_http_svc.send_group_msg', () => {
  it('reaches the others and the own other devices, numbered without a hole', () => {
    const lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    addGroup(lab, ['alice', 'bob']);
    const [alice, phone, bob] = [lab.enter('alice'), lab.enter('alice'), lab.enter('bob')];
    assert.deepEqual(
      [say(alice, 'one'), say(bob, 'two')].map(({ MsgSeq }) => MsgSeq),
      [1, 2],
    );
    assert.equal(itemsIn(phone.takePushes(), 'GroupMsgArray').length, 2);
    assert.deepEqual(sequencesOf(bob.takePushes()), [1]);
    assert.deepEqual(sequencesOf(alice.takePushes()), [2]);
  });

  it('is one message however often it is sent', () => {
    const lab = new ChatLab();
    addGroup(lab, ['alice', 'bob']);
    const [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    const first = say(alice, 'once', { Random: 7, ClientSeq: 7 });
    assert.deepEqual(say(alice, 'once', { Random: 7, ClientSeq: 7 }), first);
    assert.equal(itemsIn(bob.takePushes(), 'GroupMsgArray').length, 1);
  });

  it('keeps nothing of what is for those who are online only', () => {
    const lab = new ChatLab();
    addGroup(lab, ['alice', 'bob']);
    const [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    const answer = say(alice, 'typing', { OnlineOnlyFlag: 1, NeedReadReceipt: 1 });
    assert.equal(answer['ReadReceiptCode'], 10061);
    assert.equal(itemsIn(bob.takePushes(), 'GroupMsgArray')[0]?.['OnlineOnlyFlag'], 1);
    assert.equal(lab.store.timelines.of('g1').lastSequence, 0);
  });

  it('shows a message to some to them alone', () => {
    const lab = new ChatLab(['alice', 'bob', 'carol']);
    addGroup(lab, ['alice', 'bob', 'carol']);
    const [alice, bob, carol] = [lab.enter('alice'), lab.enter('bob'), lab.enter('carol')];
    say(alice, 'psst', { To_Account: ['bob'] });
    assert.deepEqual(sequencesOf(bob.takePushes()), [1]);
    assert.deepEqual(sequencesOf(carol.takePushes()), []);
    const page = carol.mustAsk('group_open_http_svc.group_msg_get', { GroupId: 'g1' });
    assert.deepEqual([page['RspMsgList'], page['InvisibleMsgSeq']], [[], [1]]);
  });

  it('reminds who is mentioned, now or when he comes, until he has read or dismissed it', () => {
    const lab = new ChatLab(['alice', 'bob', 'carol']);
    addGroup(lab, ['alice', 'bob', 'carol']);
    const [alice, bob] = [lab.enter('alice'), lab.enter('bob', 'bobs')];
    const cookie = bob.mustAsk('openim.getmsg')['Cookie'];
    say(alice, '@bob @all', {
      Random: 5,
      ClientSeq: 6,
      GroupAtInfo: [{ GroupAtAllFlag: 0, GroupAt_Account: 'bob' }, { GroupAtAllFlag: 1 }],
    });
    assert.deepEqual(flagsOf(bob.takePushes()), [[1, 2]]);
    assert.deepEqual(flagsOf(bob.mustAsk('openim.getmsg', { Cookie: cookie })['EventArray']), []);
    const carol = lab.enter('carol');
    assert.deepEqual(flagsOf(carol.mustAsk('openim.getmsg')['EventArray']), [[2]]);
    const dismissed = { From_Account: 'alice', MsgSeq: 6, MsgRandom: 5, GroupId: 'g1' };
    carol.mustAsk('openim.deletemsg', { DelMsgList: [dismissed] });
    assert.deepEqual(flagsOf(carol.mustAsk('openim.getmsg')['EventArray']), []);
    bob.mustAsk('group_open_http_svc.msg_read_report', { GroupId: 'g1', MsgReadedSeq: 1 });
    assert.deepEqual(flagsOf(bob.mustAsk('openim.getmsg')['EventArray']), []);
  });

  it('goes without receipts in a group that is too large for them', () => {
    const lab = new ChatLab(['alice', 'bob'], { receiptGroupMembers: 1 });
    addGroup(lab, ['alice', 'bob']);
    const answer = say(lab.enter('alice'), 'hi', { NeedReadReceipt: 1 });
    assert.deepEqual([answer.ErrorCode, answer['ReadReceiptCode']], [0, 10060]);
  });

  const refusals: [why: string, body: WireBody, code: number][] = [
    ['an unknown group', { GroupId: 'g2' }, 10010],
    ['a topic of another group', { TopicId: 'g2@TOPIC#_1' }, 110013],
    ['another sender', { From_Account: 'bob' }, 10004],
    ['no elements', { MsgBody: [] }, 10004],
    ['no random', { Random: 'x' }, 10004],
    ['an unknown priority', { MsgPriority: 'Urgent' }, 10004],
    ['too much', { MsgBody: [{ MsgType: 'T', MsgContent: 'x'.repeat(13_000) }] }, 80002],
    ['too many mentions', { GroupAtInfo: Array(31).fill({ GroupAtAllFlag: 1 }) }, 10053],
    ['mentions for some', { To_Account: ['bob'], GroupAtInfo: [{ GroupAtAllFlag: 1 }] }, 10004],
    ['who is no member', { To_Account: ['dora'] }, 10004],
    ['too many of them', { To_Account: Array(51).fill('bob') }, 10004],
  ];
  for (const [why, body, code] of refusals) {
    it(`refuses ${why} with ${String(code)}`, () => {
      const lab = new ChatLab();
      addGroup(lab, ['alice', 'bob']);
      assert.equal(say(lab.enter('alice'), 'hi', body).ErrorCode, code);
      assert.equal(lab.store.timelines.of('g1').lastSequence, 0);
    });
  }

  it('refuses who is no member with 10007, and who is muted with 10017', () => {
    const lab = new ChatLab(['alice', 'bob', 'carol']);
    addGroup(lab, ['alice', 'bob']);
    const [alice, bob, carol] = [lab.enter('alice'), lab.enter('bob'), lab.enter('carol')];
    assert.equal(say(carol, 'hi').ErrorCode, 10007);
    addMember(lab, 'bob', { mutedUntil: lab.clock.seconds + 10 });
    assert.equal(say(bob, 'hi').ErrorCode, 10017);
    lab.clock.advance(10);
    assert.equal(say(bob, 'hi').ErrorCode, 0);
    lab.store.groups.update('g1', { allMuted: true });
    assert.deepEqual([say(bob, 'hi').ErrorCode, say(alice, 'hi').ErrorCode], [10017, 0]);
  });

  it('refuses more than the group may get within a second with 10023', () => {
    const lab = new ChatLab(['alice', 'bob'], { groupMessagesPerSecond: 2 });
    addGroup(lab, ['alice', 'bob']);
    const alice = lab.enter('alice');
    assert.deepEqual(
      ['1', '2', '3'].map((text) => say(alice, text).ErrorCode),
      [0, 0, 10023],
    );
    lab.clock.advance(1);
    assert.equal(say(alice, '4').ErrorCode, 0);
  });

  const sequencesOf = (pushes: Parameters<typeof itemsIn>[0]) =>
    itemsIn(pushes, 'GroupMsgArray').map(({ MsgSeq }) => MsgSeq);
  const flagsOf = (events: unknown) =>
    itemsIn(events as Parameters<typeof itemsIn>[0], 'GroupTips')
      .map(({ GroupAtTips }) => (GroupAtTips as WireBody | undefined)?.['AtFlagList'])
      .filter((flags) => flags !== undefined);
});
