import {
  Conversation,
  ConversationId,
  ImageBody,
  Message,
  MessageBody,
  Person,
} from 'ngx-tencent-chat/models';

import { SAMPLE_NOW } from './makers';
import { Random, makeSampleText, pick, randomOf } from './sample-text';

/** A history ends before this number, so that newer and older messages have numbers of their own. */
export const SAMPLE_END = 1_000_000;

/** How a made-up history is made. */
export interface SampleHistoryOptions {
  /** Another seed, another history. Defaults to 1. */
  readonly seed?: number;
  /** Whose history it is. Defaults to `group:sample`. */
  readonly conversationId?: ConversationId;
  /** The number behind the newest message. Defaults to `SAMPLE_END`. */
  readonly end?: number;
}

const SPACING = 45_000;
const NAMES = (
  'Ada Okafor, Bob Marchetti, Chen Meiling, Dmitri Volkov, Elif Kaya, Farid Rahimi, Grace Liu, ' +
  'Hana Sato, Ines Duarte, Jonas Weber, Kofi Mensah, Lea Moreau, Mateo Rojas, Nora Lind, ' +
  'Omar Haddad, Priya Nair, Quentin Roy, Rosa Bianchi, Samir Patel, Tove Berg'
).split(', ');

/** The people who talk in a made-up history: 20, of whom the first is the signed-in one. */
export const SAMPLE_PEOPLE: readonly Person[] = NAMES.map((name, index) => ({
  id: `sample-${index}`,
  name,
  avatarUrl: null,
}));

/** A hill under a sky, 240 by 160, in three colours. */
const PICTURES = ['yplobOlzx7Qsa', 'o5MktXT8Ahzsk', '0wNFbKk7Cf7UJ'].map(
  (colours) =>
    `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAPAAAACgAQMAAAAIFXMmAAAABlBMVEX${colours}` +
    'AAAAI0lEQVR42u3JoQEAAAwCIP9/evvAbIBKAgAAzLhKa6211oP9tax46iH2wJgAAAAASUVORK5CYII=',
);

/**
 * A long history, the same for the same arguments: 20 people in runs, texts of 3 to 100 words, 15 %
 * with an emoji, 8 % with a link, 10 % in Chinese, and 5 % pictures of 240 by 160. A text begins with
 * `#` and the message's number.
 *
 * ```ts
 * const messages = makeHistory(10_000);
 * ```
 */
export function makeHistory(count: number, options: SampleHistoryOptions = {}): readonly Message[] {
  const { end = SAMPLE_END, ...rest } = options;
  return Array.from({ length: count }, (_, index) => makeHistoryMessage(end - count + index, rest));
}

/** One message of that history. Its neighbours are not needed to make it. */
export function makeHistoryMessage(
  number: number,
  { seed = 1, conversationId = 'group:sample' }: Omit<SampleHistoryOptions, 'end'> = {},
): Message {
  const sender = senderOf(number, seed);
  return {
    key: `sample-${number}`,
    id: `stored-${number}`,
    conversationId,
    sender,
    own: sender === SAMPLE_PEOPLE[0],
    sentAt: SAMPLE_NOW + (number - SAMPLE_END) * SPACING,
    sequence: number,
    status: 'sent',
    failure: null,
    read: false,
    receipt: null,
    wantsReceipt: false,
    recalled: false,
    recall: null,
    edited: false,
    version: 0,
    body: makeBody(number, randomOf(seed, number)),
    mentions: [],
    quote: null,
    reactions: [],
    album: null,
  };
}

/**
 * Groups whose titles are `@` and their number, the first one the most recent.
 * @param seed Another seed, other last messages.
 */
export function makeConversations(count: number, seed = 1): readonly Conversation[] {
  return Array.from({ length: count }, (_, index) => {
    const { sender, own, body } = makeHistoryMessage(SAMPLE_END - 1 - index, { seed });
    const sentAt = SAMPLE_NOW - index * SPACING;
    return {
      id: `group:sample-${index}`,
      roomType: 'work',
      peer: { id: `sample-${index}`, name: `@${index} ${sender.name}`, avatarUrl: null },
      unread: index % 7 === 3 ? (index % 40) + 1 : 0,
      pinned: false,
      muted: index % 11 === 5,
      marks: [],
      mention: null,
      lastMessage: { sender, body, own, sentAt, status: 'sent', read: false, recalled: false },
      activeAt: sentAt,
    };
  });
}

function makeBody(number: number, random: Random): MessageBody {
  if (random() < 0.05) return makePicture(random);
  return { type: 'text', text: `#${number} ${makeSampleText(random)}` };
}

function makePicture(random: Random): ImageBody {
  const url = pick(PICTURES, random);
  return { type: 'image', url, previewUrl: url, width: 240, height: 160 };
}

/** People write about three messages in a run: whoever began the run sent this one too. */
function senderOf(number: number, seed: number): Person {
  let first = number;
  while (randomOf(seed + 1, first)() > 1 / 3) first--;
  return pick(SAMPLE_PEOPLE, randomOf(seed + 2, first));
}
