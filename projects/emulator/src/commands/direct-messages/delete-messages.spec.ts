import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab, textsOf } from '../../testing/chat-lab.ts';

describe('openim.delete_c2c_msg_ramble', () => {
  it('deletes on one side only', () => {
    const lab = new ChatLab();
    const alice = lab.enter('alice');
    alice.sendText('alice', 'bob', 'stays');
    const { MsgKey } = alice.sendText('alice', 'bob', 'goes');
    const request = { From_Account: 'alice', To_Account: 'bob', MsgKeyList: [MsgKey] };
    alice.mustAsk('openim.delete_c2c_msg_ramble', request);
    alice.mustAsk('openim.delete_c2c_msg_ramble', request);
    assert.deepEqual(textsOf(alice.history('bob').MsgList), ['stays']);
    assert.deepEqual(textsOf(lab.enter('bob').history('alice').MsgList), ['stays', 'goes']);
  });

  it('refuses a message that does not exist with 20022, and deletes none', () => {
    const alice = new ChatLab().enter('alice');
    const { MsgKey } = alice.sendText('alice', 'bob', 'stays');
    const request = { To_Account: 'bob', MsgKeyList: [MsgKey, '1_2_3'] };
    assert.equal(alice.ask('openim.delete_c2c_msg_ramble', request).ErrorCode, 20022);
    assert.equal(alice.history('bob').MsgList.length, 1);
  });
});
