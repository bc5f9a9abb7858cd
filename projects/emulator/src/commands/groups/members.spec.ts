import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Policy } from '../../policy.ts';
import type { Group } from '../../store/groups/group.ts';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, addMember, askGroup, noticesIn, tipsIn } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('members of a group', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;
  let carol: Device;

  /** Alice owns the group, Bob administers it, Carol is in it; Dana is not. */
  const open = (group: Partial<Group> = {}, policy: Partial<Policy> = {}): void => {
    lab = new ChatLab(['alice', 'bob', 'carol', 'dana'], policy);
    [alice, bob, carol] = [lab.enter('alice'), lab.enter('bob'), lab.enter('carol')];
    addGroup(lab, ['alice'], group);
    addMember(lab, 'bob', { role: 'Admin' });
    addMember(lab, 'carol');
  };
  beforeEach(() => {
    open();
  });

  const add = (device: Device, ...userIDs: string[]) =>
    askGroup(device, 'add_group_member', {
      MemberList: userIDs.map((userID) => ({ Member_Account: userID })),
    });
  const kick = (device: Device, ...userIDs: string[]) =>
    askGroup(device, 'delete_group_member', { MemberToDel_Account: userIDs, Reason: 'Bye' });
  const modify = (device: Device, userID: string, change: WireBody) =>
    askGroup(device, 'modify_group_member_info', { Member_Account: userID, ...change });
  const member = (userID: string) => lab.store.groups.findMember('g1', userID);

  it('are brought in by members, each with his own result', () => {
    assert.deepEqual(add(carol, 'dana', 'bob', 'ghost', 'dana')['MemberList'], [
      { Member_Account: 'dana', Result: 1 },
      { Member_Account: 'bob', Result: 2 },
      { Member_Account: 'ghost', Result: 0 },
    ]);
    const tip = tipsIn(alice.takePushes())[0];
    assert.deepEqual([tip?.['OpType'], tip?.['Operator_Account']], [1, 'carol']);
    add(carol, 'dana');
    assert.deepEqual(alice.takePushes(), []);
  });

  it('are brought in by leaders, or with their word, where permission is needed', () => {
    open({ inviteOption: 'NeedPermission' });
    assert.deepEqual(add(carol, 'dana')['MemberList'], [{ Member_Account: 'dana', Result: 3 }]);
    assert.equal(noticesIn(bob.takePushes())[0]?.['ReportType'], 12);
    const [waiting] = bob.mustAsk('group_open_http_svc.get_pendency')['PendencyList'] as WireBody[];
    assert.deepEqual([waiting?.['PendencyType'], waiting?.['To_Account']], [2, 'dana']);
    const agreed = askGroup(bob, 'handle_invite_join_permission_group', {
      Applicant_Account: 'carol',
      Invited_Account: 'dana',
      HandleMsg: 'Agree',
      Authentication: waiting?.['Authentication'],
    });
    assert.equal(agreed.ErrorCode, 0);
    assert(member('dana'));
  });

  it('agree themselves where the app wants it', () => {
    open({}, { inviteesAgree: true });
    const dana = lab.enter('dana');
    add(alice, 'dana');
    const [notice] = noticesIn(dana.takePushes());
    const { Authentication } = notice ?? {};
    const answer = { HandleMsg: 'Agree', Authentication, Inviter_Account: 'alice' };
    assert.equal(askGroup(dana, 'handle_invite_join_group', answer).ErrorCode, 0);
    assert(member('dana'));
    assert.equal(askGroup(dana, 'handle_invite_join_group', answer).ErrorCode, 10024);
  });

  it('cannot be brought in where nobody may invite, or where there is no room', () => {
    open({ inviteOption: 'DisableInvite' });
    assert.equal(add(alice, 'dana').ErrorCode, 10007);
    open({ maxMembers: 3 });
    assert.equal(add(alice, 'dana').ErrorCode, 10014);
    open({ type: 'AVChatRoom' });
    assert.equal(add(alice, 'dana').ErrorCode, 10007);
  });

  it('are taken out, and told so; once is enough', () => {
    assert.equal(kick(bob, 'carol', 'dana').ErrorCode, 0);
    assert.equal(member('carol'), undefined);
    assert.equal(noticesIn(carol.takePushes())[0]?.['ReportType'], 4);
    const tip = tipsIn(alice.takePushes())[0];
    assert.deepEqual([tip?.['OpType'], tip?.['List_Account']], [3, ['carol']]);
    assert.equal(kick(bob, 'carol').ErrorCode, 0);
    assert.deepEqual(alice.takePushes(), []);
  });

  it('leave, and only the others hear of it', () => {
    const phone = lab.enter('carol');
    assert.equal(askGroup(phone, 'quit_group').ErrorCode, 0);
    assert.equal(tipsIn(alice.takePushes())[0]?.['OpType'], 2);
    assert.equal(askGroup(phone, 'quit_group').ErrorCode, 10007);
  });

  it('let a Work group go on without an owner', () => {
    open({ type: 'Private' });
    assert.equal(askGroup(alice, 'quit_group').ErrorCode, 0);
    assert.equal(lab.store.groups.get('g1').owner, '');
  });

  it('become administrators and are members again', () => {
    modify(alice, 'carol', { Role: 'Admin' });
    assert.equal(noticesIn(carol.takePushes())[0]?.['ReportType'], 9);
    assert.equal(tipsIn(bob.takePushes())[0]?.['OpType'], 4);
    modify(alice, 'carol', { Role: 'Member' });
    assert.equal(noticesIn(carol.takePushes())[0]?.['ReportType'], 10);
    assert.equal(tipsIn(bob.takePushes())[0]?.['OpType'], 5);
    assert.equal(modify(alice, 'carol', { Role: 'Member' }).ErrorCode, 0);
    assert.deepEqual(bob.takePushes(), []);
  });

  it('carry a name card, own fields and a mute', () => {
    modify(carol, 'carol', {
      NameCard: 'Caz',
      AppMemberDefinedData: [{ Key: 'team', Value: 'A' }],
    });
    modify(bob, 'carol', { ShutUpTime: 60 });
    const [, tip] = tipsIn(alice.takePushes());
    assert.deepEqual(tip?.['MsgMemberInfo'], [{ User_Account: 'carol', ShutupTime: 60 }]);
    const list = askGroup(alice, 'get_specified_group_member_info', {
      Member_List_Account: ['carol', 'dana'],
    })['MemberList'] as WireBody[];
    assert.equal(list.length, 1);
    assert.equal(list[0]?.['NameCard'], 'Caz');
    assert.equal(list[0]['ShutUpUntil'], lab.clock.seconds + 60);
    assert.deepEqual(list[0]['AppMemberDefinedData'], [{ Key: 'team', Value: 'A' }]);
    modify(bob, 'carol', { ShutUpTime: 0 });
    assert.equal(member('carol')?.mutedUntil, 0);
  });

  it('are read page by page, by role if one likes', () => {
    const page = (more: WireBody) =>
      (askGroup(carol, 'get_group_member_info', more)['MemberList'] as WireBody[]).map(
        ({ Member_Account }) => Member_Account,
      );
    assert.deepEqual(page({ Limit: 2 }), ['alice', 'bob']);
    assert.deepEqual(page({ Limit: 2, Offset: 2 }), ['carol']);
    assert.deepEqual(page({ MemberRoleFilter: ['Admin'] }), ['bob']);
  });

  it('of a Community are read by a cursor', () => {
    const read = (Next: string) =>
      carol.mustAsk('million_group_open_http_svc.get_group_member_info', {
        GroupId: 'g1',
        Limit: 2,
        Next,
      });
    assert.equal(read('')['Next'], '2');
    assert.equal(read('2')['Next'], '');
  });

  const refused: { why: string; ask: () => { ErrorCode: number }; code: number }[] = [
    { why: 'a member who takes out another', ask: () => kick(carol, 'bob'), code: 10007 },
    { why: 'an administrator who takes out the owner', ask: () => kick(bob, 'alice'), code: 10007 },
    { why: 'who takes himself out', ask: () => kick(bob, 'bob'), code: 10004 },
    { why: 'the owner who leaves', ask: () => askGroup(alice, 'quit_group'), code: 10009 },
    {
      why: 'an administrator who makes another',
      ask: () => modify(bob, 'carol', { Role: 'Admin' }),
      code: 10007,
    },
    {
      why: 'a role that is none',
      ask: () => modify(alice, 'carol', { Role: 'King' }),
      code: 10004,
    },
    {
      why: 'a role for the owner',
      ask: () => modify(alice, 'alice', { Role: 'Admin' }),
      code: 10007,
    },
    {
      why: 'a role for a stranger',
      ask: () => modify(alice, 'dana', { Role: 'Admin' }),
      code: 10007,
    },
    {
      why: 'a mute of the owner',
      ask: () => modify(bob, 'alice', { ShutUpTime: 60 }),
      code: 10007,
    },
    { why: 'a mute of oneself', ask: () => modify(bob, 'bob', { ShutUpTime: 60 }), code: 10007 },
    { why: 'a mute by a member', ask: () => modify(carol, 'bob', { ShutUpTime: 60 }), code: 10007 },
    { why: 'a negative mute', ask: () => modify(bob, 'carol', { ShutUpTime: -1 }), code: 10004 },
    {
      why: 'a name card for a leader',
      ask: () => modify(carol, 'bob', { NameCard: 'x' }),
      code: 10007,
    },
    {
      why: 'a long name card',
      ask: () => modify(carol, 'carol', { NameCard: 'x'.repeat(51) }),
      code: 10004,
    },
    {
      why: 'notifications of others',
      ask: () => modify(alice, 'carol', { MsgFlag: 'Discard' }),
      code: 10007,
    },
    {
      why: 'a list for a stranger',
      ask: () => askGroup(lab.enter('dana'), 'get_group_member_info'),
      code: 10007,
    },
  ];
  for (const { why, ask, code } of refused) {
    it(`refuses ${why} with ${String(code)}`, () => {
      assert.equal(ask().ErrorCode, code);
    });
  }

  it('has no administrators, mutes or administrators to make in a Work group', () => {
    open({ type: 'Private' });
    assert.equal(modify(alice, 'carol', { Role: 'Admin' }).ErrorCode, 10007);
    assert.equal(modify(alice, 'carol', { ShutUpTime: 60 }).ErrorCode, 10007);
  });

  it('has as many administrators as the policy says', () => {
    open({}, { adminsPerGroup: 1 });
    assert.equal(modify(alice, 'carol', { Role: 'Admin' }).ErrorCode, 10004);
  });
});
