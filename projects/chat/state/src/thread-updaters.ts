import { Message, MessageBody, MessageStatus } from 'ngx-tencent-chat/models';

import { mergeMessage } from './merge-message';
import { momentOf, placeOf, weavePage } from './message-order';
import { MessageFacts, Thread, countStored, lastStored } from './thread';

/** A message that arrived by itself, was written here, or was confirmed by the service. */
export function applyMessage(thread: Thread, message: Message): Thread {
  const told = withFacts(thread, message);
  if (!told) return withoutEcho(thread, message.key);
  const index = indexOf(thread.messages, told);
  const known = thread.messages[index];
  if (!known) return withMessages(thread, inserted(thread.messages, told));
  const merged = mergeMessage(known, told);
  if (merged === known) return thread;
  const others = thread.messages.toSpliced(index, 1);
  const moved = merged.sentAt !== known.sentAt || merged.status !== known.status;
  const stays = !moved || (merged.status !== 'sent' && known.status !== 'sent');
  return withMessages(
    thread,
    stays ? thread.messages.with(index, merged) : inserted(others, merged),
  );
}

/** A page of history, oldest first and without holes. */
export function applyPage(thread: Thread, page: readonly Message[]): Thread {
  const messages = [...thread.messages];
  const told: Message[] = [];
  for (const message of page) {
    const fresh = withFacts(thread, message);
    const index = indexOf(messages, fresh ?? message);
    const known = messages[index];
    const merged = known && fresh ? mergeMessage(known, fresh) : fresh;
    if (merged) told.push(merged);
    if (merged && known?.status === 'sent') messages[index] = merged;
    else if (known) messages.splice(index, 1);
  }
  const stored = countStored(messages);
  const span = { from: page[0]?.sentAt ?? 0, to: page.at(-1)?.sentAt ?? 0 };
  const woven = weavePage(messages.slice(0, stored), told, span);
  const next = [...woven, ...messages.slice(stored)];
  return sameList(next, thread.messages) ? thread : withMessages(thread, next);
}

/** How far an own message has come that the service has not stored. */
export function applyStatus(
  thread: Thread,
  key: string,
  status: Exclude<MessageStatus, 'sent'>,
  failure: string | null = null,
): Thread {
  const index = thread.messages.findLastIndex((message) => message.key === key);
  const known = thread.messages[index];
  if (!known || known.status === 'sent') return thread;
  if (known.status === status && known.failure === failure) return thread;
  return withMessages(thread, thread.messages.with(index, { ...known, status, failure }));
}

/** The other person has read these own messages: often thousands at once, so one pass for all. */
export function applyRead(thread: Thread, ids: readonly string[]): Thread {
  const unseen = new Set(ids);
  let marked = 0;
  const messages = thread.messages.map((message) => {
    if (message.id === null || !unseen.delete(message.id) || message.read) return message;
    marked++;
    return { ...message, read: true };
  });
  const told = [...unseen].filter((id) => !thread.facts[id]?.read && !thread.facts[id]?.deleted);
  if (marked === 0 && told.length === 0) return thread;
  return {
    ...thread,
    messages: marked > 0 ? messages : thread.messages,
    facts: told.length > 0 ? withRead(thread.facts, told) : thread.facts,
  };
}

/** A message was taken back. */
export function applyRecalled(thread: Thread, id: string): Thread {
  return learn(thread, id, { recalled: true });
}

/** A message was changed. Lower versions than the known one change nothing. */
export function applyEdited(
  thread: Thread,
  id: string,
  version: number,
  body: MessageBody,
): Thread {
  const edit = thread.facts[id]?.edit;
  if (edit && edit.version >= version) return thread;
  return learn(thread, id, { edit: { version, body } });
}

/** A message was deleted here. It never comes back. */
export function applyDeleted(thread: Thread, id: string): Thread {
  if (thread.facts[id]?.deleted) return thread;
  const messages = thread.messages.filter((message) => message.id !== id);
  return { ...thread, messages, facts: { ...thread.facts, [id]: { deleted: true } } };
}

/**
 * The connection broke: what comes from now on may stand behind a gap.
 * @param last The last message that is known to be in step; by default the last stored one.
 */
export function applyBroken(thread: Thread, last = lastStored(thread)): Thread {
  if (!thread.opened || thread.gapAfter !== null) return thread;
  const id = last?.id;
  return id ? { ...thread, gapAfter: id } : { ...thread, opened: false };
}

