import { LocationBody, MessageBody, StickerBody, UnknownBody } from 'ngx-tencent-chat/models';

import { SdkMessage } from '../sdk';
import { toCall } from './call';
import { toImage } from './image';
import { toFile, toVideo, toVoice } from './media';
import { toMerged } from './merged';
import { toNotice } from './notice';
import { readOwnData } from './own-data';
import { Told, parsedRecord, textOf } from './told';

const mostDescriptionCharacters = 1_000;
const mostNameCharacters = 256;

/** The part of a message that says something. */
export interface Saying {
  readonly type?: string | null | undefined;
  readonly payload?: SdkMessage['payload'] | undefined;
  readonly cloudCustomData?: string | undefined;
}

/** What a message says. An element that the SDK does not know has neither type nor payload. */
export function toBody(saying: Saying): MessageBody {
  return known(saying) ?? unknown(saying);
}

function known({ type, payload, cloudCustomData }: Saying): MessageBody | null {
  if (!payload) return type === 'TIMGroupTipElem' ? toNotice(payload) : null;
  switch (type) {
    case 'TIMTextElem':
      return typeof payload['text'] === 'string' ? { type: 'text', text: payload['text'] } : null;
    case 'TIMImageElem':
      return toImage(payload['imageInfoArray']);
    case 'TIMVideoFileElem':
      return toVideo(payload);
    case 'TIMSoundElem':
      return toVoice(payload, readOwnData(cloudCustomData).levels);
    case 'TIMFileElem':
      return toFile(payload);
    case 'TIMFaceElem':
      return toSticker(payload);
    case 'TIMLocationElem':
      return toLocation(payload);
    case 'TIMRelayElem':
      return toMerged(payload);
    case 'TIMCustomElem':
      return toCustom(payload);
    case 'TIMGroupTipElem':
      return toNotice(payload);
    default:
      return null;
  }
}

function toSticker({ index, data }: Told): StickerBody | null {
  if (typeof index !== 'number' || !Number.isSafeInteger(index)) return null;
  if (typeof data !== 'string') return null;
  return { type: 'sticker', set: index, name: data.slice(0, mostNameCharacters) };
}

function toLocation({ description, latitude, longitude }: Told): LocationBody | null {
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return null;
  const words = textOf(description, mostDescriptionCharacters);
  return { type: 'location', description: words, latitude, longitude };
}

function isWithin(degrees: unknown, most: number): degrees is number {
  return typeof degrees === 'number' && degrees >= -most && degrees <= most;
}

/** Tencent's kits name a type of an app's own within its data, and so do we. */
function toCustom({ data }: Told): MessageBody | null {
  const told = parsedRecord(data);
  if (!told) return null;
  const { businessID, ...rest } = told;
  const call = toCall(told);
  if (call || typeof businessID !== 'string' || businessID === '') return call;
  return { type: 'unknown', kind: businessID.slice(0, mostNameCharacters), data: rest };
}

function unknown({ type, payload }: Saying): UnknownBody {
  return { type: 'unknown', kind: type ?? '', ...(payload && { data: toPlain(payload) }) };
}

/** A copy of what an app put in. */
function toPlain(payload: object): unknown {
  try {
    return JSON.parse(JSON.stringify(payload));
  } catch {
    // Nothing that came over the wire has a circle; the SDK's own objects may come to have one.
    return null;
  }
}
