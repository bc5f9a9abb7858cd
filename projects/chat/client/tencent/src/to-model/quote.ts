import { Quote } from 'ngx-tencent-chat/models';

import { readCustomData } from './custom-data';
import { placeOfId } from './message-place';
import { toName } from './person';
import { textOf } from './told';

/** Under this name Tencent's own kits keep what a message answers to. */
export const quoteProperty = 'messageReply';

/** How much of a quoted text is shown. */
const mostCharacters = 200;
const mostIdCharacters = 128;

/**
 * What a message answers to, as Tencent's kits write it; null where nothing of use is. It comes from
 * another person's app, so nothing about it is certain. Kits that do not say when the quoted message was
 * sent leave it to its id; where that does not tell either, `sentAt` is 0 and it cannot be jumped to.
 */
export function toQuote(customData: string | undefined): Quote | null {
  const told = readCustomData(customData, quoteProperty);
  const id = told?.['messageID'];
  if (!told || typeof id !== 'string' || id === '' || id.length > mostIdCharacters) return null;
  const place = placeOfId(id);
  const seconds = wholeNumber(told['messageTime'], 9_999_999_999);
  const sequence = wholeNumber(told['messageSequence'], Number.MAX_SAFE_INTEGER);
  return {
    place: { id, sentAt: seconds > 0 ? seconds * 1_000 : place.sentAt, sequence },
    sender: toName(textOf(told['messageSender'], mostCharacters), ''),
    text: textOf(told['messageAbstract'], mostCharacters),
  };
}

/** Some kits write numbers as text. 0 for what is none. */
function wholeNumber(value: unknown, most: number): number {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0;
  return Number.isFinite(number) && number > 0 && number <= most ? Math.floor(number) : 0;
}
