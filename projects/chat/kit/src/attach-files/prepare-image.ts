import Compressor from 'compressorjs';
import { OutgoingBody } from 'ngx-tencent-chat/models';

import { IMAGE_HEAD, ImageHeader, readImageHeader } from './image-header';

/** How pictures are made smaller. */
export interface Shrink {
  /** The longest side that is sent, in pixels. */
  readonly maxSide: number;
  /** How good it looks, from 0 to 1. */
  readonly quality: number;
}

type ImageToSend = Extract<OutgoingBody, { readonly type: 'image' }>;

/** Larger pictures are sent as files: few bytes can unpack to more than there is memory. */
const MAX_PIXELS = 50_000_000;

/**
 * Makes a picture ready: not larger than anyone needs, and without what the camera wrote into it. Null if
 * it is too large to be shown; rejects if it cannot be unpacked.
 */
export async function prepareImage(file: File, shrink: Shrink): Promise<ImageToSend | null> {
  const header = await readHeader(file);
  if (header && header.width * header.height > MAX_PIXELS) return null;
  const size = await measure(file);
  if (size.width * size.height > MAX_PIXELS) return null;
  if (!isWorthIt(file, header, size, shrink)) return { type: 'image', file, ...size };
  const smaller = await compress(file, shrink);
  return { type: 'image', file: smaller, ...(await measure(smaller)) };
}

/** Whether it is too large, or says where it was taken. What moves stays as it is, or it would stand still. */
function isWorthIt(
  { type }: File,
  header: ImageHeader | null,
  { width, height }: { width: number; height: number },
  { maxSide }: Shrink,
): boolean {
  if (header?.moving) return false;
  return type === 'image/jpeg' || Boolean(header?.tagged) || Math.max(width, height) > maxSide;
}

async function readHeader(file: File): Promise<ImageHeader | null> {
  return readImageHeader(file.type, await file.slice(0, IMAGE_HEAD).arrayBuffer());
}

/** Its size as it is seen, turned as the camera was; unpacks it, which a broken one does not survive. */
async function measure(file: Blob): Promise<{ width: number; height: number }> {
  const picture = await createImageBitmap(file);
  const { width, height } = picture;
  picture.close();
  return { width, height };
}

function compress(file: File, { maxSide, quality }: Shrink): Promise<File> {
  return new Promise((resolve, reject) => {
    new Compressor(file, {
      quality,
      maxWidth: maxSide,
      maxHeight: maxSide,
      // Browsers turn it by themselves; and a larger one without tags is better than the first one.
      checkOrientation: false,
      retainExif: false,
      strict: false,
      convertTypes: [],
      success: (made) => resolve(new File([made], file.name, { type: made.type || file.type })),
      error: reject,
    });
  });
}
