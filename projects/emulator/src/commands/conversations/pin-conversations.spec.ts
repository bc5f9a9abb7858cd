import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversationsPinned } from '../../push/conversation-events.ts';
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
      conversationsPinned([directWith('bob')], true),
      conversationsPinned([directWith('bob')], false),
    ]);
  });

  it('refuses more than may be pinned with 51012, but what is pinned may be pinned again', () => {
    const alice = new ChatLab(['alice', 'bob'], { pinnedConversations: 1 }).enter('alice');
    const pin = (item: object) =>
      alice.ask('recentcontact.top', { OperationType: 1, RecentContactItem: [item] }).ErrorCode;
    assert.equal(pin({ Type: 1, To_Account: 'bob' }), 0);
    assert.equal(pin({ Type: 1, To_Account: 'bob' }), 0);
    assert.equal(pin({ Type: 2, GroupId: '@TGS#1' }), 51012);
    assert.equal(pin({ Type: 2 }), 50002);
  });
});
