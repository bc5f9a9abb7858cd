import fc from 'fast-check';
import { MessagePage } from 'ngx-tencent-chat/client';
import { Message, Recall, Receipt } from 'ngx-tencent-chat/models';

import {
  applyDeleted,
  applyEdited,
  applyRead,
  applyRecalled,
  applyReceipts,
} from './fact-updaters';
import { MessageEdit, Thread, countStored, emptyThread } from './thread';
import {
  ThreadUpdater,
  applyMessages,
  applyNewest,
  applyPage,
  applyStatus,
  updated,
} from './thread-updaters';

/** What the service holds in the end, and how each message came to be. */
interface Truth {
  readonly message: Message;
  readonly deleted: boolean;
}

interface Fact {
  readonly name: string;
  readonly apply: (thread: Thread) => Thread;
}

/** A moment holds fewer messages than a page, as it does in life: a page has about 15. */
const pageSize = 5;

const recall: Recall = { by: { id: 'bob', name: 'Bob', avatarUrl: null }, reason: 'A typo' };

const fate = fc.record({
  own: fc.boolean(),
  /** Seconds since the message before it: most share their moment with a neighbour. */
  after: fc.nat({ max: 2 }),
  edits: fc.nat({ max: 2 }),
  recalled: fc.boolean(),
  read: fc.boolean(),
  /** How many of three have read it, as far as its sender is told. */
  readers: fc.nat({ max: 3 }),
  deleted: fc.boolean(),
  /** Whether the service never got it, although it was written here. */
  lost: fc.boolean(),
});

const story = fc
  .array(fate, { minLength: 1, maxLength: 12 })
  .map((fates) => {
    let seconds = 1_000;
    return fates.map((one, index) => {
      seconds += index % (pageSize - 1) === 0 ? 1 : one.after;
      return { ...one, index, sentAt: seconds * 1_000 };
    });
  })
  .chain((fates) => {
    const facts = fates.flatMap(factsOf);
    const truth = fates.filter(({ lost, own }) => !(lost && own)).map(truthOf);
    const pages = fc
      .array(
        fc.record({ end: fc.nat({ max: truth.length }), size: fc.integer({ min: 1, max: 6 }) }),
        {
          maxLength: 4,
        },
      )
      .map((cuts) => cuts.map(({ end, size }) => stalePage(truth, end, size)));
    const heard = fc.tuple(
      // Losses: a part of the facts only. Duplicates: twice over. Orders: shuffled.
      fc.subarray([...facts, ...facts]),
      pages,
    );
    return fc.record({
      fates: fc.constant(fates),
      truth: fc.constant(truth),
      heard: heard.chain(([some, fetched]) => {
        const all = [...some, ...fetched];
        return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
      }),
    });
  });

type Fate = ReturnType<typeof fate.generate>['value'] & { index: number; sentAt: number };

function stored({ own, index, sentAt }: Fate): Message {
  return {
    key: own ? `key-${index}` : `id-${index}`,
    id: `id-${index}`,
    conversationId: 'direct:bob',
    sender: { id: own ? 'alice' : 'bob', name: own ? 'Alice' : 'Bob', avatarUrl: null },
    own,
    sentAt,
    sequence: index,
    status: 'sent',
    failure: null,
    read: false,
    receipt: null,
    wantsReceipt: false,
    recalled: false,
    recall: null,
    edited: false,
    version: 0,
    body: { type: 'text', text: `text ${index}` },
    mentions: [],
    quote: null,
    reactions: [],
    album: null,
  };
}

function echoOf(one: Fate): Message {
  return { ...stored(one), id: null, sequence: 0, status: 'sending', sentAt: one.sentAt + 777 };
}

/** The same change as a step from one state to the next. */
function by(updater: ThreadUpdater): (thread: Thread) => Thread {
  return (thread) => updated(thread, updater);
}

function edited(one: Fate, version: number): Message['body'] {
  return { type: 'text', text: `text ${one.index} version ${version}` };
}

function editOf(one: Fate, version: number): MessageEdit {
  return { version, body: edited(one, version), mentions: [`person ${version}`] };
}

function receiptOf(read: number): Receipt | null {
  return read > 0 ? { read, unread: 3 - read } : null;
}

function truthOf(one: Fate): Truth {
  const { edits, read, own } = one;
  const edit = edits ? editOf(one, edits) : {};
  const recalled = one.recalled ? { recalled: true, recall } : {};
  const receipt = own ? receiptOf(one.readers) : null;
  const message = { ...stored(one), ...edit, ...recalled, receipt, read: own && read };
  return { message, deleted: one.deleted };
}

