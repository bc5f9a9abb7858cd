import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, textsOf, type Device } from '../../testing/chat-lab.ts';
import type { WireMessage } from '../../wire/message.ts';

describe('openim.sendmsg', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob'], { webInstances: 2, messageBytes: 200 });
    alice = lab.enter('alice');
    bob = lab.enter('bob');
  });

  it('stores the message and pushes it to the recipient, with the name of the sender', () => {
    const answer = alice.sendText('alice', 'bob', 'Hello', { CloudCustomData: 'extra' });
    assert.equal(answer['MsgTime'], lab.clock.seconds);
    assert.equal(answer['MsgKey'], `1_1001_${String(lab.clock.seconds)}`);
    const [message] = messagesOf(bob);
    assert.equal(message?.From_AccountNick, 'Alice');
    assert.equal(message.TinyId, lab.store.people.get('alice').tinyId);
    assert.equal(message.CloudCustomData, 'extra');
    assert.deepEqual(bob.history('alice').MsgList, [message]);
  });

  it('keeps elements of every type exactly as they came', () => {
    const MsgBody = [{ MsgType: 'TIMFutureElem', MsgContent: { a_b: [1, { C: null }] }, More: 1 }];
    alice.sendText('alice', 'bob', '', { MsgBody });
    assert.deepEqual(messagesOf(bob)[0]?.MsgBody, MsgBody);
  });

  it('answers a repeated send as the first time, without a second message or push', () => {
    const request = { MsgSeq: 7, MsgRandom: 77 };
    const first = alice.sendText('alice', 'bob', 'Once', request);
    bob.takePushes();
    lab.clock.advance(5);
    const second = alice.sendText('alice', 'bob', 'Once', request);
    assert.deepEqual(second, first);
    assert.deepEqual(bob.takePushes(), []);
    assert.equal(bob.history('alice').MsgList.length, 1);
  });

  it('copies to the other devices of the sender, with the two sides changed', () => {
    const phone = lab.enter('alice');
    alice.sendText('alice', 'bob', 'Copy me');
    const [copy] = messagesOf(phone);
    assert.equal(copy?.IsSyncMsg, 1);
    assert.deepEqual([copy.From_Account, copy.To_Account], ['bob', 'alice']);
    assert.deepEqual(messagesOf(alice), []);
  });

  it('pushes but does not store what is for those who are online only', () => {
    alice.sendText('alice', 'bob', 'typing', { MsgLifeTime: 0 });
    assert.equal(messagesOf(bob)[0]?.MsgLifeTime, 0);
    assert.deepEqual(bob.history('alice').MsgList, []);
    assert.deepEqual(alice.mustAsk('recentcontact.page_get')['SessionItem'], []);
  });

  it('hands the wishes of the sender on to the recipient and heeds them', () => {
    alice.sendText('alice', 'bob', 'psst', { SendMsgControl: ['NoUnread', 'NoLastMsg'] });
    assert.deepEqual(messagesOf(bob)[0]?.SendMsgControl, { NoUnread: 1, NoLastMsg: 1 });
    assert.deepEqual(bob.mustAsk('openim.getmsg')['C2CPairUnreadCount'], []);
  });

  it('keeps notes to oneself', () => {
    alice.sendText('alice', 'alice', 'Buy milk');
    assert.deepEqual(textsOf(alice.history('alice').MsgList), ['Buy milk']);
  });

  it('never lets time go back, even when the clock does', () => {
    alice.sendText('alice', 'bob', 'first');
    lab.clock.advance(-100);
    const answer = alice.sendText('alice', 'bob', 'second');
    assert.equal(answer['MsgTime'], lab.clock.seconds + 100);
  });

  const refused = [
    { why: 'nobody to receive it', change: { To_Account: 'ghost' }, code: 20003 },
    { why: 'no recipient', change: { To_Account: '' }, code: 90003 },
    { why: 'another sender', change: { From_Account: 'bob' }, code: 90008 },
    { why: 'no elements', change: { MsgBody: [] }, code: 90002 },
    { why: 'a body that is no list', change: { MsgBody: 'Hello' }, code: 90002 },
    { why: 'an element without a type', change: { MsgBody: [{}] }, code: 90002 },
    { why: 'no random', change: { MsgRandom: null }, code: 90005 },
    { why: 'no sequence', change: { MsgSeq: 'x' }, code: 20001 },
    {
      why: 'too many bytes',
      change: { MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'é'.repeat(100) } }] },
      code: 80002,
    },
  ];
  for (const { why, change, code } of refused) {
    it(`refuses ${why} with ${String(code)}`, () => {
      const answer = alice.sendText('alice', 'bob', 'Hello', change);
      assert.equal(answer.ErrorCode, code, answer.ErrorInfo);
      assert.deepEqual(bob.takePushes(), []);
    });
  }

  const messagesOf = (device: Device) =>
    device.takePushes().flatMap((event) => (event['C2cMsgArray'] ?? []) as WireMessage[]);
});
