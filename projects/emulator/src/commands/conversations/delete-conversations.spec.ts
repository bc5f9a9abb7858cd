import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversationsDeleted } from '../../push/conversation-events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import { ChatLab, textsOf, type Device } from '../../testing/chat-lab.ts';

describe('recentcontact.batch_delete', () => {
  it('takes the conversation away with its history, until the next message', () => {
    const { lab, alice, bob } = talk();
    const phone = lab.enter('alice');
    remove(alice, 1);
    assert.deepEqual(itemsOf(alice), []);
    assert.deepEqual(alice.mustAsk('openim.getmsg')['C2CPairUnreadCount'], []);
    assert.deepEqual(phone.takePushes(), [conversationsDeleted([directWith('bob')])]);

    bob.sendText('bob', 'alice', 'Are you there?');
    assert.equal(itemsOf(alice).length, 1);
    assert.deepEqual(textsOf(alice.history('bob').MsgList), ['Are you there?']);
  });

  it('leaves the history when that is not asked for, and the other side as it is', () => {
    const { alice, bob } = talk();
    remove(alice, 0);
    assert.deepEqual(itemsOf(alice), []);
    assert.equal(alice.history('bob').MsgList.length, 1);
    assert.equal(itemsOf(bob).length, 1);
  });

  function talk() {
    const lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    const [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    bob.sendText('bob', 'alice', 'Hello');
    return { lab, alice, bob };
  }
  const itemsOf = (device: Device) =>
    device.mustAsk('recentcontact.page_get')['SessionItem'] as unknown[];
  const remove = (device: Device, ClearRamble: number) =>
    device.mustAsk('recentcontact.batch_delete', {
      ContactItem: [{ Type: 1, To_Account: 'bob' }],
      ClearRamble,
    });
});
