import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { Api } from 'tls-sig-api-v2';
import { signUserSig, verifyUserSig, type UserSigVerdict } from './index.ts';
import { computeSignature, toSigBase64 } from './user-sig-document.ts';

const sdkAppId = 1400000000;
const secretKey = 'a-secret-key-of-tests-only';
const issuedAt = 1_700_000_000;
const lifetimeSeconds = 7200;
const userSig = signUserSig({ sdkAppId, secretKey, userId: 'alice', lifetimeSeconds, issuedAt });

interface Wrong {
  readonly sdkAppId?: number;
  readonly secretKey?: string;
  readonly userId?: string;
  readonly now?: number;
}

function verify(given: unknown, wrong: Wrong = {}): UserSigVerdict {
  return verifyUserSig({
    sdkAppId,
    secretKey,
    userId: 'alice',
    now: issuedAt,
    ...wrong,
    userSig: given,
  });
}

/** A UserSig with any JSON in it, as somebody without the key could make it. */
function packUserSig(document: unknown): string {
  return toSigBase64(deflateSync(JSON.stringify(document)));
}

const document = {
  'TLS.ver': '2.0',
  'TLS.identifier': 'alice',
  'TLS.sdkappid': sdkAppId,
  'TLS.time': issuedAt,
  'TLS.expire': lifetimeSeconds,
  'TLS.sig': computeSignature({ sdkAppId, userId: 'alice', issuedAt, lifetimeSeconds }, secretKey),
};

describe('verifyUserSig', () => {
  it('accepts its own signature and says when it ends', () => {
    const expireAt = issuedAt + lifetimeSeconds;
    assert.deepEqual(verify(userSig), { ok: true, issuedAt, expireAt });
    assert.deepEqual(verify(userSig, { now: expireAt - 1 }), { ok: true, issuedAt, expireAt });
  });

  it('accepts what the official signer signs', () => {
    const official = new Api(sdkAppId, secretKey).genUserSig('alice', lifetimeSeconds);
    assert.equal(verify(official, { now: Math.floor(Date.now() / 1000) }).ok, true);
  });

  for (const [reason, wrong] of [
    ['app', { sdkAppId: 1400000001 }],
    ['signature', { secretKey: 'another-key' }],
    ['user', { userId: 'bob' }],
    ['expired', { now: issuedAt + lifetimeSeconds }],
  ] as const) {
    it(`refuses with "${reason}"`, () => {
      assert.deepEqual(verify(userSig, wrong), { ok: false, reason });
    });
  }

  for (const [what, forged] of [
    ['another user', { ...document, 'TLS.identifier': 'bob' }],
    ['a longer life', { ...document, 'TLS.expire': lifetimeSeconds + 1 }],
    ['a later start', { ...document, 'TLS.time': issuedAt + 1 }],
    ['a signature cut short', { ...document, 'TLS.sig': document['TLS.sig'].slice(0, 8) }],
    ['an empty signature', { ...document, 'TLS.sig': '' }],
  ] as const) {
    it(`sees that ${what} was not signed`, () => {
      const verdict = verify(packUserSig(forged), { userId: forged['TLS.identifier'] });
      assert.deepEqual(verdict, { ok: false, reason: 'signature' });
    });
  }

  for (const [what, given] of [
    ['nothing', undefined],
    ['an empty text', ''],
    ['an object', { toString: () => userSig }],
    ['plain words', 'not a usersig'],
    ['a line break at the end', `${userSig}\n`],
    ['a text that is too long', 'A'.repeat(100_000)],
    ['bytes that are not deflated', toSigBase64(Buffer.from('hello'))],
    ['a deflated text that is not JSON', toSigBase64(deflateSync('hello'))],
    ['a bomb that inflates to 1 MB', toSigBase64(deflateSync(Buffer.alloc(1_000_000)))],
    ['null', packUserSig(null)],
    ['a list', packUserSig([document])],
    ['a missing field', packUserSig({ ...document, 'TLS.sig': undefined })],
    ['another version', packUserSig({ ...document, 'TLS.ver': '1.0' })],
    ['a fraction of a second', packUserSig({ ...document, 'TLS.expire': 0.5 })],
    ['a number as text', packUserSig({ ...document, 'TLS.time': '1700000000' })],
    ['an id of two lines', packUserSig({ ...document, 'TLS.identifier': 'a\nTLS.sdkappid:999' })],
  ] as const) {
    it(`calls ${what} malformed`, () => {
      assert.deepEqual(verify(given), { ok: false, reason: 'malformed' });
    });
  }

  it('never throws and never accepts garbage', () => {
    const garbage = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[A-Za-z0-9*-]{1,300}$/),
      fc.json().map((text) => toSigBase64(deflateSync(text))),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => toSigBase64(deflateSync(bytes))),
    );
    fc.assert(
      fc.property(garbage, (given) => !verify(given).ok),
      { numRuns: 5_000 },
    );
  });

  it('sees any change of any field', () => {
    const change = fc.dictionary(fc.constantFrom(...Object.keys(document)), fc.jsonValue());
    fc.assert(
      fc.property(change, (fields) => {
        const changed = { ...document, ...fields };
        const same = JSON.stringify(changed) === JSON.stringify(document);
        return verify(packUserSig(changed)).ok === same;
      }),
      { numRuns: 2_000 },
    );
  });

  it('sees any changed character', () => {
    const place = fc.integer({ min: 0, max: userSig.length - 1 });
    const character = fc.constantFrom('A', 'B', 'z', '0', '9', '*', '-', '_');
    fc.assert(
      fc.property(place, character, (at, letter) => {
        const changed = userSig.slice(0, at) + letter + userSig.slice(at + 1);
        const verdict = verify(changed);
        // A change that leaves the claims as they were, in padding bits, may pass; no other.
        return !verdict.ok || verdict.expireAt === issuedAt + lifetimeSeconds;
      }),
      { numRuns: 2_000 },
    );
  });
});
