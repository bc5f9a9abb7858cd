import { Message } from 'ngx-tencent-chat/models';

import { momentOf } from './message-order';
import { Thread, countStored } from './thread';

/** Up to here a list is searched from its end: an index would cost more than it saves. */
const shortList = 500;

/**
 * The moments of stored messages by id and key. A memo, no state: a stored message keeps its moment for
 * ever, so that the versions of a thread share one, and nothing is wrong with an entry too many.
 */
const memo = new WeakMap<Thread, Map<string, number>>();

/** Where the message with this key stands, stored or not, or -1. */
export function indexOfKey(thread: Thread, key: string): number {
  const { messages } = thread;
  const stored = countStored(messages);
  const unsent = lastNamed(messages, stored, messages.length, key);
  return unsent >= 0 ? unsent : indexOfStored(thread, messages, stored, key);
}

/** Where the stored message with this id stands, or -1. */
export function indexOfId(thread: Thread, id: string): number {
  return indexOfStored(thread, thread.messages, countStored(thread.messages), id);
}

/**
 * Where the stored message with this id or key stands, or -1.
 * @param thread The version whose memo is used.
 * @param messages Those of the thread, or of what is being made of it.
 * @param added What has been added to it since it was asked last; is emptied when the memo has it.
 */
export function indexOfStored(
  thread: Thread,
  messages: readonly Message[],
  stored: number,
  name: string,
  added: Message[] = [],
): number {
  if (stored <= shortList) return lastNamed(messages, 0, stored, name);
  const moments = memo.get(thread) ?? build(thread);
  note(moments, added.splice(0));
  const sentAt = moments.get(name);
  if (sentAt === undefined) return -1;
  const { start, end } = momentOf(messages, stored, sentAt);
  return lastNamed(messages, start, end, name);
}

/** Lets the next version of a thread use the memo of the one before it. */
export function passIndex(before: Thread, after: Thread, added: readonly Message[]): void {
  const moments = memo.get(before);
  // When most of what it names has left, a new one is made when it is needed.
  if (!moments || moments.size > 4 * (after.messages.length + shortList)) return;
  note(moments, added);
  memo.set(after, moments);
}

function build(thread: Thread): Map<string, number> {
  const moments = new Map<string, number>();
  note(moments, thread.messages);
  memo.set(thread, moments);
  return moments;
}

function note(moments: Map<string, number>, messages: readonly Message[]): void {
  for (const { id, key, sentAt, status } of messages) {
    if (status !== 'sent') continue;
    if (id !== null) moments.set(id, sentAt);
    if (key !== id) moments.set(key, sentAt);
  }
}

function lastNamed(messages: readonly Message[], start: number, end: number, name: string): number {
  for (let index = end - 1; index >= start; index--) {
    const message = messages[index];
    if (message?.id === name || message?.key === name) return index;
  }
  return -1;
}
