import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { presenceChanged } from '../../push/events.ts';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('presence', () => {
  let lab: ChatLab;
  let alice: Device;

  beforeEach(() => {
    lab = new ChatLab();
    alice = lab.enter('alice');
    alice.mustAsk('im_open_status.ws_status_subscribe', { To_Account: ['bob'] });
  });

  it('of somebody is pushed to who subscribed: online, offline, signed out', () => {
    lab.enter('bob').breakOff();
    const bob = lab.enter('bob');
    bob.mustAsk('im_open_status.wslogout');
    assert.deepEqual(alice.takePushes(), [
      presenceChanged('bob', 1, ''),
      presenceChanged('bob', 2, ''),
      presenceChanged('bob', 1, ''),
      presenceChanged('bob', 3, ''),
    ]);
  });

  it('carries what somebody says about himself, as base64', () => {
    const bob = lab.enter('bob');
    bob.mustAsk('im_open_status.ws_set_custom_status', { CustomStatus: 'busy 忙' });
    assert.deepEqual(alice.takePushes().at(-1), presenceChanged('bob', 1, base64('busy 忙')));
    const answer = alice.mustAsk('im_open_status.ws_get_user_status', { To_Account: ['bob'] });
    assert.deepEqual(answer['UserStatusList'], [
      { To_Account: 'bob', Status: 1, CustomStatus: base64('busy 忙') },
    ]);
  });

  it('is not pushed any more after unsubscribing, from one or from all', () => {
    alice.mustAsk('im_open_status.ws_status_unsubscribe', { To_Account: ['bob'] });
    const bob = lab.enter('bob');
    alice.mustAsk('im_open_status.ws_status_subscribe', { To_Account: ['bob'] });
    alice.mustAsk('im_open_status.ws_status_unsubscribe', { UnsubscribeAll: 1 });
    bob.breakOff();
    assert.deepEqual(alice.takePushes(), []);
  });

  it('of who was kicked out is signed out', () => {
    lab.enter('bob');
    alice.takePushes();
    lab.server.control.kick('bob', 'REST_API_Kick');
    assert.deepEqual(alice.takePushes(), [presenceChanged('bob', 3, '')]);
  });
});
