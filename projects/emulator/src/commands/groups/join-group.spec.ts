import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';
import { addGroup, askGroup, noticesIn, tipsIn } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('joining a group', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;
  let carol: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol'], { groupsPerUser: 3 });
    alice = lab.enter('alice');
    bob = lab.enter('bob');
    carol = lab.enter('carol');
  });

  const apply = (device: Device, more: WireBody = {}) =>
    askGroup(device, 'apply_join_group', { ApplyMsg: 'Please', ...more });
  const waiting = (device: Device) =>
    device.mustAsk('group_open_http_svc.get_pendency')['PendencyList'] as WireBody[];
  const answerWith = (device: Device, HandleMsg: string, more: WireBody = {}): Answer => {
    const Authentication = lab.store.applications.find('g1', 'bob')?.authentication;
    return askGroup(device, 'handle_apply_join_group', {
      Applicant_Account: 'bob',
      HandleMsg,
      ApprovalMsg: 'So be it',
      Authentication,
      ...more,
    });
  };

  it('works at once where access is free, and the members hear of it', () => {
    addGroup(lab, ['alice']);
    assert.equal(apply(bob)['JoinedStatus'], 'JoinedSuccess');
    for (const device of [alice, bob]) {
      const [tip] = tipsIn(device.takePushes());
      assert.deepEqual([tip?.['OpType'], tip?.['List_Account']], [1, ['bob']]);
    }
    assert.equal(lab.store.timelines.of('g1').lastSequence, 1);
  });

  it('is quiet in a Meeting group, as the console has it by default', () => {
    addGroup(lab, ['alice'], { type: 'ChatRoom' });
    apply(bob);
    assert.deepEqual(alice.takePushes(), []);
    assert.equal(lab.store.timelines.of('g1').lastSequence, 0);
  });

  it('waits for a leader where permission is needed', () => {
    addGroup(lab, ['alice'], { joinOption: 'NeedPermission' });
    assert.equal(apply(bob)['JoinedStatus'], 'WaitAdminApproval');
    const [notice] = noticesIn(alice.takePushes());
    assert.deepEqual([notice?.['ReportType'], notice?.['RemarkInfo']], [1, 'Please']);
    const [application] = waiting(alice);
    assert.equal(application?.['Handled'], 0);
    assert.equal(application['AddTime'], notice?.['MsgKey']);
    assert.equal(application['Authentication'], notice?.['Authentication']);
    assert.deepEqual(waiting(carol), []);

    assert.equal(answerWith(alice, 'Agree').ErrorCode, 0);
    assert.deepEqual(
      noticesIn(bob.takePushes()).map(({ ReportType, RemarkInfo }) => [ReportType, RemarkInfo]),
      [[2, 'So be it']],
    );
    assert(lab.store.groups.findMember('g1', 'bob'));
  });

  it('is refused by a leader once, and can be tried again', () => {
    addGroup(lab, ['alice'], { joinOption: 'NeedPermission' });
    apply(bob);
    assert.equal(answerWith(alice, 'Reject').ErrorCode, 0);
    assert.equal(noticesIn(bob.takePushes())[0]?.['ReportType'], 3);
    assert.equal(answerWith(alice, 'Agree').ErrorCode, 10024);
    assert.equal(lab.store.groups.memberCount('g1'), 1);
    apply(bob);
    assert.equal(answerWith(alice, 'Agree').ErrorCode, 0);
  });

  it('has the notice wait for a leader who is away', () => {
    addGroup(lab, ['alice'], { joinOption: 'NeedPermission' });
    alice.breakOff();
    apply(bob);
    const again = lab.enter('alice');
    const events = again.mustAsk('openim.getmsg')['EventArray'] as WireBody[];
    assert.equal(noticesIn(events as never)[0]?.['ReportType'], 1);
    assert.equal(waiting(again).length, 1);
    assert.deepEqual(again.mustAsk('openim.getmsg')['EventArray'], []);
  });

  it('can be approved by leaders only, who know the application', () => {
    addGroup(lab, ['alice', 'carol'], { joinOption: 'NeedPermission' });
    apply(bob);
    assert.equal(answerWith(carol, 'Agree').ErrorCode, 10007);
    assert.equal(answerWith(alice, 'Agree', { Authentication: 'guess' }).ErrorCode, 10024);
  });

  const refused: {
    why: string;
    group?: Parameters<typeof addGroup>[2];
    more?: WireBody;
    code: number;
  }[] = [
    { why: 'an unknown group', more: { GroupId: 'none' }, code: 10010 },
    { why: 'a Work group', group: { type: 'Private', joinOption: 'DisableApply' }, code: 10007 },
    { why: 'a closed group', group: { joinOption: 'DisableApply' }, code: 10007 },
    { why: 'a full group', group: { maxMembers: 1 }, code: 10014 },
  ];
  for (const { why, group, more, code } of refused) {
    it(`refuses ${why} with ${String(code)}`, () => {
      addGroup(lab, ['alice'], group);
      assert.equal(apply(bob, more).ErrorCode, code);
    });
  }

  it('refuses who is in already, and who is in too many', () => {
    for (const id of ['g1', 'g2', 'g3', 'g4']) addGroup(lab, ['alice'], { id });
    for (const GroupId of ['g1', 'g2', 'g3']) assert.equal(apply(bob, { GroupId }).ErrorCode, 0);
    assert.equal(apply(bob).ErrorCode, 10013);
    assert.equal(apply(bob, { GroupId: 'g4' }).ErrorCode, 10037);
  });
});
