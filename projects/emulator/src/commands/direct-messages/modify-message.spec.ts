import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, textsOf, type Device } from '../../testing/chat-lab.ts';

const bodyOf = (text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }];

describe('openim.modify_c2c_msg', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol']);
    alice = lab.enter('alice');
    bob = lab.enter('bob');
    alice.sendText('alice', 'bob', 'Teh');
    bob.takePushes();
  });

  it('changes the content, counts the version up and tells the other side', () => {
    const answer = modify(alice, 'The', 0);
    assert.equal(answer['MsgVersion'], 1);
    assert.deepEqual(answer['MsgBody'], bodyOf('The'));
    assert.equal(bob.takePushes().length, 1);
    assert.deepEqual(textsOf(bob.history('alice').MsgList), ['The']);
  });

  it('answers a request that arrives twice as the first time', () => {
    const first = modify(alice, 'The', 0);
    bob.takePushes();
    assert.deepEqual(modify(alice, 'The', 0), first);
    assert.deepEqual(bob.takePushes(), []);
  });

  it('refuses who starts from an old version with 20027, and shows the newer one', () => {
    modify(alice, 'The', 0);
    const answer = modify(bob, 'Tea', 0);
    assert.equal(answer.ErrorCode, 20027);
    assert.equal(answer['MsgVersion'], 1);
    assert.deepEqual(answer['MsgBody'], bodyOf('The'));
  });

  it('refuses what is not theirs or does not exist with 20026', () => {
    assert.equal(modify(lab.enter('carol'), 'Mine', 0).ErrorCode, 20026);
    assert.equal(modify(alice, 'The', 0, { MsgSeq: 99 }).ErrorCode, 20026);
  });

  it('refuses no content with 90002, too much with 80002', () => {
    assert.equal(modify(alice, 'The', 0, { MsgBody: [] }).ErrorCode, 90002);
    assert.equal(modify(alice, 'x'.repeat(13_000), 0).ErrorCode, 80002);
  });

  it('refuses what was recalled with 20023', () => {
    alice.mustAsk('openim.msgwithdraw', {
      MsgInfo: { From_Account: 'alice', To_Account: 'bob', MsgSeq: 1, MsgRandom: 1001 },
    });
    assert.equal(modify(alice, 'The', 0).ErrorCode, 20023);
  });

  const modify = (device: Device, text: string, MsgVersion: number, change: object = {}) =>
    device.ask('openim.modify_c2c_msg', {
      From_Account: 'alice',
      To_Account: 'bob',
      MsgSeq: 1,
      MsgRandom: 1001,
      MsgVersion,
      MsgBody: bodyOf(text),
      ...change,
    });
});
