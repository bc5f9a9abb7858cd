import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('im_open_status.wslogout', () => {
  it('ends the pushes, and is never refused', () => {
    const lab = new ChatLab();
    const alice = lab.enter('alice');
    alice.mustAsk('im_open_status.wslogout', { wslogout_type: 0 });
    lab.enter('bob').sendText('bob', 'alice', 'Gone?');
    assert.deepEqual(alice.takePushes(), []);
    alice.mustAsk('im_open_status.wslogout', { wslogout_type: 0 });
  });

  it('leaves the other devices of the user signed in', () => {
    const lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    const [laptop, phone] = [lab.enter('alice'), lab.enter('alice')];
    laptop.mustAsk('im_open_status.wslogout');
    assert.equal(lab.store.presence.presenceOf('alice'), 1);
    lab.enter('bob').sendText('bob', 'alice', 'Still there?');
    assert.equal(phone.takePushes().length, 1);
  });
});
