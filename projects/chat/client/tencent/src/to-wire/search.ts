import { MessageQuery } from 'ngx-tencent-chat/client';

import { toWireConversationId } from '../conversation-id';
import type { SdkSearchOptions } from '../sdk-commands';

/** More words and people the service does not take. */
const mostWords = 5;
export const mostSenders = 5;
const pageSize = 20;

const wireTypes: Readonly<Record<MessageQuery['types'][number], string>> = {
  text: 'TIMTextElem',
  image: 'TIMImageElem',
  video: 'TIMVideoFileElem',
  voice: 'TIMSoundElem',
  file: 'TIMFileElem',
  location: 'TIMLocationElem',
  link: 'TIMTextElem',
  custom: 'TIMCustomElem',
  merged: 'TIMRelayElem',
};

/** With these links begin; the service looks for words only. */
const linkWords = ['http', 'https', 'www'];

/** What the search of the service wants. */
export function toWireSearch(
  query: MessageQuery,
  cursor: string | null,
  now: number,
): SdkSearchOptions {
  const words = toWords(query.text);
  const links = words.length === 0 && onlyLinks(query);
  const types = [...new Set(query.types.map((type) => wireTypes[type]))];
  // The service does not look for everything.
  const any = words.length + types.length + query.senders.length === 0;
  return {
    ...(words.length > 0 && { keywordList: words, keywordListMatchType: 'and' }),
    ...(links && { keywordList: linkWords, keywordListMatchType: 'or' }),
    ...((types.length > 0 || any) && {
      messageTypeList: any ? [...new Set(Object.values(wireTypes))] : types,
    }),
    ...(query.senders.length > 0 && { senderUserIDList: query.senders }),
    ...(query.conversationId && { conversationID: toWireConversationId(query.conversationId) }),
    ...toWireTime(query, now),
    ...(cursor !== null && { cursor }),
    count: pageSize,
  };
}

/** Whether only texts with a link are looked for. */
export function onlyLinks({ types }: MessageQuery): boolean {
  return types.includes('link') && !types.includes('text');
}

/** Words, the last one with all the others in it that are too many. */
function toWords(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter(Boolean);
  if (words.length <= mostWords) return words;
  return [...words.slice(0, mostWords - 1), words.slice(mostWords - 1).join(' ')];
}

/** In seconds, back from the end. */
function toWireTime({ from, until }: MessageQuery, now: number): Partial<SdkSearchOptions> {
  const end = Math.ceil((until ?? now) / 1_000);
  return {
    ...(until !== null && { timePosition: end }),
    ...(from !== null && { timePeriod: Math.max(1, end - Math.floor(from / 1_000)) }),
  };
}
