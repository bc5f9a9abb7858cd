import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('openim.c2c_msg_read_receipt', () => {
  it('tells the sender which messages were read, and history remembers', () => {
    const lab = new ChatLab();
    const [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    alice.sendText('alice', 'bob', 'Please confirm', { IsNeedReadReceipt: 1 });
    bob.mustAsk('openim.c2c_msg_read_receipt', {
      Peer_Account: 'alice',
      C2CMsgInfo: [{ MsgSeq: 1, MsgRandom: 1001 }],
    });
    const [event] = alice.takePushes();
    assert.equal(event?.Event, 16);
    assert.equal(event['User_Account'], 'bob');
    const [message] = alice.history('bob').MsgList;
    assert.deepEqual([message?.IsNeedReadReceipt, message?.IsPeerRead], [1, 1]);
  });

  it('refuses a message that does not exist with 20022', () => {
    const bob = new ChatLab().enter('bob');
    const request = { Peer_Account: 'alice', C2CMsgInfo: [{ MsgSeq: 9, MsgRandom: 9 }] };
    assert.equal(bob.ask('openim.c2c_msg_read_receipt', request).ErrorCode, 20022);
  });
});
