import { ImageBody } from 'ngx-tencent-chat/models';

interface Size {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The SDK lists the full picture first, then one of 198 and one of 720 pixels. */
const fullIndex = 0;
const previewIndexes = [2, 1, 0];
/** Wider than any screen or camera: what says more is not meant seriously. */
const mostPixels = 100_000;

/** A picture; null where there is no address. */
export function toImage(infos: unknown): ImageBody | null {
  if (!Array.isArray(infos)) return null;
  const sizes = infos.map(toSize);
  const full = sizes[fullIndex];
  const preview = previewIndexes.map((index) => sizes[index]).find((one) => one?.url);
  const url = full?.url || preview?.url;
  if (!url) return null;
  // Some senders leave out the size of the full one. The proportions are those of all.
  const sized = [full, ...sizes].find((one) => one && one.width > 0 && one.height > 0);
  return {
    type: 'image',
    url,
    previewUrl: preview?.url ?? url,
    width: sized?.width ?? 0,
    height: sized?.height ?? 0,
  };
}

function toSize(info: unknown): Size {
  const { url, imageUrl, width, height } = (info ?? {}) as Readonly<Record<string, unknown>>;
  const address = typeof url === 'string' && url ? url : imageUrl;
  return {
    url: typeof address === 'string' ? address : '',
    width: toPixels(width),
    height: toPixels(height),
  };
}

function toPixels(value: unknown): number {
  return typeof value === 'number' && value > 0 && value <= mostPixels ? Math.round(value) : 0;
}
