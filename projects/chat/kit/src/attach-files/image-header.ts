/** How much of a picture holds its size, in bytes: cameras put a preview before it. */
export const IMAGE_HEAD = 262_144;

/** What the beginning of a picture says. */
export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  /** Whether it moves: made again, it would stand still. */
  readonly moving: boolean;
  /** Whether it carries facts about where and how it was taken. */
  readonly tagged: boolean;
}

/**
 * Reads the size of a picture without unpacking it: few bytes can unpack to more than there is memory.
 * Null where its beginning does not tell.
 */
export function readImageHeader(type: string, head: ArrayBuffer): ImageHeader | null {
  const data = new DataView(head);
  try {
    if (type === 'image/png') return readPng(data);
    if (type === 'image/gif') return still(data.getUint16(6, true), data.getUint16(8, true), true);
    if (type === 'image/webp') return readWebp(data);
    return type === 'image/jpeg' ? readJpeg(data) : null;
  } catch (error) {
    // It ends before it has said so.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function still(width: number, height: number, moving = false, tagged = false): ImageHeader {
  return { width, height, moving, tagged };
}

function readPng(data: DataView): ImageHeader {
  let moving = false;
  let tagged = false;
  // Chunks follow each other: length, name, content, sum.
  for (let at = 8; at + 8 < data.byteLength; at += data.getUint32(at) + 12) {
    const name = word(data, at + 4);
    if (name === 'IDAT') break;
    moving ||= name === 'acTL';
    tagged ||= name === 'eXIf' || name === 'tEXt' || name === 'iTXt' || name === 'zTXt';
  }
  return still(data.getUint32(16), data.getUint32(20), moving, tagged);
}

function readWebp(data: DataView): ImageHeader | null {
  const kind = word(data, 12);
  if (kind === 'VP8 ')
    return still(data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff);
  if (kind === 'VP8L') {
    const bits = data.getUint32(21, true);
    return still((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  if (kind !== 'VP8X') return null;
  const flags = data.getUint8(20);
  const width = (data.getUint32(24, true) & 0xffffff) + 1;
  const height = (data.getUint32(26, true) >>> 8) + 1;
  return still(width, height, (flags & 0x02) !== 0, (flags & 0x0c) !== 0);
}

function readJpeg(data: DataView): ImageHeader | null {
  for (let at = 2; at + 9 < data.byteLength; at += data.getUint16(at + 2) + 2) {
    const marker = data.getUint8(at + 1);
    if (data.getUint8(at) !== 0xff) return null;
    // Frames of every coding; tables among them are none.
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return still(data.getUint16(at + 7), data.getUint16(at + 5), false, true);
  }
  return null;
}

function word(data: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => data.getUint8(at + step)));
}
