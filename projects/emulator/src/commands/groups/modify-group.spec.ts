import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { GroupType } from '../../store/groups/group.ts';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, askGroup, noticesIn, tipsIn } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('a group', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  const open = (type: GroupType = 'Public', policy = {}): void => {
    lab = new ChatLab(['alice', 'bob', 'carol'], policy);
    [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    addGroup(lab, ['alice', 'bob'], { type });
  };
  beforeEach(() => {
    open();
  });

  const modify = (device: Device, change: WireBody) =>
    askGroup(device, 'modify_group_base_info', change);

  it('is renamed, once, and its members hear what is new', () => {
    modify(alice, { Name: 'Crew', Introduction: 'We' });
    modify(alice, { Name: 'Crew' });
    assert.deepEqual(
      tipsIn(bob.takePushes()).map(({ OpType, MsgGroupNewInfo }) => [OpType, MsgGroupNewInfo]),
      [[6, { GroupName: 'Crew', GroupIntroduction: 'We' }]],
    );
    const [found] = askGroup(alice, 'get_group_public_info', { GroupIdList: ['g1'] })[
      'GroupInfo'
    ] as WireBody[];
    assert.equal(found?.['Name'], 'Crew');
  });

  it('keeps the fields of the app that are not named', () => {
    modify(alice, { AppDefinedData: [{ Key: 'a', Value: '1' }] });
    modify(alice, { AppDefinedData: [{ Key: 'b', Value: '2' }] });
    assert.deepEqual(lab.store.groups.get('g1').custom, { a: '1', b: '2' });
  });

  it('is muted without a word, unless the console tells of rules', () => {
    modify(alice, { ShutUpAllMember: 'On' });
    assert(lab.store.groups.get('g1').allMuted);
    assert.deepEqual(bob.takePushes(), []);
    open('Public', { allGroupTips: true });
    modify(alice, { ShutUpAllMember: 'On' });
    assert.deepEqual(tipsIn(bob.takePushes())[0]?.['MsgGroupNewInfo'], { ShutupAll: 1 });
  });

  it('changes hands', () => {
    askGroup(alice, 'change_group_owner', { NewOwner_Account: 'bob' });
    const roles = lab.store.groups.membersOf('g1').map(({ role }) => role);
    assert.deepEqual(roles, ['Member', 'Owner']);
    assert.deepEqual(tipsIn(bob.takePushes())[0]?.['MsgGroupNewInfo'], { Owner_Account: 'bob' });
  });

  it('ends for everybody', () => {
    assert.equal(askGroup(alice, 'destroy_group').ErrorCode, 0);
    assert.equal(noticesIn(bob.takePushes())[0]?.['ReportType'], 5);
    assert.equal(askGroup(alice, 'destroy_group').ErrorCode, 10010);
    assert.equal(bob.mustAsk('group_open_http_svc.get_joined_group_list')['TotalCount'], 0);
  });

  it('of the type Work may be renamed by everybody, and ended by the app alone', () => {
    open('Private');
    assert.equal(modify(bob, { Name: 'Crew' }).ErrorCode, 0);
    assert.equal(modify(alice, { ApplyJoinOption: 'FreeAccess' }).ErrorCode, 0);
    assert.equal(modify(alice, { ApplyJoinOption: 'NeedPermission' }).ErrorCode, 10007);
    assert.equal(askGroup(alice, 'destroy_group').ErrorCode, 10007);
    const found = askGroup(alice, 'get_group_public_info', { GroupIdList: ['g1'] })['GroupInfo'];
    assert.equal((found as WireBody[])[0]?.['ErrorCode'], 10010);
  });

  it('shows a member his own place, and a stranger nothing', () => {
    const read = (device: Device) =>
      (
        askGroup(device, 'get_group_self_member_info', { GroupIdList: ['g1'] })[
          'GroupInfo'
        ] as WireBody[]
      )[0];
    assert.equal((read(alice)?.['SelfInfo'] as WireBody)['Role'], 'Owner');
    assert.equal(read(lab.enter('carol'))?.['ErrorCode'], 10007);
  });

  const refused: { why: string; ask: () => { ErrorCode: number }; code: number }[] = [
    { why: 'a new name by a member', ask: () => modify(bob, { Name: 'x' }), code: 10007 },
    {
      why: 'a mute of all by a member',
      ask: () => modify(bob, { ShutUpAllMember: 'On' }),
      code: 10007,
    },
    { why: 'an empty name', ask: () => modify(alice, { Name: '' }), code: 10004 },
    { why: 'a long name', ask: () => modify(alice, { Name: 'x'.repeat(31) }), code: 10004 },
    { why: 'a wrong option', ask: () => modify(alice, { ApplyJoinOption: 'Maybe' }), code: 10004 },
    {
      why: 'an heir who is no member',
      ask: () => askGroup(alice, 'change_group_owner', { NewOwner_Account: 'carol' }),
      code: 10007,
    },
    {
      why: 'a transfer by a member',
      ask: () => askGroup(bob, 'change_group_owner', { NewOwner_Account: 'bob' }),
      code: 10007,
    },
    { why: 'an end by a member', ask: () => askGroup(bob, 'destroy_group'), code: 10007 },
  ];
  for (const { why, ask, code } of refused) {
    it(`refuses ${why} with ${String(code)}`, () => {
      assert.equal(ask().ErrorCode, code);
    });
  }
});
