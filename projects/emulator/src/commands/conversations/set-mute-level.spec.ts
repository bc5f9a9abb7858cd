import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { muteChanged } from '../../push/events.ts';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('openim.set_c2c_peer_mute_notifications', () => {
  it('is what the getter says afterwards, and the other devices hear', () => {
    const lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    const [alice, phone] = [lab.enter('alice'), lab.enter('alice')];
    alice.mustAsk('openim.set_c2c_peer_mute_notifications', {
      Peer_Account: ['bob'],
      Mute_Notifications: 2,
    });
    const answer = phone.mustAsk('openim.get_c2c_peer_mute_notifications', {
      Peer_Account: ['bob', 'carol'],
    });
    assert.deepEqual(answer['MuteNotificationsList'], [
      { Peer_Account: 'bob', MuteNotifications: 2 },
      { Peer_Account: 'carol', MuteNotifications: 0 },
    ]);
    assert.deepEqual(phone.takePushes(), [muteChanged('bob', 2)]);
  });

  it('names who does not exist, and sets the others', () => {
    const alice = new ChatLab().enter('alice');
    const answer = alice.mustAsk('openim.set_c2c_peer_mute_notifications', {
      Peer_Account: ['ghost', 'bob'],
      Mute_Notifications: 1,
    });
    assert.partialDeepStrictEqual(answer['ErrorList'], [
      { Peer_Account: 'ghost', ErrorCode: 20003 },
    ]);
    const asked = { Peer_Account: ['bob'] };
    const { MuteNotificationsList } = alice.mustAsk(
      'openim.get_c2c_peer_mute_notifications',
      asked,
    );
    assert.deepEqual(MuteNotificationsList, [{ Peer_Account: 'bob', MuteNotifications: 1 }]);
  });

  it('refuses an unknown level with 20001', () => {
    const alice = new ChatLab().enter('alice');
    const request = { Peer_Account: ['bob'], Mute_Notifications: 3 };
    assert.equal(alice.ask('openim.set_c2c_peer_mute_notifications', request).ErrorCode, 20001);
  });
});
