import * as v from 'valibot';
import type { Ids } from '../ids.ts';
import { FACE_TAG, NICK_TAG } from '../store/people.ts';
import { directWith } from '../store/conversation-ref.ts';
import type { Store } from '../store/store.ts';
import type { Thread } from '../store/thread.ts';
import { describeIssue } from '../wire/frame.ts';
import { plantGroup } from './plant-group.ts';
import {
  seedDataSchema,
  type SeedConversation,
  type SeedData,
  type SeedMessage,
  type SeedPerson,
} from './seed-data.ts';
import { seedError, spreadMessages } from './spread-messages.ts';

/** Where the seed falls. */
export interface SeedBed {
  readonly store: Store;
  readonly ids: Ids;
  /** The time in seconds, from which all ages are counted. */
  readonly now: number;
}

/** Puts people, conversations and groups into a store. Throws `ControlError` if they make no sense. */
export function plantSeed(data: SeedData, bed: SeedBed): void {
  const seed = v.safeParse(seedDataSchema, data);
  if (!seed.success) throw seedError(describeIssue(seed.issues[0]));
  for (const person of seed.output.people) plantPerson(person, bed);
  for (const conversation of seed.output.conversations) plantConversation(conversation, bed);
  for (const group of seed.output.groups) plantGroup(group, bed);
}

function plantPerson({ userID, nick, faceUrl }: SeedPerson, { store }: SeedBed): void {
  store.people.add(userID);
  const fields: [string, string][] = [];
  if (nick !== undefined) fields.push([NICK_TAG, nick]);
  if (faceUrl !== undefined) fields.push([FACE_TAG, faceUrl]);
  store.people.updateProfile(userID, fields);
}

function plantConversation(conversation: SeedConversation, bed: SeedBed): void {
  const { store } = bed;
  const [one, other] = conversation.between;
  checkPeople(conversation, store);
  const messages = conversation.messages.flatMap((entry) =>
    spreadMessages(entry, conversation.between),
  );
  const firstUnread = conversation.between.map(
    (owner) => [owner, findFirstUnread(owner, conversation, messages)] as const,
  );
  if (messages.length === 0) return;
  const thread = store.messages.between(one, other);
  // A read mark covers what is there when it is set: each is set just before the first unread one.
  for (const [position, message] of [...messages, undefined].entries()) {
    for (const [owner, first] of firstUnread) {
      if (first === position) thread.markRead(owner, thread.lastTime);
    }
    if (message) plantMessage(message, message.from === one ? other : one, thread, bed);
  }
  store.conversations.list(one, directWith(other));
  store.conversations.list(other, directWith(one));
}

function plantMessage(
  { from, text, secondsAgo = 0 }: SeedMessage,
  to: string,
  thread: Thread,
  { ids, now }: SeedBed,
): void {
  const time = now - secondsAgo;
  if (time < thread.lastTime) {
    throw seedError(`the messages of ${from} and ${to} must stand oldest first`);
  }
  thread.add({
    from,
    to,
    sequence: ids.next(),
    random: ids.random(),
    time,
    clientTime: time,
    body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  });
}

function checkPeople(conversation: SeedConversation, store: Store): void {
  const senders = conversation.messages.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const readers = [...(conversation.readBy ?? []), ...Object.keys(conversation.unread ?? {})];
  for (const userID of [...senders, ...readers]) {
    if (conversation.between.includes(userID)) continue;
    throw seedError(`${userID} is not one of ${conversation.between.join(' and ')}`);
  }
  for (const userID of conversation.between) {
    if (!store.people.has(userID)) throw seedError(`${userID} must be one of the people`);
  }
}

// The place of the first message that this user has not read; beyond the last one if he has read all.
function findFirstUnread(
  owner: string,
  { readBy, unread }: SeedConversation,
  messages: readonly SeedMessage[],
): number {
  const count = unread?.[owner] ?? 0;
  if (count === 0) return readBy && !readBy.includes(owner) ? 0 : messages.length;
  const incoming = messages.flatMap(({ from }, position) => (from === owner ? [] : [position]));
  const first = incoming.at(-count);
  if (first === undefined) throw seedError(`${owner} cannot have ${String(count)} unread messages`);
  return first;
}
