import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeProductionServer, makeServer } from '../testing/make-server.ts';

describe('GET /chat/config', () => {
  it('names the emulator by the name the page used', async () => {
    const response = await makeServer().ask('/chat/config');
    const expected = { SDKAppID: 1400000001, emulator: 'ws://localhost:9801' };
    assert.deepEqual(await response.json(), expected);
  });

  it('names no emulator in production', async () => {
    const response = await makeProductionServer().ask('/chat/config');
    assert.deepEqual(await response.json(), { SDKAppID: 1400000000, emulator: null });
  });
});
