import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('friends and the blocklist over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol']);
    app = new RestCaller(lab);
    bob = lab.enter('bob');
  });

  const ask = (command: string, body: WireBody = {}): Promise<Answer> =>
    app.ask(`sns/${command}`, { From_Account: 'alice', ...body });
  const add = (userID: string, more: WireBody = {}): Promise<Answer> =>
    ask('friend_add', {
      AddFriendItem: [{ To_Account: userID, AddSource: 'AddSource_Type_Web', Remark: 'R' }],
      ...more,
    });
  const codesIn = (answer: Answer) =>
    (answer['ResultItem'] as WireBody[]).map(({ ResultCode }) => ResultCode);
  const friendsAmong = (one: string, other: string) => [
    lab.store.relations.isFriend(one, other),
    lab.store.relations.isFriend(other, one),
  ];

  it('are added in the name of anybody, for both or for one', async () => {
    assert.deepEqual(codesIn(await add('bob')), [0]);
    assert.deepEqual(friendsAmong('alice', 'bob'), [true, true]);
    assert.equal(bob.takePushes().length > 0, true);
    await add('carol', { AddType: 'Add_Type_Single' });
    assert.deepEqual(friendsAmong('alice', 'carol'), [true, false]);
  });

  it('are asked first if they want it, unless the app forces it', async () => {
    bob.mustAsk('profile.portrait_set', {
      ProfileItem: [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' }],
    });
    assert.deepEqual(codesIn(await add('bob')), [30539]);
    assert.deepEqual(codesIn(await add('bob', { ForceAddFlags: 1 })), [0]);
    assert.deepEqual(friendsAmong('alice', 'bob'), [true, true]);
  });

  it('are read, checked and removed', async () => {
    await add('bob');
    const { UserDataItem: friends, CompleteFlag } = await ask('friend_get', { StartIndex: 0 });
    assert.deepEqual([(friends as WireBody[])[0]?.['To_Account'], CompleteFlag], ['bob', 1]);
    const check = { To_Account: ['bob', 'carol'], CheckType: 'CheckResult_Type_Both' };
    const { InfoItem } = await ask('friend_check', check);
    assert.deepEqual(
      (InfoItem as WireBody[]).map(({ Relation }) => Relation),
      ['CheckResult_Type_BothWay', 'CheckResult_Type_NoRelation'],
    );
    await ask('friend_delete', { To_Account: ['bob'], DeleteType: 'Delete_Type_Both' });
    assert.deepEqual(friendsAmong('alice', 'bob'), [false, false]);
  });

  it('are noted and sorted into groups', async () => {
    await add('bob');
    const SnsItem = [{ Tag: 'Tag_SNS_IM_Remark', Value: 'Bobby' }];
    await ask('friend_update', { UpdateItem: [{ To_Account: 'bob', SnsItem }] });
    await ask('group_add', { GroupName: ['work'], To_Account: ['bob'] });
    const friend = lab.store.relations.friends.find('alice', 'bob');
    assert.deepEqual([friend?.remark, friend?.groups], ['Bobby', ['work']]);
    await ask('group_delete', { GroupName: ['work'] });
    assert.deepEqual(lab.store.relations.friends.find('alice', 'bob')?.groups, []);
  });

  it('are blocked and let be again', async () => {
    await ask('black_list_add', { To_Account: ['bob'] });
    const { BlackListItem } = await ask('black_list_get', {
      StartIndex: 0,
      MaxLimited: 30,
      LastSequence: 0,
    });
    assert.equal((BlackListItem as WireBody[])[0]?.['To_Account'], 'bob');
    assert.equal(bob.sendText('bob', 'alice', 'Hello?').ErrorCode, 20007);
    await ask('black_list_delete', { To_Account: ['bob'] });
    assert.equal(bob.sendText('bob', 'alice', 'Hello?').ErrorCode, 0);
  });

  const refused: readonly { command: string; body: WireBody; code: number }[] = [
    { command: 'friend_add', body: { AddFriendItem: [] }, code: 30001 },
    { command: 'friend_add', body: { From_Account: 'ghost' }, code: 30003 },
    { command: 'friend_add', body: { From_Account: undefined }, code: 30003 },
    { command: 'friend_delete', body: { To_Account: 'bob' }, code: 30001 },
    { command: 'friend_check', body: { To_Account: ['bob'], CheckType: 'x' }, code: 30001 },
    { command: 'friend_get', body: { StartIndex: -1 }, code: 30001 },
    { command: 'friend_update', body: { UpdateItem: [] }, code: 30001 },
    { command: 'group_add', body: { GroupName: 'x' }, code: 30001 },
    { command: 'group_delete', body: {}, code: 30001 },
    { command: 'group_get', body: { From_Account: 7 }, code: 30003 },
    { command: 'black_list_add', body: { To_Account: [] }, code: 30001 },
    { command: 'black_list_delete', body: { From_Account: 'ghost' }, code: 30003 },
    { command: 'black_list_get', body: { MaxLimited: 0 }, code: 30001 },
  ];
  for (const { command, body, code } of refused) {
    it(`refuse ${command} ${JSON.stringify(body)} with ${String(code)}`, async () => {
      const answer = await ask(command, body);
      assert.deepEqual([answer.ErrorCode, answer['ErrorDisplay']], [code, '']);
    });
  }
});
