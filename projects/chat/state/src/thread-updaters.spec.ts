import { Message } from 'ngx-tencent-chat/models';
import { makeMessage } from 'ngx-tencent-chat/testing';

import { Thread, emptyThread } from './thread';
import {
  applyBroken,
  applyDeleted,
  applyEdited,
  applyMessage,
  applyNewest,
  applyPage,
  applyRead,
  applyRecalled,
  applyStatus,
  closesGap,
} from './thread-updaters';

/** A stored message of this second, with the id `m<second>`. */
function at(second: number, overrides: Partial<Message> = {}): Message {
  const name = `m${second}`;
  return makeMessage({ key: name, id: name, sentAt: second * 1_000, ...overrides });
}

function echo(key: string): Message {
  return makeMessage({ key, own: true, status: 'sending' });
}

function pageOf(...seconds: readonly number[]): readonly Message[] {
  return seconds.map((second) => at(second));
}

/** An opened thread with these messages. */
function opened(...messages: readonly Message[]): Thread {
  return { ...emptyThread, opened: true, messages };
}

function keys({ messages }: Thread): readonly string[] {
  return messages.map(({ key }) => key);
}

describe('applyBroken', () => {
  it.each<[string, Thread, Partial<Thread>]>([
    ['marks the last stored message', opened(at(1), at(2)), { gapAfter: 'm2', opened: true }],
    ['does not mark an unsent one', opened(at(1), echo('e')), { gapAfter: 'm1' }],
    ['keeps the first mark', { ...opened(at(1), at(2)), gapAfter: 'm1' }, { gapAfter: 'm1' }],
    ['wants an empty conversation loaded again', opened(), { gapAfter: null, opened: false }],
    ['wants one with echoes only loaded again', opened(echo('e')), { opened: false }],
    ['leaves alone what was never loaded', emptyThread, { gapAfter: null, opened: false }],
  ])('%s', (_, thread, expected) => {
    expect(applyBroken(thread)).toMatchObject(expected);
  });
});

describe('closesGap', () => {
  const broken = applyBroken(opened(at(1), at(5)));

  it.each<[string, readonly Message[], boolean]>([
    ['holds the message before the gap', pageOf(5, 6), true],
    ['begins before it, although it was deleted since', pageOf(4, 6), true],
    ['begins behind it', pageOf(6, 7), false],
    ['begins in its moment without it', [at(5, { id: 'tie', key: 'tie' }), at(6)], false],
    ['shows nothing, because all of it was deleted', [], false],
  ])('a page that %s: %j', (_, page, closes) => {
    expect(closesGap(broken, page)).toBe(closes);
  });

  it('is true of any page when nothing is missing', () => {
    expect(closesGap(opened(at(1)), pageOf(9))).toBe(true);
  });
});

describe('applyNewest', () => {
  const broken: Thread = { ...opened(at(1), at(2), echo('e')), gapAfter: 'm2', older: 'begin' };

  it('keeps the page and what is not sent yet, and reads on from the page', () => {
    const thread = applyNewest(broken, pageOf(50, 51), 'm50');
    expect(keys(thread)).toEqual(['m50', 'm51', 'e']);
    expect(thread).toMatchObject({ gapAfter: null, older: 'm50' });
  });

  it('keeps what arrived while the page was fetched', () => {
    const heard = applyMessage(broken, at(52));
    expect(keys(applyNewest(heard, pageOf(50, 51), 'm50'))).toEqual(['m50', 'm51', 'm52', 'e']);
  });

  it('still knows what was taken back', () => {
    const thread = applyNewest(applyRecalled(broken, 'm51'), pageOf(50, 51), 'm50');
    expect(thread.messages[1]?.recalled).toBe(true);
  });
});

describe('facts that come before their message', () => {
  const edit = { type: 'text', text: 'Better' } as const;

  it.each<[string, (thread: Thread) => Thread, Partial<Message>]>([
    ['read', (thread) => applyRead(thread, ['m1']), { read: true }],
    ['recalled', (thread) => applyRecalled(thread, 'm1'), { recalled: true }],
    ['edited', (thread) => applyEdited(thread, 'm1', 2, edit), { version: 2, body: edit }],
    [
      'edited twice, the later edit first',
      (thread) =>
        applyEdited(applyEdited(thread, 'm1', 2, edit), 'm1', 1, { type: 'text', text: 'Good' }),
      { version: 2, body: edit },
    ],
  ])('%s: by event and by page', (_, learn, expected) => {
    const told = learn(opened());
    expect(applyMessage(told, at(1)).messages).toMatchObject([expected]);
    expect(applyPage(told, pageOf(1)).messages).toMatchObject([expected]);
  });

  it('deleted: it never shows, and takes its echo along', () => {
    const told = applyDeleted(applyMessage(opened(), echo('mine')), 'm1');
    const confirmed = at(1, { own: true, key: 'mine' });
    expect(keys(applyMessage(told, confirmed))).toEqual([]);
    expect(keys(applyPage(told, [confirmed]))).toEqual([]);
  });
});

