import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createA2Key, fingerprintOf, readA2Key } from './a2-key.ts';

const claims = { userID: 'alice', fingerprint: fingerprintOf('sig'), expireAt: 1_800_000_000 };

describe('an access key', () => {
  it('says what was written in it', () => {
    assert.deepEqual(readA2Key(createA2Key(claims, 'secret'), 'secret'), claims);
  });

  it('is nothing to somebody with another secret', () => {
    assert.equal(readA2Key(createA2Key(claims, 'secret'), 'other'), undefined);
  });

  it('is nothing once a character of it changed, or when it was invented', () => {
    const key = createA2Key(claims, 'secret');
    fc.assert(
      fc.property(fc.nat({ max: key.length - 1 }), fc.string(), (place, text) => {
        const changed = key.slice(0, place) + text + key.slice(place + 1);
        fc.pre(changed !== key);
        assert.equal(readA2Key(changed, 'secret'), undefined);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(readA2Key(text, 'secret'), undefined);
      }),
    );
  });
});
