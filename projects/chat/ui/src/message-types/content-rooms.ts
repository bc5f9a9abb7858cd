import { ImageBody, MergedBody, VideoBody } from 'ngx-tencent-chat/models';
import { boxOf } from '../message-image/image-box';
import { shownLines } from '../message-merged/merged-lines';
import { ContentRoom } from './message-type';

// As the sheets of the contents have it, in pixels of a reader who has not changed the font size.
const CARD = 272;

/** The room of a picture or film. */
export function pictureRoom({ width, height }: ImageBody | VideoBody): ContentRoom {
  return { ...boxOf(width, height), shaped: true };
}

export function voiceRoom(): ContentRoom {
  return card(48);
}

export function fileRoom(): ContentRoom {
  return card(44);
}

export function callRoom(): ContentRoom {
  return { width: 240, height: 44, shaped: false };
}

export function stickerRoom(): ContentRoom {
  return { width: 144, height: 144, shaped: false };
}

export function locationRoom({ description }: { readonly description: string }): ContentRoom {
  return card(96 + 6 + (description ? 22 : 0) + 18);
}

export function mergedRoom(body: MergedBody): ContentRoom {
  return card(22 + 18 * shownLines(body).length + 6 + 32);
}

function card(height: number): ContentRoom {
  return { width: CARD, height, shaped: false };
}
