import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

describe('openim.msgwithdraw', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    alice = lab.enter('alice');
    bob = lab.enter('bob');
    alice.sendText('alice', 'bob', 'Oops');
    bob.takePushes();
  });

  it('recalls for both sides and tells the recipient and the other devices', () => {
    const phone = lab.enter('alice');
    assert.equal(revoke(alice).ErrorCode, 0);
    assert.equal(bob.takePushes().length, 1);
    assert.equal(phone.takePushes().length, 1);
    assert.equal(bob.history('alice').MsgList[0]?.MsgFlagBits, 8);
    const [item] = bob.mustAsk('recentcontact.page_get')['SessionItem'] as object[];
    assert.equal(item && 'LastMsgFlags' in item && item.LastMsgFlags, 8);
  });

  it('works once: a request that arrives twice tells nobody again', () => {
    revoke(alice);
    bob.takePushes();
    assert.equal(revoke(alice).ErrorCode, 0);
    assert.deepEqual(bob.takePushes(), []);
  });

  it('is possible for two minutes, then refused with 20016', () => {
    lab.clock.advance(121);
    assert.equal(revoke(alice).ErrorCode, 20016);
  });

  it('is for the sender alone: others are refused with 20022', () => {
    assert.equal(revoke(bob).ErrorCode, 20022);
    assert.equal(revoke(alice, { MsgSeq: 99 }).ErrorCode, 20022);
  });

  const revoke = (device: Device, change: object = {}) =>
    device.ask('openim.msgwithdraw', {
      MsgInfo: {
        From_Account: 'alice',
        To_Account: 'bob',
        MsgSeq: 1,
        MsgRandom: 1001,
        ...change,
      },
    });
});
