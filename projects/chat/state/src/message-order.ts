import { Message } from 'ngx-tencent-chat/models';

import { Listed } from './list-draft';

/**
 * The service dates direct messages in whole seconds, so that several often share a moment. Within a
 * moment the order is, from strong to weak: that of a page of history, that of the sender's own
 * numbers, that of arrival.
 */

/**
 * Where the stored messages of a moment begin and end. A binary search: history may be long.
 * @param stored How many of the messages are stored; they stand first.
 */
export function momentOf(
  messages: Listed<Message>,
  stored: number,
  sentAt: number,
): { readonly start: number; readonly end: number } {
  const start = firstIndex(messages, stored, sentAt, false);
  return { start, end: firstIndex(messages, stored, sentAt, true) };
}

function firstIndex(
  messages: Listed<Message>,
  stored: number,
  sentAt: number,
  after: boolean,
): number {
  let low = 0;
  let high = stored;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const time = messages.at(middle)?.sentAt ?? Infinity;
    if (time < sentAt || (after && time === sentAt)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a message that arrived by itself belongs. */
export function placeOf(messages: Listed<Message>, stored: number, message: Message): number {
  const { start, end } = momentOf(messages, stored, message.sentAt);
  for (let index = start; index < end; index++) {
    const other = messages.at(index);
    if (other?.sender.id === message.sender.id && other.sequence > message.sequence) return index;
  }
  return end;
}

/**
 * The stored messages and a page of history in one order, that of the page wherever it speaks.
 * @param stored What is known, in its present order.
 * @param page Oldest first, without holes.
 * @param span The first and last moment of the page as it was fetched, deleted messages included, and
 *   whether it is the newer end of what there is.
 */
export function weavePage(
  stored: readonly Message[],
  page: readonly Message[],
  span: { readonly from: number; readonly to: number; readonly endsHistory?: boolean },
): readonly Message[] {
  if (stored.length === 0) return page;
  const woven: Message[] = [];
  let left = 0;
  let right = 0;
  while (left < stored.length || right < page.length) {
    const time = Math.min(stored[left]?.sentAt ?? Infinity, page[right]?.sentAt ?? Infinity);
    const known = takeMoment(stored, left, time);
    const told = takeMoment(page, right, time);
    left += known.length;
    right += told.length;
    const beginsInside = time === span.from && (time !== span.to || span.endsHistory === true);
    for (const message of weaveMoment(known, told, beginsInside)) woven.push(message);
  }
  return woven;
}

function takeMoment(messages: readonly Message[], from: number, time: number): readonly Message[] {
  let to = from;
  while (messages[to]?.sentAt === time) to++;
  return messages.slice(from, to);
}

/**
 * A page may begin or end in the middle of a moment. What it leaves out is older than it at its first
 * moment and newer at its last one. Of a page that lies in one moment, what it leaves out is newer,
 * unless the page is the newer end of what there is. The sender's own numbers know better.
 */
function weaveMoment(
  known: readonly Message[],
  told: readonly Message[],
  beginsInside: boolean,
): readonly Message[] {
  if (known.length === 0) return told;
  if (told.length === 0) return known;
  const ids = new Set(told.map((message) => message.id));
  const others = known.filter((message) => !ids.has(message.id));
  const older = others.filter((other) => isOlder(other, told) ?? beginsInside);
  return [...older, ...told, ...others.filter((other) => !older.includes(other))];
}

/** Whether a message was sent before those of a page, by the sender's own numbers; null if they are silent. */
function isOlder(message: Message, page: readonly Message[]): boolean | null {
  const beside = page.find(
    ({ sender, sequence }) => sender.id === message.sender.id && sequence !== message.sequence,
  );
  return beside ? message.sequence < beside.sequence : null;
}
