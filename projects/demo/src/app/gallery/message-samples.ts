import { Message, NoticeBody, Person, groupConversationId } from 'ngx-tencent-chat/models';
import { SAMPLE_NOW, makeMessage, makePerson } from 'ngx-tencent-chat/testing';
import { paintPicture } from './paint-picture';

const bob = makePerson({ id: 'bob', name: 'Bob Marchetti' });
const mei = makePerson({ id: 'mei', name: '陈美玲' });
const yusuf = makePerson({ id: 'yusuf', name: 'يوسف الهاشمي' });
const chloe = makePerson({ id: 'chloe', name: 'Chloé Lindqvist' });

let minutes = 90;
type Sample = Partial<Message> & { readonly text?: string };

function sample(message: Sample): Message {
  const sentAt = SAMPLE_NOW - minutes-- * 60_000;
  return makeMessage({ conversationId: groupConversationId('tiles'), sentAt, ...message });
}

function picture(width: number, height: number, hue: number): Message['body'] {
  const url = paintPicture(Math.min(width, 640), Math.min(height, 720), hue);
  return { type: 'image', url, previewUrl: url, width, height };
}

const broken = (url: string): Message['body'] => ({
  type: 'image',
  url,
  previewUrl: url,
  width: 320,
  height: 180,
});

function notice(event: NoticeBody['event'], more: Partial<NoticeBody>): Message {
  return sample({ body: { type: 'notice', event, by: null, people: [], text: '', ...more } });
}

function reaction(id: string, count: number, own: boolean, people: readonly Person[] = []) {
  return { id, count, own, people };
}

const place = { id: 'stored-1', sentAt: SAMPLE_NOW - 90 * 60_000, sequence: 1 };

/** What people write: links, mentions, emoji, long texts, answers. */
export const texts: readonly Message[] = [
  notice('created', { by: bob }),
  notice('invited', { by: bob, people: [mei, yusuf, chloe] }),
  notice('renamed', { by: chloe, text: 'Tiles & friends' }),
  sample({
    sender: bob,
    text: 'The plan is at https://example.com/tiles/plan?v=3, and you can also write to plans@example.com.',
  }),
  sample({ sender: mei, text: '@Alice 请看 www.example.com，谢谢！', mentions: ['alice'] }),
  sample({
    own: true,
    read: true,
    text: 'Thanks @陈美玲, I saw it: example.com/plan',
    mentions: ['mei'],
  }),
  sample({ sender: chloe, text: '🎉' }),
  sample({ own: true, read: true, text: '👏🏽👩‍👩‍👧🇫🇷' }),
  sample({ sender: yusuf, text: '😀😃😄😁' }),
  sample({
    sender: yusuf,
    text: 'نعم، رأيت الخطة: https://example.com/plan وهي جيدة',
    quote: {
      place,
      sender: 'Bob Marchetti',
      text: 'The plan is at https://example.com/tiles/plan?v=3, and you can also write to plans@example.com.',
    },
    reactions: [reaction('👍', 3, true, [bob, mei]), reaction('❤️', 1, false, [chloe])],
  }),
  sample({
    own: true,
    read: true,
    edited: true,
    version: 2,
    text: 'Then it is settled',
    quote: { place, sender: 'يوسف الهاشمي', text: 'نعم، رأيت الخطة' },
    reactions: [reaction('🎉', 12, false), reaction('😂', 1204, true), reaction('🙏', 1, false)],
  }),
  sample({ sender: bob, text: 'One thing after the other. '.repeat(90) }),
  sample({ sender: bob, recalled: true }),
];

/** Pictures of every shape, on their way, and failed. */
export const pictures: readonly Message[] = [
  sample({ sender: chloe, body: picture(1600, 1000, 230) }),
  sample({
    own: true,
    read: true,
    body: picture(900, 1400, 60),
    reactions: [reaction('😍', 2, false, [chloe])],
  }),
  sample({
    sender: mei,
    body: picture(240, 160, 150),
    quote: { place, sender: 'Alice', text: 'Photo' },
  }),
  sample({ sender: mei, body: picture(24, 24, 10) }),
  sample({ sender: bob, body: broken('data:image/png;base64,gone') }),
  sample({ own: true, read: true, body: broken('javascript:alert(1)') }),
];
