import { Message, MessageBody, VideoBody, groupConversationId } from 'ngx-tencent-chat/models';
import {
  SAMPLE_NOW,
  makeCall,
  makeFile,
  makeLocation,
  makeMerged,
  makeMessage,
  makeNotice,
  makePerson,
  makeSticker,
  makeUnknown,
  makeVideo,
  makeVoice,
} from 'ngx-tencent-chat/testing';
import { makeLevels, makeSound } from './make-sound';
import { paintPicture } from './paint-picture';

/** A type of messages, with a sample of what it says. */
export interface TypeSample {
  readonly name: string;
  readonly body: MessageBody;
}

/** Something that a message can be in. */
export interface StateSample {
  readonly name: string;
  readonly facts: Partial<Message>;
  readonly progress?: number;
  readonly selected?: boolean;
  readonly highlighted?: boolean;
  readonly showSender?: boolean;
}

const conversationId = groupConversationId('tiles');
const bob = makePerson({ id: 'bob', name: 'Bob Marchetti' });
const alice = makePerson({ id: 'alice', name: 'Alice' });
const chloe = makePerson({ id: 'chloe', name: 'Chloé Lindqvist' });

function image(width: number, height: number, hue: number): MessageBody {
  const url = paintPicture(width, height, hue);
  return { type: 'image', url, previewUrl: url, width, height };
}

/** A film of which there is nothing but its picture. */
function film(facts: Partial<VideoBody>): MessageBody {
  return makeVideo({ url: URL.createObjectURL(new Blob()), ...facts });
}

/** One message of every type. */
export function makeTypeSamples(): readonly TypeSample[] {
  const sound = makeSound(30);
  const voice = (seconds: number, levels: readonly number[]) =>
    makeVoice({ url: sound, duration: seconds, levels });
  const poster = paintPicture(640, 400, 200);
  return [
    { name: 'Text', body: { type: 'text', text: 'The tiles are here: all four boxes.' } },
    { name: 'Picture', body: image(640, 420, 230) },
    { name: 'Film', body: film({ posterUrl: poster, width: 640, height: 400, duration: 72 }) },
    { name: 'Film without a picture', body: film({ posterUrl: '', width: 0, height: 0 }) },
    { name: 'Voice', body: voice(30, makeLevels(120, 1)) },
    { name: 'Voice of unknown loudness', body: voice(30, []) },
    { name: 'File', body: makeFile({ name: 'Offer for the kitchen, final version 3.pdf' }) },
    { name: 'File of no kind', body: makeFile({ name: 'README', size: 812 }) },
    { name: 'Sticker', body: makeSticker({ name: 'wave' }) },
    { name: 'Unknown sticker', body: makeSticker({ set: 9, name: 'yay-01' }) },
    { name: 'Place', body: makeLocation({ description: 'Tile shop, Rue des Carreaux 12' }) },
    { name: 'Merged', body: merged() },
    { name: 'Call', body: makeCall({ duration: 754 }) },
    { name: 'Missed call', body: makeCall({ outcome: 'missed', video: true, duration: 0 }) },
    { name: 'Code', body: { type: 'text', text: code } },
    { name: 'Notice', body: makeNotice({ people: [bob] }) },
    { name: 'Unknown', body: makeUnknown() },
  ];
}

function merged(): MessageBody {
  const lines = [
    'Alice: Did the tile people ever call back about the delivery of last week?',
    'Bob Marchetti: They did',
    'يوسف: شكرا جزيلا',
    'Bob Marchetti: [Photo]',
  ];
  return makeMerged({ title: 'Chat history of Alice and Bob Marchetti', lines });
}

const code = [
  'Try this:',
  '```ts',
  'const boxes = order.boxes.filter(({ broken }) => !broken);',
  'return boxes.length === 4 ? "fine" : "call them";',
  '```',
  'and tell me.',
].join('\n');

/** Everything that a message can be in. */
export const states: readonly StateSample[] = [
  { name: 'Of another', facts: {}, showSender: true },
  { name: 'Sending', facts: { own: true, status: 'sending' }, progress: 0.4 },
  { name: 'Waiting', facts: { own: true, status: 'waiting' } },
  { name: 'Sent', facts: { own: true } },
  { name: 'Read', facts: { own: true, read: true } },
  { name: 'Read by some', facts: { own: true, receipt: { read: 3, unread: 5 } } },
  { name: 'Failed', facts: { own: true, status: 'failed' } },
  { name: 'Taken back', facts: { own: true, recalled: true } },
  {
    name: 'Taken back by an admin',
    facts: { recalled: true, recall: { by: chloe, reason: 'Not for this group' } },
  },
  { name: 'Selected', facts: {}, selected: true },
  { name: 'Own, selected', facts: { own: true, read: true }, selected: true },
  { name: 'Highlighted', facts: {}, highlighted: true },
  {
    name: 'Quoting, with reactions',
    facts: {
      quote: {
        place: { id: 'stored-1', sentAt: SAMPLE_NOW - 90 * 60_000, sequence: 1 },
        sender: 'Alice',
        text: 'Is everything here?',
      },
      reactions: [{ id: '👍', count: 3, own: true, people: [chloe] }],
    },
  },
];

/** Messages as they are in a state. */
export function makeInState({ body }: TypeSample, { facts }: StateSample): Message {
  const sender = facts.own ? alice : bob;
  return makeMessage({ conversationId, sender, sentAt: SAMPLE_NOW, body, ...facts });
}
