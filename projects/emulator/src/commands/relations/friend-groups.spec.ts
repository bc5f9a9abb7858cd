import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

describe('groups of friends', () => {
  let alice: Device;

  beforeEach(() => {
    alice = new ChatLab(['alice', 'bob', 'carol'], { friendGroups: 2 }).enter('alice');
    for (const To_Account of ['bob', 'carol']) {
      const AddFriendItem = [{ To_Account, AddSource: 'AddSource_Type_Web' }];
      alice.mustAsk('sns.friend_add', { AddFriendItem });
    }
  });

  it('are made with friends in them; who is no friend has 32216', () => {
    const answer = make('Work', ['bob', 'ghost']);
    assert.partialDeepStrictEqual(answer['ResultItem'], [
      { To_Account: 'bob', ResultCode: 0 },
      { To_Account: 'ghost', ResultCode: 32216 },
    ]);
    assert.deepEqual(groups(), { Work: ['bob'] });
  });

  it('gain and lose friends, and the answer says which was which', () => {
    make('Work', ['bob']);
    const answer = alice.mustAsk('sns.group_update', {
      GroupOldName: 'Work',
      UpdateGroupItem: [
        { To_Account: 'carol', UpdateType: 'Update_Type_Add' },
        { To_Account: 'bob', UpdateType: 'Update_Type_Delete' },
      ],
    });
    assert.partialDeepStrictEqual(answer['ResultItem'], [
      { To_Account: 'carol', UpdateType: 'Update_Type_Add', ResultCode: 0 },
      { To_Account: 'bob', UpdateType: 'Update_Type_Delete', ResultCode: 0 },
    ]);
    assert.deepEqual(groups(), { Work: ['carol'] });
  });

  it('keep their friends under another name, also when there may be no more groups', () => {
    make('Work', ['bob']);
    make('Sports', ['bob', 'carol']);
    alice.mustAsk('sns.group_update', { GroupOldName: 'Work', GroupNewName: 'Office' });
    assert.deepEqual(groups(), { Sports: ['bob', 'carol'], Office: ['bob'] });
  });

  it('are removed, and the friends stay friends', () => {
    make('Work', ['bob']);
    alice.mustAsk('sns.group_delete', { GroupName: ['Work', 'Never there'] });
    assert.deepEqual(groups(), {});
    assert.equal(alice.mustAsk('sns.friend_get')['FriendNum'], 2);
  });

  it('are not more than a user may have: 30011', () => {
    make('Work');
    make('Sports');
    assert.equal(alice.ask('sns.group_add', { GroupName: ['Third'] }).ErrorCode, 30011);
    make('Work');
  });

  const wrong = [
    ['sns.group_add', { GroupName: ['x'.repeat(31)] }],
    ['sns.group_add', { GroupName: [] }],
    ['sns.group_update', { GroupOldName: 'Unknown', GroupNewName: 'Work' }],
    ['sns.group_delete', {}],
  ] as const;
  for (const [command, request] of wrong) {
    it(`refuse ${command} of ${JSON.stringify(request).slice(0, 40)} with 30001`, () => {
      assert.equal(alice.ask(command, request).ErrorCode, 30001);
    });
  }

  function make(name: string, To_Account: readonly string[] = []) {
    return alice.mustAsk('sns.group_add', { GroupName: [name], To_Account });
  }

  function groups(): Record<string, string[]> {
    const answer = alice.mustAsk('sns.group_get', { NeedFriend: 'Need_Friend_Type_Yes' });
    const items = answer['ResultItem'] as { GroupName: string; To_Account: string[] }[];
    return Object.fromEntries(items.map((item) => [item.GroupName, item.To_Account]));
  }
});
