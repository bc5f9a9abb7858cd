import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab, textsOf } from '../../testing/chat-lab.ts';

describe('recentcontact.clear_msg', () => {
  it('empties the history on one side, with what is unread in it', () => {
    const lab = new ChatLab();
    const [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    alice.sendText('alice', 'bob', 'old');
    bob.mustAsk('recentcontact.clear_msg', { Type: 1, To_Account: 'alice' });
    alice.sendText('alice', 'bob', 'new');
    assert.deepEqual(textsOf(bob.history('alice').MsgList), ['new']);
    assert.deepEqual(textsOf(alice.history('bob').MsgList), ['old', 'new']);
    assert.deepEqual(bob.mustAsk('openim.getmsg')['C2CPairUnreadCount'], [
      { From_Account: 'alice', UnreadCount: 1 },
    ]);
  });
});
