import { Connection, Conversation, Message, Person } from 'ngx-tencent-chat/models';
import {
  SAMPLE_NOW,
  makeConversation,
  makeLastMessage,
  makeMessage,
  makePerson,
} from 'ngx-tencent-chat/testing';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** People of many scripts. */
export const people: readonly Person[] = [
  makePerson({ id: 'bob', name: 'Bob Marchetti' }),
  makePerson({ id: 'chloe', name: 'Chloé Lindqvist' }),
  makePerson({ id: 'dmitri', name: 'Дмитрий Волков' }),
  makePerson({ id: 'mei', name: '陈美玲' }),
  makePerson({ id: 'yusuf', name: 'يوسف الهاشمي' }),
  makePerson({ id: 'noa', name: 'נועה ברק' }),
  makePerson({ id: 'priya', name: 'प्रिया नायर' }),
  makePerson({ id: 'sam', name: '🌿 Sam' }),
  makePerson({ id: 'long', name: 'Maximiliane Freifrau von Hohenstein-Wittgenstein' }),
  makePerson({ id: 'ada', name: 'Ada Okafor' }),
  makePerson({ id: 'theo', name: 'Théo' }),
  makePerson({ id: 'lin', name: 'Lin Zhao' }),
];

const lastWords: readonly (Partial<Conversation> & {
  said?: Parameters<typeof makeLastMessage>[0];
})[] = [
  {
    unread: 3,
    said: {
      text: 'The tiles arrived — all four boxes, none broken!',
      sentAt: SAMPLE_NOW - 4 * MINUTE,
    },
  },
  {
    pinned: true,
    said: {
      text: 'Perfect. See you at the station',
      own: true,
      read: true,
      sentAt: SAMPLE_NOW - 26 * MINUTE,
    },
  },
  { said: { text: 'Отправил смету, посмотри, пожалуйста', sentAt: SAMPLE_NOW - 190 * MINUTE } },
  {
    unread: 128,
    muted: true,
    said: { text: '明天的会议改到下午三点', sentAt: SAMPLE_NOW - 260 * MINUTE },
  },
  { unread: 1, said: { text: 'شكرا جزيلا، نلتقي يوم الاثنين', sentAt: SAMPLE_NOW - DAY } },
  { said: { text: 'מעולה, תודה!', own: true, sentAt: SAMPLE_NOW - 2 * DAY } },
  {
    said: {
      text: 'Photos from the weekend are up',
      own: true,
      status: 'failed',
      sentAt: SAMPLE_NOW - 3 * DAY,
    },
  },
  {
    said: {
      text: 'Out walking, back in an hour',
      own: true,
      status: 'sending',
      sentAt: SAMPLE_NOW - 20,
    },
  },
  {
    unread: 1240,
    said: {
      text: 'A preview so long that it cannot possibly fit into the little room that a row has for it',
      sentAt: SAMPLE_NOW - 6 * DAY,
    },
  },
  { said: { recalled: true, sentAt: SAMPLE_NOW - 40 * DAY } },
  { said: { body: { type: 'unknown', kind: 'poll' }, sentAt: SAMPLE_NOW - 400 * DAY } },
];

/** A list of conversations in every state of a row. */
export const conversations: readonly Conversation[] = people.map((peer, index) => {
  const { said, ...rest } = lastWords[index] ?? {};
  return makeConversation({ ...rest, peer, lastMessage: said ? makeLastMessage(said) : null });
});

const bob = makePerson({ id: 'bob', name: 'Bob Marchetti' });
const at = (minutes: number) => SAMPLE_NOW - minutes * MINUTE;
const says = (minutes: number, text: string) =>
  makeMessage({ sender: bob, text, sentAt: at(minutes) });
const said = (minutes: number, text: string, more: Partial<Message> = {}) =>
  makeMessage({ own: true, read: true, text, sentAt: at(minutes), ...more });

/** A talk over two days, with every mark a message can have. */
export const talk: readonly Message[] = [
  says(1500, 'Morning! Did the tile people ever call back about the delivery?'),
  said(1494, 'They did. Thursday between eight and ten, which in their language means noon.'),
  said(1493, 'I took the morning off just in case.'),
  says(1489, '😄'),
  says(1488, 'I can bring coffee and look at the grout while I am there'),
  said(1480, 'You are a saint'),
  says(70, 'They are here. All four boxes, none broken!'),
  says(
    69,
    'The colour is even better in daylight. A little more green than on the screen, a little less shiny.',
  ),
  says(
    68,
    'https://example.com/a/very/long/address/which/nobody/would/ever/type/but/which/has/to/break/somewhere?colour=petrol&boxes=4',
  ),
  said(60, 'Oh good. I was afraid of the shine.'),
  makeMessage({ sender: bob, recalled: true, sentAt: at(58) }),
  says(44, 'مرحبا! هل وصلت الصور؟ I sent five of them'),
  said(43, 'Yes:\n1. hallway\n2. kitchen\n3. the corner that worries me', { read: false }),
  makeMessage({ sender: bob, body: { type: 'unknown', kind: 'poll' }, sentAt: at(40) }),
  says(12, 'That corner is fine. It only needs a thinner cut, and patience.'),
  says(11, 'Shall I do it on Saturday?'),
  said(4, 'Saturday is perfect', { read: false }),
  said(2, 'I will have the saw ready', { status: 'waiting', read: false }),
  said(1, 'And lunch', { status: 'failed', read: false }),
];

/** Every state of a connection that there is something to say about. */
export const connections: readonly Connection[] = [
  { phase: 'connecting' },
  { phase: 'reconnecting' },
  { phase: 'offline' },
  { phase: 'kicked-out', reason: 'signed-in-elsewhere' },
  { phase: 'kicked-out', reason: 'other-device' },
  { phase: 'kicked-out', reason: 'credential-expired' },
  { phase: 'kicked-out', reason: 'by-administrator' },
  { phase: 'failed', code: 'credential-refused' },
];
