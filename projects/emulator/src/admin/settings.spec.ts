import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ControlError } from './control-error.ts';
import { ChatLab } from '../testing/chat-lab.ts';

describe('the settings of the app', () => {
  let lab: ChatLab;

  beforeEach(() => {
    lab = new ChatLab();
  });

  it('have everything bought at the beginning', () => {
    const { features } = lab.server.control.settings();
    assert.deepEqual(new Set(Object.values(features)), new Set([true]));
  });

  it('are changed, and every SDK is told, also one on which nobody is signed in', () => {
    const devices = [lab.enter('alice'), lab.open()];
    for (const device of devices) device.takeFrames();
    lab.server.control.changeSettings({
      features: { presence: false },
      cloudSettings: { topic_cache_time: '0' },
    });
    for (const device of devices) {
      assert.partialDeepStrictEqual(device.takeFrames(), [
        {
          head: { servcmd: 'im_sdk_config_mgr.push_imsdk_purchase_bitsv2' },
          body: { ErrorCode: 0, str_purchase_bits: `${'1'.repeat(56)}0${'1'.repeat(7)}` },
        },
        { head: { servcmd: 'im_sdk_config_mgr.push_configv2' }, body: { uint64_version: 2 } },
      ]);
    }
    const { features, cloudSettings } = lab.server.control.settings();
    assert.equal(features.presence, false);
    assert.equal(features.reactions, true);
    assert.equal(cloudSettings['topic_cache_time'], '0');
  });

  it('are read and changed over HTTP', async () => {
    const body = JSON.stringify({ features: { following: false } });
    await lab.server.api.request('/emulator/settings', { method: 'POST', body });
    const response = await lab.server.api.request('/emulator/settings');
    assert.partialDeepStrictEqual(await response.json(), { features: { following: false } });
  });

  for (const change of [
    { features: { telepathy: true } },
    { features: { presence: 1 } },
    { cloudSettings: { topic_cache_time: 0 } },
    { somethingElse: true },
  ]) {
    it(`refuse ${JSON.stringify(change)}`, () => {
      assert.throws(() => lab.server.control.changeSettings(change as object), ControlError);
    });
  }

  it('are as at the beginning after a reset', () => {
    lab.server.control.changeSettings({ features: { presence: false } });
    lab.server.control.reset();
    assert.equal(lab.server.control.settings().features.presence, true);
  });
});
