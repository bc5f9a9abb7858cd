import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

const service = 'openim_msg_ext_http_svc';

describe('what hangs on a direct message', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;
  let target: { From_Account: string; To_Account: string; MsgKey: unknown };

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol'], { reactionsPerMessage: 1 });
    alice = lab.enter('alice');
    bob = lab.enter('bob');
    const sent = alice.sendText('alice', 'bob', 'Hello', { SupportMessageExtension: 1 });
    target = { From_Account: 'alice', To_Account: 'bob', MsgKey: sent['MsgKey'] };
    bob.takePushes();
  });

  it('tells both of a reaction, also who gave it', () => {
    assert.equal(react(bob, 'add', 'smile').ErrorCode, 0);
    for (const device of [alice, bob]) {
      assert.deepEqual(
        device.takePushes().map((event) => Object.keys(event)[1]),
        ['MsgReactionNotifyList'],
      );
    }
    const { Results } = alice.mustAsk(`${service}.reaction_multi_stat`, {
      ...target,
      MsgKeyList: [target.MsgKey],
    });
    const summary = { Reaction: 'smile', Count: 1, Reaction_Account: ['bob'], ReactedByMe: 0 };
    assert.deepEqual(Results, [{ MsgKey: target.MsgKey, MsgReactionSummary: [summary] }]);
  });

  it('refuses reactions by their codes', () => {
    react(bob, 'add', 'smile');
    assert.equal(react(bob, 'add', 'smile').ErrorCode, 23007);
    assert.equal(react(bob, 'add', 'heart').ErrorCode, 23005);
    assert.equal(react(alice, 'del', 'smile').ErrorCode, 23009);
    assert.equal(react(alice, 'del', 'heart').ErrorCode, 23008);
    assert.equal(react(lab.enter('carol'), 'add', 'smile').ErrorCode, 23003);
  });

  it('changes an extension for who knows its newest value, and shows it to the others', () => {
    assert.deepEqual(extend(alice, 1, 'poll', 'yes', 0), result(0, 'poll', 'yes', 1));
    assert.deepEqual(extend(bob, 1, 'poll', 'no', 0), result(23001, 'poll', 'yes', 1));
    assert.deepEqual(extend(bob, 1, 'poll', 'no', 1), result(0, 'poll', 'no', 2));
    assert.deepEqual(extend(bob, 2, 'other', '', 0), result(23004, 'other', '', 0));
    assert.deepEqual(extend(bob, 2, 'poll', '', 2), result(0, 'poll', '', 3));
  });

  it('answers an extension that is set twice as the first time', () => {
    const first = extend(alice, 1, 'poll', 'yes', 0);
    bob.takePushes();
    assert.deepEqual(extend(alice, 1, 'poll', 'yes', 0), first);
    assert.deepEqual(bob.takePushes(), []);
  });

  it('clears all extensions at once', () => {
    extend(alice, 1, 'poll', 'yes', 0);
    alice.mustAsk(`${service}.set_key_values`, { ...target, OperateType: 3 });
    const answer = bob.mustAsk(`${service}.get_key_values`, target);
    assert.deepEqual([answer['ExtensionList'], answer['ClearSeq']], [[], 2]);
  });

  it('keeps merged messages, and refuses an unknown key', () => {
    const MsgList = [{ From_Account: 'alice', MsgBody: [] }];
    const { JsonMsgKey } = alice.mustAsk('im_long_msg.save_relay_json_msg', { MsgList });
    const kept = bob.mustAsk('im_long_msg.get_relay_json_msg', { JsonMsgKey });
    assert.deepEqual(kept['MsgList'], MsgList);
    const unknown = bob.ask('im_long_msg.get_relay_json_msg', { JsonMsgKey: 'x' });
    assert.equal(unknown.ErrorCode, 20022);
  });

  function react(device: Device, verb: 'add' | 'del', Reaction: string) {
    return device.ask(`${service}.reaction_${verb}`, { ...target, Reaction });
  }

  function extend(device: Device, OperateType: number, Key: string, Value: string, Seq: number) {
    const ExtensionList = [{ Key, Value, Seq }];
    const request = { ...target, OperateType, ExtensionList };
    return device.mustAsk(`${service}.set_key_values`, request)['ExtensionList'];
  }

  const result = (ErrorCode: number, Key: string, Value: string, Seq: number) => [
    { ErrorCode, Extension: { Key, Value, Seq } },
  ];
});
