import { readImageHeader } from './image-header';

const buffer = (...parts: (string | number[])[]): ArrayBuffer =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
    ),
  ).buffer;

const pngStart = [
  '\x89PNG\r\n\x1a\n',
  [0, 0, 0, 13],
  'IHDR',
  [0, 0, 1, 0, 0, 0, 0, 200, 8, 6, 0, 0, 0, 1, 2, 3, 4],
];
const chunk = (name: string) => [[0, 0, 0, 0], name, [0, 0, 0, 0]];
const end = [[0, 0, 0, 9], 'IDAT', [0, 0, 0, 0]];
const app = [0xff, 0xe1, 0, 6, 0x45, 0x78, 0x69, 0x66];
const frame = [0xff, 0xc0, 0, 17, 8, 0, 100, 1, 44, 3, 0, 0, 0];

describe('readImageHeader', () => {
  it('reads a PNG', () => {
    const png = buffer(...pngStart, ...end);
    expect(readImageHeader('image/png', png)).toEqual({
      width: 256,
      height: 200,
      moving: false,
      tagged: false,
    });
  });

  it('tells a PNG that moves, and one that says where it was taken', () => {
    const moving = buffer(...pngStart, ...chunk('acTL'), ...end);
    expect(readImageHeader('image/png', moving)?.moving).toBe(true);
    const tagged = buffer(...pngStart, ...chunk('eXIf'), ...end);
    expect(readImageHeader('image/png', tagged)?.tagged).toBe(true);
  });

  it('reads a JPEG behind what a camera puts before it', () => {
    const jpeg = buffer([0xff, 0xd8], app, frame);
    expect(readImageHeader('image/jpeg', jpeg)).toMatchObject({ width: 300, height: 100 });
  });

  it('reads a GIF', () => {
    const gif = buffer('GIF89a', [16, 0, 9, 0]);
    expect(readImageHeader('image/gif', gif)).toMatchObject({ width: 16, height: 9, moving: true });
  });

  it.each([
    ['VP8X', [10, 0, 0, 0, 0x0a, 0, 0, 0, 43, 1, 0, 99, 0, 0], 300, 100, true],
    ['VP8L', [1, 0, 0, 0, 0x2f, 43, 193, 24, 0], 300, 100, false],
  ] as const)('reads a WebP of kind %s', (kind, rest, width, height, moving) => {
    const webp = buffer('RIFF', [0, 0, 0, 0], 'WEBP', kind, [...rest]);
    expect(readImageHeader('image/webp', webp)).toMatchObject({ width, height, moving });
  });

  it.each(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])(
    'knows nothing of a %s that ends early',
    (type) => {
      expect(readImageHeader(type, new ArrayBuffer(3))).toBeNull();
    },
  );
});
