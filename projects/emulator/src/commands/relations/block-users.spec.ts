import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { blocksAdded, blocksRemoved, friendsRemoved } from '../../push/relation-events.ts';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';

const people = ['alice', 'bob', 'carol', 'dave'];

describe('the blocklist', () => {
  let lab: ChatLab;
  let alice: Device;

  beforeEach(() => {
    lab = new ChatLab(people, { webInstances: 2, blockedUsers: 2 });
    alice = lab.enter('alice');
  });

  it('is told to the acting device as well, which learns it no other way', () => {
    const phone = lab.enter('alice');
    assert.deepEqual(codes(block('bob', 'carol')), [0, 0]);
    assert.deepEqual(alice.takePushes(), [blocksAdded(['bob', 'carol'])]);
    assert.deepEqual(phone.takePushes(), [blocksAdded(['bob', 'carol'])]);
    assert.deepEqual(codes(unblock('bob', 'dave')), [0, 0]);
    assert.deepEqual(phone.takePushes(), [blocksRemoved(['bob'])]);
    assert.equal(lab.store.relations.isBlocked('alice', 'bob'), false);
  });

  it('is read in pages; 0 ends it', () => {
    block('bob', 'carol');
    const page = (StartIndex: number) =>
      alice.mustAsk('sns.black_list_get', { StartIndex, MaxLimited: 1 });
    assert.partialDeepStrictEqual(page(0), {
      BlackListItem: [{ To_Account: 'bob', AddBlackTimeStamp: lab.clock.seconds }],
      StartIndex: 1,
    });
    assert.partialDeepStrictEqual(page(1), {
      BlackListItem: [{ To_Account: 'carol' }],
      StartIndex: 0,
    });
  });

  it('ends a friendship, and lifting the block does not bring it back', () => {
    const bob = befriendBob(lab, alice);
    block('bob');
    assert.deepEqual(bob.takePushes(), [friendsRemoved(['alice'])]);
    unblock('bob');
    assert.equal(lab.store.relations.isFriend('alice', 'bob'), false);
  });

  it('leaves a friendship as it is where the app wants that', () => {
    const lenient = new ChatLab(people, { blockingEndsFriendship: false });
    const device = lenient.enter('alice');
    befriendBob(lenient, device);
    device.mustAsk('sns.black_list_add', { To_Account: ['bob'] });
    assert(lenient.store.relations.areFriends('alice', 'bob'));
  });

  it('says nothing of who is on it already', () => {
    block('bob');
    alice.takePushes();
    assert.deepEqual(codes(block('bob')), [0]);
    assert.deepEqual(alice.takePushes(), []);
  });

  it('refuses oneself 30001, nobody 30003, and more than it holds 30013, one by one', () => {
    assert.deepEqual(
      codes(block('alice', 'ghost', 'bob', 'carol', 'dave')),
      [30001, 30003, 0, 0, 30013],
    );
  });

  it('refuses a request about nobody with 30001', () => {
    assert.equal(alice.ask('sns.black_list_add', { To_Account: [] }).ErrorCode, 30001);
    assert.equal(alice.ask('sns.black_list_get', { MaxLimited: 0 }).ErrorCode, 30001);
  });

  const block = (...To_Account: string[]) => alice.mustAsk('sns.black_list_add', { To_Account });
  const unblock = (...To_Account: string[]) =>
    alice.mustAsk('sns.black_list_delete', { To_Account });
});

function befriendBob(lab: ChatLab, alice: Device): Device {
  const bob = lab.enter('bob');
  const AddFriendItem = [{ To_Account: 'bob', AddSource: 'AddSource_Type_Web' }];
  alice.mustAsk('sns.friend_add', { AddFriendItem });
  bob.takePushes();
  return bob;
}

function codes(answer: Answer): number[] {
  return (answer['ResultItem'] as { ResultCode: number }[]).map(({ ResultCode }) => ResultCode);
}
