import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ownReadMark, peerHasRead } from '../../push/events.ts';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

describe('openim.msgreaded', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    alice = lab.enter('alice');
    bob = lab.enter('bob');
  });

  it('tells the sender and the other devices of the reader', () => {
    const phone = lab.enter('bob');
    alice.sendText('alice', 'bob', 'Hello');
    [alice, bob, phone].forEach((device) => device.takePushes());
    const time = lab.clock.seconds;
    read(time);
    assert.deepEqual(alice.takePushes(), [peerHasRead('bob', time)]);
    assert.deepEqual(phone.takePushes(), [ownReadMark('alice', time)]);
    assert.deepEqual(bob.takePushes(), []);
    assert.deepEqual(readTimesSeenByAlice(), [time]);
  });

  it('moves only forward, and tells nobody when it does not', () => {
    alice.sendText('alice', 'bob', 'one');
    lab.clock.advance(10);
    alice.sendText('alice', 'bob', 'two');
    read(lab.clock.seconds);
    alice.takePushes();
    read(lab.clock.seconds - 10);
    read(lab.clock.seconds);
    assert.deepEqual(alice.takePushes(), []);
    assert.deepEqual(readTimesSeenByAlice(), [lab.clock.seconds]);
    assert.equal(unread(), 0);
  });

  it('reads what is there, not what arrives later in the same second', () => {
    alice.sendText('alice', 'bob', 'one');
    read(lab.clock.seconds);
    alice.sendText('alice', 'bob', 'two');
    assert.equal(unread(), 1);
  });

  it('reads no further than it is told', () => {
    alice.sendText('alice', 'bob', 'one');
    lab.clock.advance(10);
    alice.sendText('alice', 'bob', 'two');
    read(lab.clock.seconds - 1);
    assert.equal(unread(), 1);
    assert.deepEqual(readTimesSeenByAlice(), [lab.clock.seconds - 10]);
  });

  it('refuses a request without a time with 20001', () => {
    const C2CMsgReaded = { C2CMsgReadedItem: [{ To_Account: 'alice' }] };
    assert.equal(bob.ask('openim.msgreaded', { C2CMsgReaded }).ErrorCode, 20001);
  });

  function read(time: number): void {
    const C2CMsgReadedItem = [{ To_Account: 'alice', LastedMsgTime: time, Receipt: 1 }];
    bob.mustAsk('openim.msgreaded', { C2CMsgReaded: { Cookie: '', C2CMsgReadedItem } });
  }
  const unread = () => lab.store.messages.between('alice', 'bob').unreadOf('bob');
  const readTimesSeenByAlice = () =>
    alice.mustAsk('openim.get_peer_read_time', { To_Account: ['bob'] })['ReadTime'];
});
