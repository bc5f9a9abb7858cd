import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isChatUserId } from './index.ts';

describe('isChatUserId', () => {
  for (const id of [
    'a',
    'alice',
    'Alice_B-2',
    '42',
    '2026-11-23',
    '123456789',
    '1234567890123456',
    'u4915112345678',
    '0x1f',
    '-',
    'a'.repeat(32),
  ]) {
    it(`allows ${id}`, () => {
      assert.equal(isChatUserId(id), true);
    });
  }

  for (const [why, id] of [
    ['nothing', ''],
    ['33 characters', 'a'.repeat(33)],
    ['a space', 'alice b'],
    ['a line break at the end', 'alice\n'],
    ['a second line', 'a\nTLS.sdkappid:999'],
    ['Chinese', '小军'],
    ['an emoji', 'alice🙂'],
    ['digits of another script', '٤٢'],
    ['an e-mail address', 'alice@example.org'],
    ['a phone number with +', '+4915112345678'],
    ['a phone number with 00', '0049151234567'],
    ['a phone number as dialled', '015112345678'],
    ['a short number as dialled', '0301234'],
    ['10 digits', '2025550123'],
    ['15 digits', '491511234567890'],
    ['a phone number with dashes', '202-555-0123'],
    ['a phone number with underscores', '0049_151_1234567'],
  ] as const) {
    it(`refuses ${why}`, () => {
      assert.equal(isChatUserId(id), false);
    });
  }
});
