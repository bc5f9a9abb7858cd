import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversationsPinned } from '../../push/events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('recentcontact.top', () => {
  it('pins and takes off, and tells the other devices', () => {
    const lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    const [alice, phone] = [lab.enter('alice'), lab.enter('alice')];
    const RecentContactItem = [{ Type: 1, To_Account: 'bob' }];
    const pinnedAt = () => lab.store.conversations.get('alice', directWith('bob')).pinnedAt;
    alice.mustAsk('recentcontact.top', { OperationType: 1, RecentContactItem });
    assert.equal(pinnedAt(), lab.clock.seconds);
    alice.mustAsk('recentcontact.top', { OperationType: 2, RecentContactItem });
    assert.equal(pinnedAt(), 0);
    assert.deepEqual(phone.takePushes(), [
      conversationsPinned(['bob'], true),
      conversationsPinned(['bob'], false),
    ]);
  });

  it('refuses groups, which are not part of the emulator, with 50002', () => {
    const alice = new ChatLab().enter('alice');
    const RecentContactItem = [{ Type: 2, GroupId: '@TGS#1' }];
    const answer = alice.ask('recentcontact.top', { OperationType: 1, RecentContactItem });
    assert.equal(answer.ErrorCode, 50002);
  });
});
