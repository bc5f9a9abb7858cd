import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { followChanged, followTypes } from '../../push/relation-events.ts';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

const { follower, following, mutual } = followTypes;

describe('following', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol', 'dave'], { follows: 2 });
    [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
  });

  it('is told to both, and to both once more when it becomes mutual', () => {
    const time = lab.clock.seconds;
    const [a, b] = [lab.store.people.get('alice'), lab.store.people.get('bob')];
    follow(alice, 'bob');
    assert.deepEqual(alice.takePushes(), [
      followChanged(b, { types: [following], added: true, time }),
    ]);
    assert.deepEqual(bob.takePushes(), [
      followChanged(a, { types: [follower], added: true, time }),
    ]);
    follow(bob, 'alice');
    assert.deepEqual(alice.takePushes(), [
      followChanged(b, { types: [follower, mutual], added: true, time }),
    ]);
    alice.mustAsk('follow.follow_delete', { To_Account: ['bob'] });
    assert.deepEqual(
      bob.takePushes().at(-1),
      followChanged(a, { types: [follower, mutual], added: false, time }),
    );
  });

  it('is listed, counted and checked', () => {
    follow(alice, 'bob', 'carol');
    follow(bob, 'alice');
    assert.deepEqual(listed(alice, following), ['bob', 'carol']);
    assert.deepEqual(listed(alice, follower), ['bob']);
    assert.deepEqual(listed(alice, mutual), ['bob']);
    const To_Account = ['alice', 'carol'];
    assert.partialDeepStrictEqual(alice.mustAsk('follow.follow_get_info', { To_Account }), {
      FollowInfo: [
        { To_Account: 'alice', FollowerCount: 1, FollowingCount: 2, MutualFollowingCount: 1 },
        { To_Account: 'carol', FollowerCount: 1, FollowingCount: 0, MutualFollowingCount: 0 },
      ],
    });
    const asked = { To_Account: ['bob', 'carol', 'dave'] };
    assert.partialDeepStrictEqual(alice.mustAsk('follow.follow_check', asked), {
      ResultItem: [{ FollowType: mutual }, { FollowType: following }, { FollowType: 0 }],
    });
  });

  it('is read in pages by a cursor; an empty one ends it', () => {
    follow(alice, 'bob', 'carol');
    const page = (StartCursor: string) =>
      alice.mustAsk('follow.follow_get', { FollowType: following, StartCursor, WantNum: 1 });
    assert.equal(page('')['NextCursor'], '1');
    assert.partialDeepStrictEqual(page('1'), {
      FollowItem: [{ To_Account: 'carol' }],
      NextCursor: '',
    });
  });

  it('twice is following once', () => {
    follow(alice, 'bob', 'bob');
    alice.takePushes();
    follow(alice, 'bob');
    assert.deepEqual(alice.takePushes(), []);
    assert.deepEqual(listed(alice, following), ['bob']);
  });

  it('refuses oneself 30001, nobody 30003, and too many 30001, one by one', () => {
    const items = follow(alice, 'alice', 'ghost', 'bob', 'carol', 'dave');
    assert.deepEqual(items, [30001, 30003, 0, 0, 30001]);
  });

  it('refuses a cursor that it did not give out with 30001', () => {
    const request = { FollowType: following, StartCursor: 'x' };
    assert.equal(alice.ask('follow.follow_get', request).ErrorCode, 30001);
  });

  it('is refused with 30005 where it was not bought', () => {
    lab.store.settings.setFeature('following', false);
    const commands = { follow_add: { FollowItem: [{ To_Account: 'bob' }] }, follow_delete: asked };
    for (const [command, request] of Object.entries({
      ...commands,
      follow_get: { FollowType: following },
      follow_get_info: asked,
      follow_check: asked,
    })) {
      assert.equal(alice.ask(`follow.${command}`, request).ErrorCode, 30005, command);
    }
  });

  const asked = { To_Account: ['bob'] };
});

function follow(device: Device, ...userIDs: string[]): number[] {
  const FollowItem = userIDs.map((userID) => ({ To_Account: userID }));
  const { ResultItem } = device.mustAsk('follow.follow_add', { FollowItem });
  return (ResultItem as { ResultCode: number }[]).map(({ ResultCode }) => ResultCode);
}

function listed(device: Device, FollowType: number): string[] {
  const { FollowItem } = device.mustAsk('follow.follow_get', { FollowType });
  return (FollowItem as { To_Account: string }[]).map(({ To_Account }) => To_Account);
}
