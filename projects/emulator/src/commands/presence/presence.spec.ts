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

  it('is told to the own devices when it is about what the user says', () => {
    const bob = lab.enter('bob');
    bob.mustAsk('im_open_status.ws_set_custom_status', { CustomStatus: 'busy' });
    assert.deepEqual(bob.takePushes(), [presenceChanged('bob', 1, base64('busy'))]);
  });

  it('loses what the user said about himself when he signs out', () => {
    const bob = lab.enter('bob');
    bob.mustAsk('im_open_status.ws_set_custom_status', { CustomStatus: 'busy' });
    bob.mustAsk('im_open_status.wslogout');
    assert.deepEqual(alice.takePushes().at(-1), presenceChanged('bob', 3, ''));
  });

  it('of who does not exist is an error of that one alone: 70107', () => {
    for (const command of ['ws_get_user_status', 'ws_status_subscribe']) {
      const To_Account = ['bob', 'ghost'];
      const answer = alice.mustAsk(`im_open_status.${command}`, { To_Account });
      assert.partialDeepStrictEqual(answer['ErrorList'], [
        { To_Account: 'ghost', ErrorCode: 70107 },
      ]);
    }
  });

  it('of oneself is not subscribed to', () => {
    alice.mustAsk('im_open_status.ws_status_subscribe', { To_Account: ['alice'] });
    assert.deepEqual(lab.store.presence.subscribersOf('alice'), []);
  });

  it('of the oldest is forgotten by who subscribes to more than he may', () => {
    const small = new ChatLab(['alice', 'bob', 'carol'], { presenceSubscriptions: 1 });
    const device = small.enter('alice');
    for (const userID of ['bob', 'carol']) {
      device.mustAsk('im_open_status.ws_status_subscribe', { To_Account: [userID] });
    }
    small.enter('bob');
    small.enter('carol');
    assert.deepEqual(device.takePushes(), [presenceChanged('carol', 1, '')]);
  });

  it('is refused with 72001 where it was not bought, but for what one says oneself', () => {
    lab.store.settings.setFeature('presence', false);
    const request = { To_Account: ['bob'] };
    for (const command of ['ws_get_user_status', 'ws_status_subscribe', 'ws_status_unsubscribe']) {
      assert.equal(alice.ask(`im_open_status.${command}`, request).ErrorCode, 72001);
    }
    alice.mustAsk('im_open_status.ws_set_custom_status', { CustomStatus: 'here' });
  });

  const tooLong = [
    ['ws_get_user_status', { To_Account: Array(501).fill('bob') }],
    ['ws_status_subscribe', { To_Account: Array(101).fill('bob') }],
    ['ws_set_custom_status', { CustomStatus: 'x'.repeat(501) }],
  ] as const;
  for (const [command, request] of tooLong) {
    it(`refuses ${command} of too much with 60003`, () => {
      assert.equal(alice.ask(`im_open_status.${command}`, request).ErrorCode, 60003);
    });
  }
});
