import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { noticesIn } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

const limits = { groupsPerUser: 2, liveRooms: 1 };

describe('create_group', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol'], limits);
    alice = lab.enter('alice');
    bob = lab.enter('bob');
  });

  const wish = { Type: 'Public', Name: 'Team', Owner_Account: 'alice' };
  const create = (more: WireBody = {}) =>
    alice.ask('group_open_http_svc.create_group', { ...wish, ...more });

  it('makes the creator the owner, and tells the others that they were added', () => {
    const { GroupId } = create({ MemberList: [{ Member_Account: 'bob' }] });
    const groupId = String(GroupId);
    assert.match(groupId, /^@TGS#[0-9A-Z]+$/);
    const roles = lab.store.groups.membersOf(groupId).map(({ userID, role }) => [userID, role]);
    assert.deepEqual(roles, [
      ['alice', 'Owner'],
      ['bob', 'Member'],
    ]);
    assert.deepEqual(
      noticesIn(bob.takePushes()).map(({ ReportType, Operator_Account }) => [
        ReportType,
        Operator_Account,
      ]),
      [[7, 'alice']],
    );
  });

  const defaults = [
    ['Private', 'DisableApply', 'FreeAccess'],
    ['Public', 'NeedPermission', 'DisableInvite'],
    ['ChatRoom', 'FreeAccess', 'DisableInvite'],
    ['AVChatRoom', 'FreeAccess', 'DisableInvite'],
    ['Community', 'FreeAccess', 'FreeAccess'],
  ] as const;
  for (const [type, joinOption, inviteOption] of defaults) {
    it(`lets people into ${type} groups as the type has it`, () => {
      const group = lab.store.groups.get(String(create({ Type: type })['GroupId']));
      assert.deepEqual([group.joinOption, group.inviteOption], [joinOption, inviteOption]);
    });
  }

  it('puts nobody into a live room, not even its owner', () => {
    const { GroupId, HugeGroupFlag } = create({ Type: 'AVChatRoom' });
    assert.equal(HugeGroupFlag, 1);
    assert.equal(lab.store.groups.memberCount(String(GroupId)), 0);
  });

  it('gives Communities an id by which their service is known', () => {
    const answer = alice.mustAsk('million_group_open_http_svc.create_group', {
      ...wish,
      Type: 'Community',
      SupportTopic: 1,
    });
    assert.match(String(answer['GroupId']), /^@TGS#_@TGS#c/);
  });

  it('leaves out who is in too many groups', () => {
    for (const GroupId of ['one', 'two']) {
      bob.mustAsk('group_open_http_svc.create_group', { ...wish, GroupId, Owner_Account: 'bob' });
    }
    const answer = create({ MemberList: [{ Member_Account: 'bob' }] });
    assert.deepEqual(answer['OverJoinedGroupLimit_Account'], ['bob']);
    assert.equal(
      bob.ask('group_open_http_svc.create_group', { ...wish, Owner_Account: 'bob' }).ErrorCode,
      10037,
    );
  });

  const refused: { why: string; more: WireBody; code: number }[] = [
    { why: 'no name', more: { Name: '' }, code: 10004 },
    { why: 'a name of 31 bytes', more: { Name: 'é'.repeat(15) + 'x' }, code: 10004 },
    { why: 'an introduction of 241 bytes', more: { Introduction: 'x'.repeat(241) }, code: 10004 },
    { why: 'a notification of 301 bytes', more: { Notification: 'x'.repeat(301) }, code: 10004 },
    { why: 'a picture of 101 bytes', more: { FaceUrl: 'x'.repeat(101) }, code: 10004 },
    { why: 'an unknown type', more: { Type: 'Club' }, code: 10004 },
    { why: 'another owner', more: { Owner_Account: 'bob' }, code: 10004 },
    { why: 'topics in a Public group', more: { SupportTopic: 1 }, code: 10004 },
    {
      why: 'a wrong field name',
      more: { AppDefinedData: [{ Key: 'a-b', Value: '' }] },
      code: 10004,
    },
    {
      why: 'a join option for Work',
      more: { Type: 'Private', ApplyJoinOption: 'FreeAccess' },
      code: 10004,
    },
    { why: 'an id of 49 bytes', more: { GroupId: 'x'.repeat(49) }, code: 10015 },
    { why: 'a reserved id', more: { GroupId: '@TGS#mine' }, code: 10015 },
    { why: 'an id with a line break', more: { GroupId: 'a\nb' }, code: 10015 },
    {
      why: 'an ordinary id for a Community',
      more: { Type: 'Community', GroupId: 'c' },
      code: 10015,
    },
    { why: 'an unknown member', more: { MemberList: [{ Member_Account: 'ghost' }] }, code: 10019 },
    { why: 'more members than the plan has', more: { MaxMemberCount: 6001 }, code: 10038 },
    {
      why: 'members of a live room',
      more: { Type: 'AVChatRoom', MemberList: [{ Member_Account: 'bob' }] },
      code: 10007,
    },
  ];
  for (const { why, more, code } of refused) {
    it(`refuses ${why} with ${String(code)}`, () => {
      const answer = create(more);
      assert.equal(answer.ErrorCode, code, answer.ErrorInfo);
      assert.deepEqual(lab.store.groups.all(), []);
    });
  }

  it('says whose an id is that was taken', () => {
    create({ GroupId: 'team' });
    assert.equal(create({ GroupId: 'team' }).ErrorCode, 10025);
    const byBob = { ...wish, GroupId: 'team', Owner_Account: 'bob' };
    assert.equal(bob.ask('group_open_http_svc.create_group', byBob).ErrorCode, 10021);
  });

  it('allows as many live rooms as the app has bought', () => {
    create({ Type: 'AVChatRoom' });
    assert.equal(create({ Type: 'AVChatRoom' }).ErrorCode, 10036);
  });
});
