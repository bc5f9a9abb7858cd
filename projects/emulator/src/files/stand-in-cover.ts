import { crc32, deflateSync } from 'node:zlib';
import type { ImageSize } from './image-size.ts';

/** How large the cover is that stands in for a frame of a video. */
export const coverSize: ImageSize = { width: 320, height: 180 };

const GREY = 0x80;

/**
 * A plain grey picture. It stands in for the cover of a video: to take a frame out of one needs a
 * decoder, which the emulator does not have.
 */
export function drawStandInCover(): Buffer {
  const { width, height } = coverSize;
  const row = Buffer.alloc(width + 1, GREY);
  row[0] = 0; // Each row begins with its filter: none.
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8); // Bits per pixel; the zeroes after it mean grey, and no interlacing.
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
