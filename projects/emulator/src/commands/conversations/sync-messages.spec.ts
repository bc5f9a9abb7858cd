import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, textsOf, type Device } from '../../testing/chat-lab.ts';
import type { WireMessage } from '../../wire/message.ts';

describe('openim.getmsg', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol']);
    alice = lab.enter('alice');
    bob = lab.enter('bob');
  });

  it('counts what waits in each conversation, and hands out no messages the first time', () => {
    alice.sendText('alice', 'bob', 'one');
    alice.sendText('alice', 'bob', 'two');
    lab.enter('carol').sendText('carol', 'bob', 'three');
    const answer = bob.mustAsk('openim.getmsg');
    assert.deepEqual(answer['MsgList'], []);
    assert.deepEqual(answer['C2CPairUnreadCount'], [
      { From_Account: 'alice', UnreadCount: 2 },
      { From_Account: 'carol', UnreadCount: 1 },
    ]);
    assert.deepEqual(alice.mustAsk('openim.getmsg')['C2CPairUnreadCount'], []);
  });

  it('hands out what arrived since the last time, in the order of arrival', () => {
    alice.sendText('alice', 'bob', 'before');
    const { Cookie } = bob.mustAsk('openim.getmsg');
    alice.sendText('alice', 'bob', 'missed 1');
    bob.sendText('bob', 'carol', 'written elsewhere');
    alice.sendText('alice', 'bob', 'missed 2');
    lab.enter('carol').sendText('carol', 'alice', 'not for bob');
    const { MsgList } = bob.mustAsk('openim.getmsg', { Cookie });
    const texts = textsOf(MsgList as WireMessage[]);
    assert.deepEqual(texts, ['missed 1', 'written elsewhere', 'missed 2']);
  });

  it('takes a cookie that it did not make for a first time', () => {
    alice.sendText('alice', 'bob', 'one');
    assert.deepEqual(bob.mustAsk('openim.getmsg', { Cookie: 'c1795332195817' })['MsgList'], []);
  });

  it('does not count what was recalled', () => {
    alice.sendText('alice', 'bob', 'Oops');
    alice.mustAsk('openim.msgwithdraw', {
      MsgInfo: { From_Account: 'alice', To_Account: 'bob', MsgSeq: 1, MsgRandom: 1001 },
    });
    assert.deepEqual(bob.mustAsk('openim.getmsg')['C2CPairUnreadCount'], []);
  });
});
