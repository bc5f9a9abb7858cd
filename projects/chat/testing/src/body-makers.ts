import {
  CallBody,
  FileBody,
  ImageBody,
  LocationBody,
  Member,
  MergedBody,
  NoticeBody,
  Room,
  StickerBody,
  UnknownBody,
  VideoBody,
  VoiceBody,
} from 'ngx-tencent-chat/models';

import { makePerson } from './makers';

/** A hill under a sky, 240 by 160. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAPAAAACgAQMAAAAIFXMmAAAABlBMVEXyplobOlzx7Qsa' +
  'AAAAI0lEQVR42u3JoQEAAAwCIP9/evvAbIBKAgAAzLhKa6211oP9tax46iH2wJgAAAAASUVORK5CYII=';

/** A picture of 240 by 160, unless said otherwise. */
export function makeImage(overrides: Partial<ImageBody> = {}): ImageBody {
  return {
    type: 'image',
    url: picture,
    previewUrl: picture,
    width: 240,
    height: 160,
    ...overrides,
  };
}

/** A film of 12 seconds. */
export function makeVideo(overrides: Partial<VideoBody> = {}): VideoBody {
  return {
    type: 'video',
    url: 'data:video/mp4;base64,',
    posterUrl: picture,
    width: 240,
    height: 160,
    duration: 12,
    size: 1_500_000,
    ...overrides,
  };
}

/** Seven seconds of speech, loudest in the middle. */
export function makeVoice(overrides: Partial<VoiceBody> = {}): VoiceBody {
  const levels = [0.1, 0.3, 0.6, 1, 0.8, 0.4, 0.2];
  return {
    type: 'voice',
    url: 'data:audio/mp4;base64,',
    duration: 7,
    size: 28_000,
    levels,
    ...overrides,
  };
}

/** A report of two megabytes. */
export function makeFile(overrides: Partial<FileBody> = {}): FileBody {
  return {
    type: 'file',
    url: 'data:application/pdf;base64,',
    name: 'report.pdf',
    size: 2_000_000,
    ...overrides,
  };
}

/** A sticker of the first set. */
export function makeSticker(overrides: Partial<StickerBody> = {}): StickerBody {
  return { type: 'sticker', set: 1, name: 'wave', ...overrides };
}

/** The tower of Paris. */
export function makeLocation(overrides: Partial<LocationBody> = {}): LocationBody {
  const description = 'Eiffel Tower';
  return {
    type: 'location',
    description,
    latitude: 48.8583,
    longitude: 2.2945,
    ...overrides,
  };
}

/** Two messages that were handed on as one. */
export function makeMerged(overrides: Partial<MergedBody> = {}): MergedBody {
  return {
    type: 'merged',
    title: 'Alice and Bob',
    lines: ['Alice: Hello', 'Bob: Hi'],
    ...overrides,
  };
}

/** A call of one minute and five seconds. */
export function makeCall(overrides: Partial<CallBody> = {}): CallBody {
  return { type: 'call', outcome: 'ended', video: false, duration: 65, ...overrides };
}

/** Bob has joined. */
export function makeNotice(overrides: Partial<NoticeBody> = {}): NoticeBody {
  const people = [makePerson()];
  return { type: 'notice', event: 'joined', by: null, people, text: '', ...overrides };
}

/** A message of an app's own type. */
export function makeUnknown(overrides: Partial<UnknownBody> = {}): UnknownBody {
  return { type: 'unknown', kind: 'parcel', data: { number: 'XY 12' }, ...overrides };
}

/** The direct conversation with Bob. */
export function makeRoom(overrides: Partial<Room> = {}): Room {
  return {
    conversationId: 'direct:bob',
    type: 'direct',
    role: 'member',
    mutedUntil: 0,
    allMuted: false,
    blocked: false,
    memberCount: 2,
    ...overrides,
  };
}

/** A plain member of a group; Bob unless said otherwise. */
export function makeMember(overrides: Partial<Member> = {}): Member {
  return { ...makePerson(), role: 'member', mutedUntil: 0, ...overrides };
}
