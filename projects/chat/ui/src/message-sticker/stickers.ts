import { InjectionToken, Provider } from '@angular/core';
import { StickerBody } from 'ngx-tencent-chat/models';

/** Finds the picture of a sticker: its address, or null where the app does not know it. */
export type FindSticker = (sticker: StickerBody) => string | null;

/** @internal */
export const STICKERS = new InjectionToken<FindSticker>('STICKERS', { factory: () => () => null });

/**
 * Tells where the pictures of stickers are. Without it, and of those it does not know, the names stand.
 *
 * @example
 * provideStickers(({ set, name }) => (set === 1 ? `/stickers/${encodeURIComponent(name)}.webp` : null))
 */
export function provideStickers(find: FindSticker): Provider {
  return { provide: STICKERS, useValue: find };
}
