import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { friendsRemoved, friendUpdated, requestsRead } from '../../push/relation-events.ts';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';

const people = ['alice', 'bob', 'carol'];

describe('the list of friends', () => {
  let lab: ChatLab;
  let alice: Device;
  let phone: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(people, { webInstances: 2, friendsPerPage: 1 });
    [alice, phone, bob] = [lab.enter('alice'), lab.enter('alice'), lab.enter('bob')];
    befriend(alice, 'bob');
    befriend(alice, 'carol');
    [alice, phone, bob].forEach((device) => device.takePushes());
  });

  it('comes in pages, with all that is known of a friend, and says where it ends', () => {
    const first = alice.mustAsk('sns.friend_get', { StartIndex: 0 });
    assert.partialDeepStrictEqual(first, { FriendNum: 2, NextStartIndex: 1, CompleteFlag: 0 });
    const last = alice.mustAsk('sns.friend_get', { StartIndex: 1 });
    assert.partialDeepStrictEqual(last, { NextStartIndex: 0, CompleteFlag: 1 });
    assert.deepEqual(firstFriend(last).To_Account, 'carol');
    assert.equal(valueOf(firstFriend(first).ValueItem, 'Tag_Profile_IM_Nick'), 'Bob');
    assert.equal(valueOf(firstFriend(first).ValueItem, 'Tag_SNS_IM_AddTime'), lab.clock.seconds);
  });

  it('is read by name too; who is no friend has 31704', () => {
    const answer = bob.mustAsk('sns.friend_get_specified', { To_Account: ['alice', 'carol'] });
    assert.partialDeepStrictEqual(answer['InfoItem'], [
      { To_Account: 'alice', ResultCode: 0 },
      { To_Account: 'carol', ResultCode: 31704, SnsProfileItem: [] },
    ]);
  });

  it('holds what the user notes, and his other devices hear of it', () => {
    const SnsItem = [
      { Tag: 'Tag_SNS_IM_Remark', Value: 'Bobby' },
      { Tag: 'Tag_SNS_Custom_Level', Value: 'gold' },
      { Tag: 'Tag_SNS_IM_Group', Value: ['Work'] },
    ];
    assert.equal(update(alice, 'bob', SnsItem), 0);
    assert.deepEqual(phone.takePushes(), [friendUpdated('bob', SnsItem)]);
    const friend = lab.store.relations.friends.find('alice', 'bob');
    assert.equal(friend?.remark, 'Bobby');
    assert.deepEqual(friend.custom, { Tag_SNS_Custom_Level: 'gold' });
    assert.deepEqual(friend.groups, ['Work']);
    assert.deepEqual(bob.takePushes(), []);
  });

  const wrongFields = [
    { Tag: 'Tag_SNS_IM_Remark', Value: '字'.repeat(33) },
    { Tag: 'Tag_SNS_IM_Remark', Value: 7 },
    { Tag: 'Tag_SNS_IM_Group', Value: 'Work' },
    { Tag: 'Tag_SNS_IM_AddTime', Value: 1 },
    { Tag: 'Tag_SNS_Custom_Waytoolong', Value: 'x' },
  ];
  for (const field of wrongFields) {
    it(`does not hold ${JSON.stringify(field).slice(0, 50)}: 30001`, () => {
      assert.equal(update(alice, 'bob', [field]), 30001);
    });
  }

  it('holds nothing about who is not in it: 31704', () => {
    const field = { Tag: 'Tag_SNS_IM_Remark', Value: 'x' };
    assert.equal(update(bob, 'carol', [field]), 31704);
  });

  it('loses a friend on both sides, who hears of it, or on one', () => {
    assert.equal(remove(alice, 'bob', 'Delete_Type_Both'), 0);
    assert.deepEqual(bob.takePushes(), [friendsRemoved(['alice'])]);
    assert.deepEqual(alice.takePushes(), [friendsRemoved(['bob'])]);
    assert.equal(remove(alice, 'carol', 'Delete_Type_Single'), 0);
    assert.equal(lab.store.relations.isFriend('carol', 'alice'), true);
    assert.equal(remove(alice, 'bob', 'Delete_Type_Both'), 31704);
  });

  const relations = [
    { given: 'both', type: 'Both', relation: 'BothWay' },
    { given: 'mine', type: 'Both', relation: 'AWithB' },
    { given: 'theirs', type: 'Both', relation: 'BWithA' },
    { given: 'theirs', type: 'Single', relation: 'NoRelation' },
    { given: 'both', type: 'Single', relation: 'AWithB' },
  ];
  for (const { given, type, relation } of relations) {
    it(`is checked: ${given}, ${type}, ${relation}`, () => {
      if (given === 'mine') remove(bob, 'alice', 'Delete_Type_Single');
      if (given === 'theirs') remove(alice, 'bob', 'Delete_Type_Single');
      const CheckType = `CheckResult_Type_${type}`;
      const answer = alice.mustAsk('sns.friend_check', { To_Account: ['bob', 'ghost'], CheckType });
      assert.partialDeepStrictEqual(answer['InfoItem'], [
        { To_Account: 'bob', ResultCode: 0, Relation: `CheckResult_Type_${relation}` },
        { To_Account: 'ghost', ResultCode: 30003 },
      ]);
    });
  }
});

