import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everythingRead, peerHasRead } from '../../push/events.ts';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('openim.read_all_unread_msg', () => {
  it('reads every conversation and tells all who are concerned', () => {
    const lab = new ChatLab(['alice', 'bob', 'carol'], { webInstances: 2 });
    const [alice, bob, carol] = [lab.enter('alice'), lab.enter('bob'), lab.enter('carol')];
    const phone = lab.enter('alice');
    bob.sendText('bob', 'alice', 'one');
    carol.sendText('carol', 'alice', 'two');
    [bob, carol, phone].forEach((device) => device.takePushes());

    alice.mustAsk('openim.read_all_unread_msg', { C2CReadAllMsg: 1, GroupReadInfo: [] });
    assert.deepEqual(alice.mustAsk('openim.getmsg')['C2CPairUnreadCount'], []);
    assert.deepEqual(bob.takePushes(), [peerHasRead('alice', lab.clock.seconds)]);
    assert.deepEqual(carol.takePushes(), [peerHasRead('alice', lab.clock.seconds)]);
    assert.deepEqual(phone.takePushes(), [everythingRead(1, [])]);
  });

  it('says of groups that there are none', () => {
    const alice = new ChatLab().enter('alice');
    const GroupReadInfo = [{ GroupId: '@TGS#1', MsgSeq: 4 }];
    const answer = alice.mustAsk('openim.read_all_unread_msg', { GroupReadInfo });
    assert.deepEqual(answer['GroupReadInfoArray'], [
      { GroupId: '@TGS#1', MsgSeq: 4, RetCode: 10010 },
    ]);
  });
});
