import { ImageBody, NoticeBody, TextBody, UnknownBody } from 'ngx-tencent-chat/models';
import { MessageType } from './message-type';

/** The adapter made the body: there is nothing left to check. */
const vouchedFor = { '~standard': { validate: (value: unknown) => ({ value }) } };

/** A text. */
export const textType: MessageType<TextBody> = {
  type: 'text',
  schema: vouchedFor,
  preview: ({ text }) => text,
  search: ({ text }) => text,
};

/** A picture. */
export const imageType: MessageType<ImageBody> = {
  type: 'image',
  schema: vouchedFor,
  preview: (_, intl) => intl.image,
};

/** Something that happened in a group. */
export const noticeType: MessageType<NoticeBody> = {
  type: 'notice',
  schema: vouchedFor,
  preview: ({ event, by, people, text }, intl) =>
    intl.notice({ event, by: by?.name ?? null, people: people.map(({ name }) => name), text }),
};

/** What nobody has declared. */
export const unknownType: MessageType<UnknownBody> = {
  type: 'unknown',
  schema: vouchedFor,
  preview: ({ kind }, intl) => intl.unknownMessage(kind),
};