describe('requests to become friends', () => {
  let lab: ChatLab;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(people, { webInstances: 2 });
    bob = lab.enter('bob');
    const ProfileItem = [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' }];
    bob.mustAsk('profile.portrait_set', { ProfileItem });
    befriend(lab.enter('alice'), 'bob');
  });

  it('are seen once that is reported, and every device of the user hears of it', () => {
    const phone = lab.enter('bob');
    bob.takePushes();
    const time = lab.clock.seconds;
    bob.mustAsk('sns.pendency_report', { LatestPendencyTimeStamp: time });
    assert.equal(bob.mustAsk('sns.pendency_get')['UnreadPendencyCount'], 0);
    for (const device of [bob, phone]) assert.deepEqual(device.takePushes(), [requestsRead(time)]);
    lab.clock.advance(1);
    befriend(lab.enter('carol'), 'bob');
    assert.equal(bob.mustAsk('sns.pendency_get')['UnreadPendencyCount'], 1);
  });

  it('are read although the clock of the reader lags by a second', () => {
    const LatestPendencyTimeStamp = lab.clock.seconds - 1;
    bob.mustAsk('sns.pendency_report', { LatestPendencyTimeStamp });
    assert.equal(bob.mustAsk('sns.pendency_get')['UnreadPendencyCount'], 0);
  });

  it('are deleted without an answer, and cannot be deleted twice: 31804', () => {
    const request = { PendencyType: 'Pendency_Type_ComeIn', To_Account: ['alice'] };
    assert.equal(firstCode(bob.mustAsk('sns.pendency_delete', request)), 0);
    assert.deepEqual(bob.mustAsk('sns.pendency_get')['PendencyItem'], []);
    assert.equal(firstCode(bob.mustAsk('sns.pendency_delete', request)), 31804);
  });

  it('come with the newest first, no more than wanted', () => {
    lab.clock.advance(1);
    befriend(lab.enter('carol'), 'bob');
    const page = bob.mustAsk('sns.pendency_get', { MaxLimited: 1 });
    assert.partialDeepStrictEqual(page['PendencyItem'], [{ To_Account: 'carol' }]);
  });
});

interface WireField {
  readonly Tag: string;
  readonly Value: unknown;
}

function befriend(device: Device, To_Account: string): void {
  const AddFriendItem = [{ To_Account, AddSource: 'AddSource_Type_Web' }];
  device.mustAsk('sns.friend_add', { AddFriendItem });
}

function update(device: Device, To_Account: string, SnsItem: readonly object[]): number {
  return firstCode(device.mustAsk('sns.friend_update', { UpdateItem: [{ To_Account, SnsItem }] }));
}

function remove(device: Device, userID: string, DeleteType: string): number {
  return firstCode(device.mustAsk('sns.friend_delete', { To_Account: [userID], DeleteType }));
}

function firstFriend(answer: Answer) {
  const [friend] = answer['UserDataItem'] as { To_Account: string; ValueItem: WireField[] }[];
  assert(friend);
  return friend;
}

function valueOf(fields: readonly WireField[], tag: string): unknown {
  return fields.find(({ Tag }) => Tag === tag)?.Value;
}

function firstCode(answer: Answer): number {
  return (answer['ResultItem'] as { ResultCode: number }[])[0]?.ResultCode ?? -1;
}
