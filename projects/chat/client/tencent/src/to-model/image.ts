import { ImageBody, Message, OutgoingBody } from 'ngx-tencent-chat/models';

import { firstText, recordOf, textOf } from './told';

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

/** A picture that was just sent with its size: the SDK measures it by loading it, which may fail. */
export function measured(message: Message, sent: OutgoingBody): Message {
  const { body } = message;
  if (body.type !== 'image' || sent.type !== 'image' || body.width > 0) return message;
  return { ...message, body: { ...body, width: sent.width, height: sent.height } };
}

function toSize(info: unknown): Size {
  const { url, imageUrl, width, height } = recordOf(info);
  // Of one that was sent from this page the SDK tells the page's own copy, which is gone with the page.
  const isCopy = textOf(url).startsWith('blob:');
  return {
    url: isCopy ? textOf(imageUrl) : firstText(url, imageUrl),
    width: toPixels(width),
    height: toPixels(height),
  };
}

function toPixels(value: unknown): number {
  return typeof value === 'number' && value > 0 && value <= mostPixels ? Math.round(value) : 0;
}
