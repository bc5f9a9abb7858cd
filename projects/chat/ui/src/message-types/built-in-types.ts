import { ImageBody, NoticeBody, TextBody, UnknownBody } from 'ngx-tencent-chat/models';
import { MessageType } from './message-type';

/** The adapter made the body: there is nothing left to check. */
const isVouchedFor = <Body>(data: unknown): data is Body => data !== null;

/** A text. */
export const textType: MessageType<TextBody> = {
  type: 'text',
  schema: isVouchedFor,
  preview: ({ text }) => text,
  search: ({ text }) => text,
};

/** A picture. */
export const imageType: MessageType<ImageBody> = {
  type: 'image',
  schema: isVouchedFor,
  preview: (_, intl) => intl.image,
};

/** Something that happened in a group. */
export const noticeType: MessageType<NoticeBody> = {
  type: 'notice',
  schema: isVouchedFor,
  preview: ({ event, by, people, text }, intl) =>
    intl.notice({ event, by: by?.name ?? null, people: people.map(({ name }) => name), text }),
};

/** What nobody has declared. */
export const unknownType: MessageType<UnknownBody> = {
  type: 'unknown',
  schema: isVouchedFor,
  preview: ({ kind }, intl) => intl.unknownMessage(kind),
};