function factsOf(one: Fate): Fact[] {
  const id = `id-${one.index}`;
  const failing = { name: `fail ${id}`, apply: failed(`key-${one.index}`) };
  if (one.own && one.lost) return [failing];
  const facts: Fact[] = [{ name: `arrive ${id}`, apply: by(applyMessages([stored(one)])) }];
  if (one.own) facts.push(failing);
  for (let version = 1; version <= one.edits; version++) {
    facts.push({ name: `edit ${id}`, apply: by(applyEdited(id, editOf(one, version))) });
  }
  if (one.recalled) facts.push({ name: `recall ${id}`, apply: by(applyRecalled(id, recall)) });
  if (one.own && one.read) facts.push({ name: `read ${id}`, apply: by(applyRead([id])) });
  for (let read = 1; one.own && read <= one.readers; read++) {
    const receipt = { read, unread: 3 - read };
    facts.push({ name: `receipt ${id}`, apply: by(applyReceipts([{ id, receipt }])) });
  }
  if (one.deleted) facts.push({ name: `delete ${id}`, apply: by(applyDeleted(id)) });
  return facts;
}

function failed(key: string): (thread: Thread) => Thread {
  return by(applyStatus(key, 'failed', 'network'));
}

/** A page as it was answered before edits and recalls reached the service. */
function stalePage(truth: readonly Truth[], end: number, size: number): Fact {
  const page = truth.slice(Math.max(0, end - size), end).map(({ message }) => ({
    ...message,
    version: 0,
    read: false,
    receipt: null,
    recalled: false,
    recall: null,
    mentions: [],
    body: {
      type: 'text',
      text: message.body.type === 'text' ? message.body.text.split(' version')[0] : '',
    },
  })) as Message[];
  return { name: `page to ${end}`, apply: by(applyPage(between(page, truth), { inStep: true })) };
}

/** A page, and where the service has more. */
function between(messages: readonly Message[], truth: readonly Truth[]): MessagePage {
  const [first, last] = [messages[0]?.id, messages.at(-1)?.id];
  return {
    messages,
    older: first === truth[0]?.message.id ? null : `older than ${first}`,
    newer: last === truth.at(-1)?.message.id ? null : `newer than ${last}`,
  };
}

/** The whole history, page by page, the newest first. */
function refetch(thread: Thread, truth: readonly Truth[]): Thread {
  const messages = truth.map(({ message }) => message);
  let state = thread;
  for (let end = messages.length; end > 0; end -= pageSize) {
    const page = between(messages.slice(Math.max(0, end - pageSize), end), truth);
    const apply = end === messages.length ? applyNewest : applyPage;
    state = updated(state, apply(page, { inStep: true }));
  }
  return state;
}

function written(fates: readonly Fate[]): Thread {
  return updated(emptyThread, applyMessages(fates.filter(({ own }) => own).map(echoOf)));
}

function isSound({ messages }: Thread): boolean {
  const count = countStored(messages);
  const sorted = messages.slice(0, count).every(({ sentAt, status }, index, all) => {
    return status === 'sent' && sentAt >= (all[index - 1]?.sentAt ?? 0);
  });
  return sorted && new Set(messages.map(({ key }) => key)).size === messages.length;
}

/** Whether nothing that the facts have settled shows in an earlier state. */
function isSettled({ messages, facts }: Thread): boolean {
  return messages.every(({ id, recalled, version, receipt }) => {
    const known = facts[id ?? ''] ?? {};
    const counted = (receipt?.read ?? 0) >= (known.receipt?.read ?? 0);
    const told = (!known.recalled || recalled) && version >= (known.edit?.version ?? 0);
    return !known.deleted && counted && told;
  });
}

/** What a thread shows, as one text: ten thousand deep comparisons by Jest would take minutes. */
function show(messages: readonly Message[]): string {
  return messages
    .map(({ key, id, sentAt, status, read, receipt, recalled, recall, version, body, mentions }) =>
      JSON.stringify([
        key,
        id,
        sentAt,
        status,
        read,
        receipt,
        recalled,
        recall,
        version,
        body,
        mentions,
      ]),
    )
    .join('\n');
}

describe('a thread, told of its messages in any order, twice or not at all', () => {
  const runs = { numRuns: 10_000 };

  it('shows each message once, under one key, stored ones by time and unstored ones last', () => {
    fc.assert(
      fc.property(story, ({ fates, heard }) => {
        let thread = written(fates);
        return heard.every(({ apply }) => isSound((thread = apply(thread))));
      }),
      runs,
    );
  });

  it('never brings back what was taken back, deleted or replaced', () => {
    fc.assert(
      fc.property(story, ({ fates, heard }) => {
        let thread = written(fates);
        return heard.every(({ apply }) => isSettled((thread = apply(thread))));
      }),
      runs,
    );
  });

  it('equals what the service holds once the history has been fetched again', () => {
    fc.assert(
      fc.property(story, ({ fates, truth, heard }) => {
        const told = heard.reduce((state, { apply }) => apply(state), written(fates));
        const thread = refetch(told, truth);
        const expected = truth
          .map(({ message }) => message)
          .filter(({ id }) => !thread.facts[id ?? '']?.deleted);
        const unsent = written(fates.filter(({ lost }) => lost)).messages;
        const count = countStored(thread.messages);
        const echoes = thread.messages.slice(count).map((echo) => ({ ...echo, status: 'sending' }));
        expect(show([...thread.messages.slice(0, count), ...(echoes as Message[])])).toBe(
          show([...expected, ...unsent]),
        );
      }),
      runs,
    );
  });
});