/** Whether a page reaches back to the place behind which something may be missing. */
export function closesGap(thread: Thread, page: readonly Message[]): boolean {
  const edge = thread.messages.find((message) => message.id === thread.gapAfter);
  if (!edge) return true;
  const oldest = page[0];
  if (!oldest) return false;
  return oldest.sentAt < edge.sentAt || page.some((message) => message.id === edge.id);
}

/**
 * The thread begins anew with its newest page, because it was never loaded, or too much is missing to
 * fill a gap. What arrived while the page was fetched stays.
 */
export function applyNewest(
  thread: Thread,
  page: readonly Message[],
  older: string | null,
): Thread {
  const newest = page.at(-1)?.sentAt ?? (older === null ? 0 : Infinity);
  const kept = thread.messages.filter(
    ({ status, sentAt }) => status !== 'sent' || sentAt >= newest,
  );
  const begun: Thread = { ...thread, messages: kept, opened: true, gapAfter: null, older };
  // The page may be older than a receipt that was heard while it was fetched.
  return applyRead(applyPage(begun, page), readAmong(thread.messages, page));
}

function readAmong(messages: readonly Message[], page: readonly Message[]): readonly string[] {
  const unread = new Set(page.flatMap(({ id, read }) => (id === null || read ? [] : id)));
  return messages.flatMap(({ id, read }) => (id !== null && read && unread.has(id) ? id : []));
}

function withRead(
  facts: Readonly<Record<string, MessageFacts>>,
  ids: readonly string[],
): Readonly<Record<string, MessageFacts>> {
  const read = ids.map((id) => [id, { ...facts[id], read: true }] as const);
  return { ...facts, ...Object.fromEntries(read) };
}

function learn(thread: Thread, id: string, fact: MessageFacts): Thread {
  const known = thread.facts[id] ?? {};
  if (known.deleted) return thread;
  const facts = sameFacts(known, fact)
    ? thread.facts
    : { ...thread.facts, [id]: { ...known, ...fact } };
  const index = thread.messages.findLastIndex((message) => message.id === id);
  const message = thread.messages[index];
  const changed = message && factsApplied(message, fact);
  if (changed && changed !== message) {
    return { ...thread, facts, messages: thread.messages.with(index, changed) };
  }
  return facts === thread.facts ? thread : { ...thread, facts };
}

function sameFacts(known: MessageFacts, fact: MessageFacts): boolean {
  return (Object.keys(fact) as (keyof MessageFacts)[]).every((name) => known[name] === fact[name]);
}

function withFacts(thread: Thread, message: Message): Message | null {
  const facts = message.id === null ? undefined : thread.facts[message.id];
  if (!facts) return message;
  return facts.deleted ? null : factsApplied(message, facts);
}

function factsApplied(message: Message, facts: MessageFacts): Message {
  const edit = facts.edit && facts.edit.version > message.version ? facts.edit : null;
  const read = message.read || facts.read === true;
  const recalled = message.recalled || facts.recalled === true;
  if (!edit && read === message.read && recalled === message.recalled) return message;
  return { ...message, ...edit, read, recalled };
}

/**
 * Where a copy of the message stands, or -1. A stored message keeps its time for ever, so only its own
 * moment is searched; unstored ones are few and stand at the end.
 */
function indexOf(messages: readonly Message[], message: Message): number {
  const stored = countStored(messages);
  for (let index = stored; index < messages.length; index++) {
    if (messages[index]?.key === message.key) return index;
  }
  const { start, end } = momentOf(messages, stored, message.sentAt);
  for (let index = start; index < end; index++) {
    const other = messages[index];
    if (other?.key === message.key || (message.id !== null && other?.id === message.id))
      return index;
  }
  return -1;
}

function inserted(messages: readonly Message[], message: Message): readonly Message[] {
  if (message.status !== 'sent') return [...messages, message];
  return messages.toSpliced(placeOf(messages, countStored(messages), message), 0, message);
}

/** The service has stored it after all, and it was deleted since. */
function withoutEcho(thread: Thread, key: string): Thread {
  const messages = thread.messages.filter((other) => other.key !== key);
  return messages.length === thread.messages.length ? thread : withMessages(thread, messages);
}

function withMessages(thread: Thread, messages: readonly Message[]): Thread {
  return { ...thread, messages };
}

function sameList(a: readonly Message[], b: readonly Message[]): boolean {
  return a.length === b.length && a.every((message, index) => message === b[index]);
}
