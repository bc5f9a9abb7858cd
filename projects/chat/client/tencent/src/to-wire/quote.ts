import { Quote } from 'ngx-tencent-chat/models';

import { quoteProperty } from '../to-model/quote';

/** Of Tencent's kits: a text, and the first way of writing quotes. */
const textType = 1;
const version = 1;

/** What a message answers to, as Tencent's own kits write and understand it. */
export function toWireQuote({ place, sender, text }: Quote): Readonly<Record<string, unknown>> {
  return {
    [quoteProperty]: {
      messageID: place.id,
      messageAbstract: text,
      messageSender: sender,
      messageType: textType,
      ...(place.sentAt > 0 && { messageTime: Math.floor(place.sentAt / 1_000) }),
      ...(place.sequence > 0 && { messageSequence: place.sequence }),
      version,
    },
  };
}
