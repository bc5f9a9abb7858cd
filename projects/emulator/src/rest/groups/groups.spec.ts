import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';
import { addGroup, noticesIn, tipsIn } from '../../testing/group-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('groups over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol', 'dave']);
    app = new RestCaller(lab);
    addGroup(lab, ['alice', 'bob']);
    bob = lab.enter('bob');
  });

  const ask = (command: string, body: WireBody = {}): Promise<Answer> =>
    app.ask(`group_open_http_svc/${command}`, { GroupId: 'g1', ...body });
  const mustAsk = (command: string, body: WireBody = {}): Promise<Answer> =>
    app.mustAsk(`group_open_http_svc/${command}`, { GroupId: 'g1', ...body });
  const roleOf = (userID: string) => lab.store.groups.findMember('g1', userID)?.role;

  describe('create_group', () => {
    it('creates a group for anybody, with its first members as what they are to be', async () => {
      const { GroupId } = await mustAsk('create_group', {
        GroupId: 'team',
        Type: 'Public',
        Name: 'Team',
        Owner_Account: 'alice',
        MemberList: [
          { Member_Account: 'bob', Role: 'Admin', NameCard: 'Bobby' },
          { Member_Account: 'carol' },
        ],
      });
      assert.equal(GroupId, 'team');
      const [owner, admin, member] = lab.store.groups.membersOf('team');
      assert.deepEqual([owner?.role, admin?.role, member?.role], ['Owner', 'Admin', 'Member']);
      assert.equal(admin?.nameCard, 'Bobby');
      assert.equal(noticesIn(bob.takePushes())[0]?.['ReportType'], 7);
    });

    it('creates a group of nobody, and takes the newer names of types', async () => {
      await mustAsk('create_group', { GroupId: 'work', Type: 'Work', Name: 'Work' });
      assert.deepEqual(
        [lab.store.groups.get('work').type, lab.store.groups.get('work').owner],
        ['Private', ''],
      );
    });
  });

  it('are destroyed', async () => {
    await mustAsk('destroy_group');
    assert.equal(lab.store.groups.has('g1'), false);
    assert.equal(noticesIn(bob.takePushes())[0]?.['ReportType'], 5);
  });

  it('are listed page by page, also of one type', async () => {
    addGroup(lab, ['carol'], { id: 'g2', type: 'ChatRoom' });
    const first = await mustAsk('get_appid_group_list', { Limit: 1 });
    assert.deepEqual(first['GroupIdList'], [{ GroupId: 'g1', Type: 'Public' }]);
    const second = await mustAsk('get_appid_group_list', { Limit: 1, Next: first['Next'] });
    assert.deepEqual([second['TotalCount'], second['Next']], [2, 0]);
    const meetings = await mustAsk('get_appid_group_list', { GroupType: 'Meeting' });
    assert.deepEqual(meetings['GroupIdList'], [{ GroupId: 'g2', Type: 'ChatRoom' }]);
  });

  it('are described with their members, or with what is asked for', async () => {
    const whole = await mustAsk('get_group_info', { GroupIdList: ['g1', 'gone'] });
    const [group, gone] = whole['GroupInfo'] as WireBody[];
    assert.deepEqual([group?.['Name'], gone?.['ErrorCode']], ['Team', 10010]);
    const part = await mustAsk('get_group_info', {
      GroupIdList: ['g1'],
      ResponseFilter: { GroupBaseInfoFilter: ['Name'], MemberInfoFilter: ['Role'] },
    });
    assert.deepEqual(part['GroupInfo'], [
      {
        GroupId: 'g1',
        Name: 'Team',
        AppDefinedData: [],
        ErrorCode: 0,
        ErrorInfo: '',
        MemberList: [
          { Member_Account: 'alice', Role: 'Owner' },
          { Member_Account: 'bob', Role: 'Member' },
        ],
      },
    ]);
  });

  it('say who is in them, by pages and roles', async () => {
    const page = await mustAsk('get_group_member_info', { Limit: 1, Offset: 1 });
    assert.deepEqual(accountsIn(page['MemberList']), ['bob']);
    const owners = await mustAsk('get_group_member_info', { MemberRoleFilter: ['Owner'] });
    assert.deepEqual(accountsIn(owners['MemberList']), ['alice']);
    assert.equal(owners['MemberNum'], 2);
  });

  it('say who is in a Community by a cursor', async () => {
    addGroup(lab, ['alice', 'bob'], { id: '@TGS#_c1', type: 'Community' });
    const request = { GroupId: '@TGS#_c1', Limit: 1 };
    const first = await mustAsk('get_group_member_info', { ...request, Next: '' });
    const second = await mustAsk('get_group_member_info', { ...request, Next: first['Next'] });
    assert.deepEqual(accountsIn(second['MemberList']), ['bob']);
    assert.equal(second['Next'], '');
  });

  it('are changed, under the old and the new name of the mute', async () => {
    await mustAsk('modify_group_base_info', { Name: 'Crew', MuteAllMember: 'On' });
    const { name, allMuted } = lab.store.groups.get('g1');
    assert.deepEqual([name, allMuted], ['Crew', true]);
    await mustAsk('modify_group_base_info', { ShutUpAllMember: 'Off' });
    assert.equal(lab.store.groups.get('g1').allMuted, false);
  });

  describe('members', () => {
    it('come in without being asked, and everybody hears of it', async () => {
      const answer = await mustAsk('add_group_member', {
        MemberList: [
          { Member_Account: 'carol' },
          { Member_Account: 'bob' },
          { Member_Account: 'ghost' },
        ],
      });
      assert.deepEqual(
        (answer['MemberList'] as WireBody[]).map(({ Result }) => Result),
        [1, 2, 0],
      );
      assert.equal(tipsIn(bob.takePushes()).length, 1);
    });

    it('come and go silently if that is wanted', async () => {
      const MemberList = [{ Member_Account: 'carol' }];
      await mustAsk('add_group_member', { MemberList, Silence: 1 });
      assert.equal(roleOf('carol'), 'Member');
      await mustAsk('delete_group_member', { MemberToDel_Account: ['carol'], Silence: 1 });
      assert.equal(roleOf('carol'), undefined);
      assert.deepEqual(bob.takePushes(), []);
    });

    it('are taken out, also the owner', async () => {
      await mustAsk('delete_group_member', { MemberToDel_Account: ['bob'], Reason: 'Bye' });
      assert.equal(noticesIn(bob.takePushes())[0]?.['RemarkInfo'], 'Bye');
      await mustAsk('delete_group_member', { MemberToDel_Account: ['alice'] });
      assert.equal(lab.store.groups.get('g1').owner, '');
    });

    it('are changed by whoever the app is', async () => {
      const change = { Member_Account: 'bob', Role: 'Admin', NameCard: 'B', MuteTime: 60 };
      await mustAsk('modify_group_member_info', change);
      const member = lab.store.groups.findMember('g1', 'bob');
      assert.deepEqual(
        [member?.role, member?.nameCard, member?.mutedUntil],
        ['Admin', 'B', lab.clock.seconds + 60],
      );
    });

    it('have roles, and strangers have none', async () => {
      const answer = await mustAsk('get_role_in_group', {
        User_Account: ['alice', 'bob', 'carol'],
      });
      assert.deepEqual(
        (answer['UserIdList'] as WireBody[]).map(({ Role }) => Role),
        ['Owner', 'Member', 'NotMember'],
      );
    });

    it('become the owner', async () => {
      await mustAsk('change_group_owner', { NewOwner_Account: 'bob' });
      assert.equal(lab.store.groups.get('g1').owner, 'bob');
    });

    it('are muted all, or none if the owner is among them', async () => {
      const Members_Account = ['bob', 'alice'];
      assert.equal(
        (await ask('forbid_send_msg', { Members_Account, MuteTime: 60 })).ErrorCode,
        10007,
      );
      assert.deepEqual((await mustAsk('get_group_muted_account'))['MutedAccountList'], []);
    });

    it('are muted and listed until the mute is over', async () => {
      await mustAsk('forbid_send_msg', { Members_Account: ['bob'], ShutUpTime: 60 });
      const until = lab.clock.seconds + 60;
      assert.deepEqual((await mustAsk('get_group_muted_account'))['MutedAccountList'], [
        { Member_Account: 'bob', MutedUntil: until },
      ]);
      assert.deepEqual((await mustAsk('get_group_shutted_uin'))['ShuttedUinList'], [
        { Member_Account: 'bob', ShuttedUntil: until },
      ]);
      lab.clock.advance(60);
      assert.deepEqual((await mustAsk('get_group_muted_account'))['MutedAccountList'], []);
    });

    it('know their groups, live rooms if they are asked for', async () => {
      addGroup(lab, ['alice', 'bob'], { id: 'live', type: 'AVChatRoom' });
      const plain = await mustAsk('get_joined_group_list', { Member_Account: 'bob' });
      assert.deepEqual(plain['GroupIdList'], [{ GroupId: 'g1' }]);
      const full = await mustAsk('get_joined_group_list', {
        Member_Account: 'bob',
        WithHugeGroups: 1,
        ResponseFilter: { GroupBaseInfoFilter: ['Type'], SelfInfoFilter: ['Role'] },
      });
      assert.deepEqual(full['GroupIdList'], [
        { GroupId: 'g1', Type: 'Public', SelfInfo: { Role: 'Member' } },
        { GroupId: 'live', Type: 'AVChatRoom', SelfInfo: { Role: 'Member' } },
      ]);
    });
  });

  describe('send_group_system_notification', () => {
    it('tells everybody, also who comes later', async () => {
      await mustAsk('send_group_system_notification', { Content: 'Lunch' });
      const [notice] = noticesIn(bob.takePushes());
      assert.deepEqual([notice?.['ReportType'], notice?.['UserDefinedField']], [255, 'Lunch']);
      assert.equal(lab.store.notices.waitingFor('alice').length, 1);
    });

    it('tells some', async () => {
      const request = { Content: 'Lunch', ToMembers_Account: ['alice'] };
      await mustAsk('send_group_system_notification', request);
      assert.deepEqual(bob.takePushes(), []);
    });

    it('tells a live room', async () => {
      addGroup(lab, ['alice'], { id: 'live', type: 'AVChatRoom' });
      await mustAsk('send_group_system_notification', { GroupId: 'live', Content: 'Hi' });
      assert.equal(lab.store.liveRooms.lastSequence('live'), 1);
    });
  });

  describe('import', () => {
    it('brings in a group and its members, silently', async () => {
      await mustAsk('import_group', {
        GroupId: 'old',
        Type: 'Public',
        Name: 'Old',
        Owner_Account: 'alice',
        CreateTime: 1000,
      });
      assert.equal(lab.store.groups.get('old').createdAt, 1000);
      const answer = await mustAsk('import_group_member', {
        GroupId: 'old',
        MemberList: [
          { Member_Account: 'bob', Role: 'Admin', JoinTime: 2000 },
          { Member_Account: 'alice' },
          { Member_Account: 'ghost' },
        ],
      });
      assert.deepEqual(
        (answer['MemberList'] as WireBody[]).map(({ Result }) => Result),
        [1, 2, 0],
      );
      assert.equal(lab.store.groups.findMember('old', 'bob')?.joinedAt, 2000);
      assert.deepEqual(bob.takePushes(), []);
    });
  });

  describe('attributes and counters', () => {
    it('are written and read by both services', async () => {
      await mustAsk('modify_group_attr', { GroupAttr: [{ key: 'a', value: '1' }] });
      await mustAsk('set_group_attr', { GroupAttr: [{ key: 'b', value: '2' }] });
      const read = () => app.mustAsk('group_open_attr_http_svc/get_group_attr', { GroupId: 'g1' });
      assert.deepEqual(
        ((await read())['GroupAttrAry'] as WireBody[]).map(({ key, value }) => [key, value]),
        [['b', '2']],
      );
      await mustAsk('delete_group_attr', { GroupAttr: [{ key: 'b' }] });
      await app.mustAsk('group_open_attr_http_svc/clear_group_attr', { GroupId: 'g1' });
      assert.deepEqual((await read())['GroupAttrAry'], []);
    });

    it('count', async () => {
      const update = { Mode: 'Increase', GroupCounter: [{ Key: 'likes', Value: 2 }] };
      await mustAsk('update_group_counter', update);
      assert.deepEqual((await mustAsk('get_group_counter'))['GroupCounter'], [
        { Key: 'likes', Value: 2 },
      ]);
    });
  });

  it('say how many are online', async () => {
    assert.equal((await mustAsk('get_online_member_num'))['OnlineMemberNum'], 1);
  });

  const refused: readonly { command: string; body: WireBody; code: number }[] = [
    { command: 'create_group', body: { Type: 'Club', Name: 'x' }, code: 10004 },
    { command: 'create_group', body: { Type: 'Public', Name: '' }, code: 10004 },
    { command: 'create_group', body: { Type: 'Public', Name: 'x' }, code: 10021 },
    {
      command: 'create_group',
      body: { GroupId: 'n', Type: 'Public', Name: 'x', Owner_Account: 'ghost' },
      code: 10019,
    },
    {
      command: 'create_group',
      body: {
        GroupId: 'n',
        Type: 'Work',
        Name: 'x',
        MemberList: [{ Member_Account: 'bob', Role: 'Admin' }],
      },
      code: 10007,
    },
    { command: 'destroy_group', body: { GroupId: 'gone' }, code: 10010 },
    { command: 'get_appid_group_list', body: { Limit: 10_001 }, code: 10004 },
    { command: 'get_group_info', body: {}, code: 10004 },
    { command: 'get_group_member_info', body: { GroupId: 'gone' }, code: 10010 },
    { command: 'modify_group_base_info', body: { GroupId: 'gone' }, code: 10010 },
    { command: 'add_group_member', body: { MemberList: 'bob' }, code: 10004 },
    {
      command: 'delete_group_member',
      body: { GroupId: 'gone', MemberToDel_Account: [] },
      code: 10010,
    },
    { command: 'modify_group_member_info', body: { Member_Account: 'carol' }, code: 10007 },
    { command: 'get_joined_group_list', body: {}, code: 10004 },
    { command: 'get_role_in_group', body: { GroupId: 'gone', User_Account: [] }, code: 10010 },
    { command: 'forbid_send_msg', body: { Members_Account: ['carol'], MuteTime: 1 }, code: 10007 },
    {
      command: 'forbid_send_msg',
      body: { Members_Account: ['bob'], MuteTime: 2 ** 32 },
      code: 10004,
    },
    { command: 'get_group_muted_account', body: { GroupId: 'gone' }, code: 10010 },
    { command: 'change_group_owner', body: { NewOwner_Account: 'carol' }, code: 10007 },
    { command: 'send_group_system_notification', body: {}, code: 10004 },
    {
      command: 'send_group_system_notification',
      body: { Content: 'x', ToMembers_Account: ['carol'] },
      code: 10007,
    },
    {
      command: 'import_group',
      body: { Type: 'Public', Name: 'x', CreateTime: 2 ** 40 },
      code: 10004,
    },
    { command: 'import_group_member', body: { MemberList: [] }, code: 10004 },
    {
      command: 'set_unread_msg_num',
      body: { Member_Account: 'carol', UnreadMsgNum: 1 },
      code: 10007,
    },
    { command: 'get_online_member_num', body: { GroupId: 'gone' }, code: 10010 },
    { command: 'delete_group_attr', body: { GroupAttr: [{ key: 'x' }] }, code: 10050 },
  ];
  for (const { command, body, code } of refused) {
    it(`refuse ${command} ${JSON.stringify(body).slice(0, 60)} with ${String(code)}`, async () => {
      assert.equal((await ask(command, body)).ErrorCode, code);
    });
  }
});

function accountsIn(members: unknown): unknown[] {
  return (members as WireBody[]).map(({ Member_Account }) => Member_Account);
}
