import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { Api } from 'tls-sig-api-v2';
import { isChatUserId, signUserSig, UserSigError, type SignUserSigOptions } from './index.ts';
import { fromSigBase64 } from './user-sig-document.ts';

const options: SignUserSigOptions = {
  sdkAppId: 1400000000,
  // The key printed in the official signer's README.
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  userId: 'xiaojun',
  lifetimeSeconds: 86_400 * 180,
  issuedAt: 1_700_000_000,
};

function readDocument(userSig: string): Record<string, unknown> {
  const value: unknown = JSON.parse(inflateSync(fromSigBase64(userSig)).toString());
  return value as Record<string, unknown>;
}

const anyClaims = fc.record({
  sdkAppId: fc.integer({ min: 1, max: 4_294_967_295 }),
  secretKey: fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
  userId: fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/).filter(isChatUserId),
  lifetimeSeconds: fc.integer({ min: 1, max: 10 * 365 * 86_400 }),
  issuedAt: fc.integer({ min: 1, max: 4_102_444_800 }),
});

describe('signUserSig', () => {
  it('signs what the official signer signs, in 10,000 random cases', () => {
    mock.timers.enable({ apis: ['Date'] });
    try {
      fc.assert(
        fc.property(anyClaims, (claims) => {
          mock.timers.setTime(claims.issuedAt * 1000);
          const official = new Api(claims.sdkAppId, claims.secretKey);
          const expected = official.genUserSig(claims.userId, claims.lifetimeSeconds);
          // Compared after inflating: other zlib builds may pack the same text differently.
          assert.deepEqual(readDocument(signUserSig(claims)), readDocument(expected));
        }),
        { numRuns: 10_000 },
      );
    } finally {
      mock.timers.reset();
    }
  });

  for (const [userId, signature] of [
    ['xiaojun', 'LvA7d/Iw7gSsnskvVzBDPOCCDbuNCw4GHwTC0bip+B4='],
    ['a', 'FfkZ2AqTX8Ej5+1laMTHvj8RNKjkYUSeMTisi19ZUPA='],
  ] as const) {
    it(`signs the known case of ${userId}`, () => {
      assert.equal(readDocument(signUserSig({ ...options, userId }))['TLS.sig'], signature);
    });
  }

  it('starts now when no time is given', () => {
    mock.timers.enable({ apis: ['Date'], now: 1_700_000_000_999 });
    try {
      const userSig = signUserSig({ ...options, issuedAt: undefined });
      assert.equal(readDocument(userSig)['TLS.time'], 1_700_000_000);
    } finally {
      mock.timers.reset();
    }
  });

  for (const [code, wrong] of [
    ['invalid-app-id', { sdkAppId: 0 }],
    ['invalid-app-id', { sdkAppId: 1.5 }],
    ['invalid-secret-key', { secretKey: '' }],
    ['invalid-user-id', { userId: '' }],
    ['invalid-user-id', { userId: 'a\nTLS.sdkappid:999' }],
    ['invalid-user-id', { userId: 'alice\n' }],
    ['invalid-user-id', { userId: '+4915112345678' }],
    ['invalid-lifetime', { lifetimeSeconds: 0 }],
    ['invalid-lifetime', { lifetimeSeconds: Number.NaN }],
    ['invalid-issue-time', { issuedAt: -1 }],
    ['invalid-issue-time', { issuedAt: Number.POSITIVE_INFINITY }],
  ] as const) {
    it(`refuses ${JSON.stringify(wrong)} with ${code}`, () => {
      assert.throws(
        () => signUserSig({ ...options, ...wrong }),
        (error) => error instanceof UserSigError && error.code === code,
      );
    });
  }
});
