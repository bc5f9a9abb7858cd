import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertRefused, makeServer } from '../testing/make-server.ts';
import { toAddressGroup } from './client-address.ts';

describe('toAddressGroup', () => {
  for (const [address, group] of [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1:2:3:4:5', 'fe80:0:0:1'],
    ['unknown', 'unknown'],
  ] as const) {
    it(`counts ${address} as ${group}`, () => {
      assert.equal(toAddressGroup(address), group);
    });
  }

  it('counts the shortest IPv6 addresses as one group of their own', () => {
    assert.equal(toAddressGroup('::1'), toAddressGroup('::2'));
    assert.notEqual(toAddressGroup('::1'), toAddressGroup('2001:db8::1'));
  });
});

describe('limit per address', () => {
  it('answers 429 and when to come back', async () => {
    const server = makeServer({ settings: { requestsPerAddress: 2 } });
    await server.ask('/health');
    await server.ask('/health');
    const response = await server.ask('/health');
    const seconds = Number(response.headers.get('retry-after'));
    assert.ok(seconds >= 1 && seconds <= 60);
    await assertRefused(response, 429, 'too-many-requests');
    assert.equal((await server.ask('/health', { address: '192.0.2.2' })).status, 200);
  });

  it('does not believe X-Forwarded-For by itself', async () => {
    const server = makeServer({ settings: { requestsPerAddress: 1 } });
    await server.ask('/health', { headers: { 'x-forwarded-for': '198.51.100.1' } });
    const again = await server.ask('/health', { headers: { 'x-forwarded-for': '198.51.100.2' } });
    assert.equal(again.status, 429);
  });

  it('takes the address which the trusted proxy saw, not what the client wrote', async () => {
    const server = makeServer({ settings: { requestsPerAddress: 1, trustedProxies: 1 } });
    const askThrough = async (forwarded: string): Promise<number> =>
      (await server.ask('/health', { headers: { 'x-forwarded-for': forwarded } })).status;
    assert.equal(await askThrough('198.51.100.1'), 200);
    assert.equal(await askThrough('198.51.100.2'), 200);
    assert.equal(await askThrough('203.0.113.9, 198.51.100.2'), 429);
    assert.equal(await askThrough('nonsense'), 200);
    assert.equal(await askThrough('more nonsense'), 429);
  });
});
