import {
  CallBody,
  FileBody,
  ImageBody,
  LocationBody,
  MergedBody,
  MessageBody,
  NoticeBody,
  StickerBody,
  TextBody,
  UnknownBody,
  VideoBody,
  VoiceBody,
} from 'ngx-tencent-chat/models';
import {
  callRoom,
  fileRoom,
  locationRoom,
  mergedRoom,
  pictureRoom,
  stickerRoom,
  voiceRoom,
} from './content-rooms';
import { MessageType } from './message-type';

/** The adapter made the body: there is nothing left to check. */
const vouchedFor = { '~standard': { validate: (value: unknown) => ({ value }) } };

/** A text. */
const textType: MessageType<TextBody> = {
  type: 'text',
  schema: vouchedFor,
  preview: ({ text }) => text,
  search: ({ text }) => text,
};

/** A picture. */
const imageType: MessageType<ImageBody> = {
  type: 'image',
  schema: vouchedFor,
  room: pictureRoom,
  preview: (_, intl) => intl.image,
};

/** Something that happened in a group. */
const noticeType: MessageType<NoticeBody> = {
  type: 'notice',
  schema: vouchedFor,
  preview: ({ event, by, people, text }, intl) =>
    intl.notice({ event, by: by?.name ?? null, people: people.map(({ name }) => name), text }),
};

/** What nobody has declared. */
const unknownType: MessageType<UnknownBody> = {
  type: 'unknown',
  schema: vouchedFor,
  preview: ({ kind }, intl) => intl.unknownMessage(kind),
};

const videoType: MessageType<VideoBody> = {
  type: 'video',
  schema: vouchedFor,
  load: async () => (await import('../message-video/message-video')).ChatMessageVideo,
  room: pictureRoom,
  preview: (_, intl) => intl.types.video,
};

const voiceType: MessageType<VoiceBody> = {
  type: 'voice',
  schema: vouchedFor,
  load: async () => (await import('../message-voice/message-voice')).ChatMessageVoice,
  room: voiceRoom,
  preview: ({ duration }, intl) => intl.types.voice(duration),
};

const fileType: MessageType<FileBody> = {
  type: 'file',
  schema: vouchedFor,
  load: async () => (await import('../message-file/message-file')).ChatMessageFile,
  room: fileRoom,
  preview: ({ name }) => name,
  search: ({ name }) => name,
  spoken: ({ name }, intl) => intl.types.file(name),
};

const stickerType: MessageType<StickerBody> = {
  type: 'sticker',
  schema: vouchedFor,
  load: async () => (await import('../message-sticker/message-sticker')).ChatMessageSticker,
  room: stickerRoom,
  preview: (_, intl) => intl.types.sticker,
};

const locationType: MessageType<LocationBody> = {
  type: 'location',
  schema: vouchedFor,
  load: async () => (await import('../message-location/message-location')).ChatMessageLocation,
  room: locationRoom,
  preview: ({ description }, intl) => intl.types.location(description),
  search: ({ description }) => description,
};

const mergedType: MessageType<MergedBody> = {
  type: 'merged',
  schema: vouchedFor,
  load: async () => (await import('../message-merged/message-merged')).ChatMessageMerged,
  room: mergedRoom,
  preview: ({ title }) => title,
  search: ({ title, lines }) => [title, ...lines].join('\n'),
};

const callType: MessageType<CallBody> = {
  type: 'call',
  schema: vouchedFor,
  load: async () => (await import('../message-call/message-call')).ChatMessageCall,
  room: callRoom,
  preview: ({ outcome, video, duration }, intl) => intl.types.call(outcome, video, duration),
};

/** The types that need no declaration. */
export const builtInTypes: Readonly<Record<MessageBody['type'], MessageType>> = {
  text: textType,
  image: imageType,
  video: videoType,
  voice: voiceType,
  file: fileType,
  sticker: stickerType,
  location: locationType,
  merged: mergedType,
  call: callType,
  notice: noticeType,
  unknown: unknownType,
};
