import { MessageQuery } from 'ngx-tencent-chat/client';
import { Message, MessageBody } from 'ngx-tencent-chat/models';

type QueryType = MessageQuery['types'][number];

/** Whether a message is what a query asks for; its words apart. */
export function fitsQuery(
  { recalled, body, sender, sentAt }: Message,
  query: MessageQuery,
): boolean {
  if (recalled || body.type === 'notice') return false;
  const { senders, types, from, until } = query;
  return (
    (senders.length === 0 || senders.includes(sender.id)) &&
    (from === null || sentAt >= from) &&
    (until === null || sentAt < until) &&
    (types.length === 0 || typesOf(body).some((type) => types.includes(type)))
  );
}

function typesOf(body: MessageBody): readonly QueryType[] {
  switch (body.type) {
    case 'text':
      return /\bhttps?:\/\/|\bwww\.\S/i.test(body.text) ? ['text', 'link'] : ['text'];
    case 'unknown':
      return ['custom'];
    case 'sticker':
    case 'call':
    case 'notice':
      return [];
    default:
      return [body.type];
  }
}

/** Whether a query asks for anything. A time alone does not: there is no search for that. */
export function isQuery({ text, senders, types }: MessageQuery): boolean {
  return text.trim() !== '' || senders.length > 0 || types.length > 0;
}
