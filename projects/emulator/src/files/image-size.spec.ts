import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readImageSize } from './image-size.ts';
import { coverSize, drawStandInCover } from './stand-in-cover.ts';

/** Bytes as numbers and as text. */
function bytesOf(...parts: readonly (string | readonly number[])[]): Buffer {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
}

const SKIPPED = (count: number): readonly number[] => Array.from({ length: count }, () => 0);

// The first bytes of pictures of 300 by 200 pixels, as their formats have them.
const pictures: Readonly<Record<string, Buffer>> = {
  GIF: bytesOf('GIF89a', [0x2c, 0x01, 0xc8, 0x00]),
  BMP: bytesOf('BM', SKIPPED(16), [0x2c, 0x01, 0, 0, 0xc8, 0, 0, 0]),
  'BMP from the top': bytesOf('BM', SKIPPED(16), [0x2c, 0x01, 0, 0, 0x38, 0xff, 0xff, 0xff]),
  'WebP, lossy': bytesOf('RIFF', SKIPPED(4), 'WEBPVP8 ', SKIPPED(10), [0x2c, 0x01, 0xc8, 0x00]),
  'WebP, lossless': bytesOf('RIFF', SKIPPED(4), 'WEBPVP8L', SKIPPED(5), [0x2b, 0xc1, 0x31, 0x00]),
  'WebP, extended': bytesOf('RIFF', SKIPPED(4), 'WEBPVP8X', SKIPPED(8), [0x2b, 1, 0, 0xc7, 0, 0]),
  JPEG: bytesOf(
    [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00],
    [0xff, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x00, 0xc8, 0x01, 0x2c],
  ),
};

describe('the size of a picture', () => {
  for (const [format, bytes] of Object.entries(pictures)) {
    it(`is read from a ${format}`, () => {
      assert.deepEqual(readImageSize(bytes), { width: 300, height: 200 });
    });
  }

  it('is read from a PNG that the emulator drew itself', () => {
    assert.deepEqual(readImageSize(drawStandInCover()), coverSize);
  });

  it('is not made up for what is no picture, or is cut off', () => {
    assert.equal(readImageSize(Buffer.from('hello')), undefined);
    assert.equal(readImageSize(Buffer.alloc(0)), undefined);
    for (const bytes of Object.values(pictures)) {
      assert.equal(readImageSize(bytes.subarray(0, -1)), undefined);
    }
  });

  it('comes to an end whatever the bytes are', () => {
    const beginning = fc.constantFrom(...Object.values(pictures));
    fc.assert(
      fc.property(beginning, fc.nat(40), fc.uint8Array({ maxLength: 200 }), (bytes, at, rest) => {
        readImageSize(Buffer.concat([bytes.subarray(0, at), rest]));
      }),
    );
  });
});