describe('updaters that learn nothing', () => {
  const thread = applyRecalled(opened(at(1), at(2)), 'm2');

  it.each<[string, (thread: Thread) => Thread]>([
    ['a message again', (state) => applyMessage(state, at(1, { sequence: sequenceOf(state) }))],
    ['a page again', (state) => applyPage(state, state.messages)],
    ['a page without messages', (state) => applyPage(state, [])],
    ['that it was taken back again', (state) => applyRecalled(state, 'm2')],
    ['a status of a stored message', (state) => applyStatus(state, 'm1', 'failed', 'network')],
    ['a status of an unknown message', (state) => applyStatus(state, 'nobody', 'waiting')],
  ])('return the same thread: %s', (_, apply) => {
    expect(apply(thread)).toBe(thread);
  });

  function sequenceOf(state: Thread): number {
    return state.messages[0]?.sequence ?? 0;
  }
});

describe('an own message', () => {
  it('moves to its place in the order when it is confirmed', () => {
    const thread = applyMessage(
      opened(at(1), echo('a'), echo('b')),
      at(2, { key: 'b', own: true }),
    );
    expect(keys(thread)).toEqual(['m1', 'b', 'a']);
  });

  it('keeps its place among the unsent ones when it fails', () => {
    const thread = applyStatus(opened(echo('a'), echo('b')), 'a', 'failed', 'not-allowed');
    expect(keys(thread)).toEqual(['a', 'b']);
    expect(thread.messages[0]).toMatchObject({ status: 'failed', failure: 'not-allowed' });
  });

  it('is recognised in a page by its key', () => {
    const thread = applyPage(opened(echo('a')), [at(1, { key: 'a', own: true })]);
    expect(thread.messages).toMatchObject([{ key: 'a', id: 'm1', status: 'sent' }]);
  });
});

describe('applyRead', () => {
  const own = (second: number) => at(second, { own: true });

  it('marks what is loaded, and remembers only what is not', () => {
    const thread = applyRead(opened(own(1), own(2), own(3)), ['m1', 'm3', 'm9']);
    expect(thread.messages.map(({ read }) => read)).toEqual([true, false, true]);
    expect(thread.facts).toEqual({ m9: { read: true } });
  });

  it('keeps what else is known of a message that is not loaded', () => {
    const thread = applyRead(applyDeleted(applyRecalled(opened(), 'm1'), 'm2'), ['m1', 'm2']);
    expect(thread.facts).toEqual({ m1: { recalled: true, read: true }, m2: { deleted: true } });
  });

  it.each([
    ['loaded', opened(own(1))],
    ['not loaded', opened()],
  ])('returns the same thread when it learns nothing: %s', (_, thread) => {
    const read = applyRead(thread, ['m1']);
    expect(applyRead(read, ['m1'])).toBe(read);
    expect(applyRead(read, [])).toBe(read);
  });

  it('outlives a page that was fetched before the receipt', () => {
    const page = [own(50), own(51)];
    const read = applyRead(opened(own(1), ...page), ['m50', 'm51']);
    const anew = applyNewest(read, page, 'm50');
    expect(anew.messages.map((message) => message.read)).toEqual([true, true]);
  });

  it('takes a receipt for thousands of messages in a moment', () => {
    const messages = Array.from({ length: 10_000 }, (_, second) => own(second));
    const ids = messages.slice(0, 5_000).map(({ key }) => key);
    const started = performance.now();
    const thread = applyRead(opened(...messages), [...ids, ...ids.map((id) => `old-${id}`)]);
    // Copying a list for each of them takes seconds.
    expect(performance.now() - started).toBeLessThan(500);
    expect(thread.messages.filter(({ read }) => read)).toHaveLength(5_000);
  });
});
