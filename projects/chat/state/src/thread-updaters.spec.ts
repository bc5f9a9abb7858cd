import { MessagePage } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { makeMessage } from 'ngx-tencent-chat/testing';

import { applyDeleted, applyRecalled } from './fact-updaters';
import { Gap, Thread, emptyThread } from './thread';
import {
  ThreadUpdater,
  applyBroken,
  applyMessages,
  applyNewest,
  applyOlder,
  applyPage,
  applyStatus,
  updated,
} from './thread-updaters';

/** A stored message of this second, with the id `m<second>`. */
function at(second: number, overrides: Partial<Message> = {}): Message {
  const name = `m${second}`;
  return makeMessage({ key: name, id: name, sentAt: second * 1_000, ...overrides });
}

function echo(key: string): Message {
  return makeMessage({ key, own: true, status: 'sending' });
}

/** A page of messages of these seconds, in the middle of history. */
function pageOf(...seconds: readonly number[]): MessagePage {
  return page(seconds.map((second) => at(second)));
}

function page(messages: readonly Message[]): MessagePage {
  return {
    messages,
    older: `before ${messages[0]?.id}`,
    newer: `after ${messages.at(-1)?.id}`,
  };
}

/** The newest page. */
function newest(...seconds: readonly number[]): MessagePage {
  return { ...pageOf(...seconds), newer: null };
}

/** An opened thread with these messages. */
function opened(...messages: readonly Message[]): Thread {
  return { ...emptyThread, opened: true, older: 'begin', messages };
}

/** An opened thread with the messages of these seconds, and gaps where a 0 stands. */
function withGaps(...seconds: readonly number[]): Thread {
  const islands: number[][] = [[]];
  for (const second of seconds) {
    if (second === 0) islands.push([]);
    else islands.at(-1)?.push(second);
  }
  const [last, ...others] = islands.toReversed();
  return others.reduce(
    (thread, island) => updated(thread, applyPage(pageOf(...island), inStep)),
    updated(emptyThread, applyNewest(newest(...(last ?? [])), inStep)),
  );
}

/** The messages by their keys, and the gaps among them. */
function show({ messages, gaps }: Thread): string {
  return messages
    .map(({ key }, index) => (gaps.some((gap) => gap.at === index) ? `| ${key}` : key))
    .concat(gaps.some((gap) => gap.at === messages.length) ? '|' : [])
    .join(' ');
}

function gapOf({ gaps }: Thread, index = 0): Gap {
  const gap = gaps[index];
  if (!gap) throw new Error('There is no such gap.');
  return gap;
}

const inStep = { inStep: true };
const late = { inStep: false };

describe('applyBroken', () => {
  it.each<[string, Thread, string]>([
    ['leaves a gap behind the last stored message', opened(at(1), at(2)), 'm1 m2 |'],
    ['not behind an unsent one', opened(at(1), echo('e')), 'm1 | e'],
    ['does so once', updated(opened(at(1), at(2)), applyBroken()), 'm1 m2 |'],
    ['leaves none in an empty conversation', opened(), ''],
  ])('%s', (_, thread, expected) => {
    const broken = updated(thread, applyBroken());
    expect(show(broken)).toBe(expected);
    expect(broken.behind).toBe(true);
  });

  it('lets what arrives from then on stand behind the gap', () => {
    const broken = updated(opened(at(1)), applyBroken(), applyMessages([at(7), at(8)]));
    expect(show(broken)).toBe('m1 | m7 m8');
    expect(show(updated(broken, applyBroken(), applyMessages([at(9)])))).toBe('m1 | m7 m8 | m9');
  });

  it('lets an own message that was stored meanwhile stand by itself', () => {
    const confirmed = at(5, { key: 'e', own: true });
    const broken = updated(opened(at(1), echo('e')), applyBroken(), applyMessages([confirmed]));
    expect(show(updated(broken, applyMessages([at(9)])))).toBe('m1 | e | m9');
  });
});

describe('a newest page', () => {
  const broken = updated(opened(at(1), at(2), echo('e')), applyBroken());

  it.each<[string, MessagePage, string]>([
    ['closes the gap when it holds the message above it', newest(2, 3), 'm1 m2 m3 e'],
    ['closes it when it begins before it', newest(1, 3), 'm1 m2 m3 e'],
    ['leaves it when it begins behind it', newest(50, 51), 'm1 m2 | m50 m51 e'],
    [
      'closes it when it begins with the conversation',
      { ...newest(50), older: null },
      'm1 m2 m50 e',
    ],
  ])('%s', (_, told, expected) => {
    const thread = updated(broken, applyNewest(told, inStep));
    expect(show(thread)).toBe(expected);
    expect(thread.behind).toBe(false);
  });

  it('leaves it when it begins in the moment of that message without it', () => {
    const tie = at(2, { id: 'tie', key: 'tie' });
    const told = { ...page([tie, at(3)]), newer: null };
    expect(show(updated(broken, applyNewest(told, inStep)))).toBe('m1 m2 | tie m3 e');
  });

  it('is in touch with what arrived while it was fetched', () => {
    const heard = updated(broken, applyMessages([at(52)]));
    const thread = updated(heard, applyNewest(newest(50, 51), inStep));
    expect(show(thread)).toBe('m1 m2 | m50 m51 m52 e');
    expect(gapOf(thread)).toMatchObject({ older: 'before m50', after: 'm2', before: 'm50' });
  });

  it('is not when the connection broke meanwhile', () => {
    const heard = updated(broken, applyMessages([at(52)]));
    const thread = updated(heard, applyNewest(newest(50, 51), late));
    expect(show(thread)).toBe('m1 m2 | m50 m51 | m52 e');
    expect(thread.behind).toBe(true);
  });

  it('begins a conversation that was never loaded', () => {
    const heard = updated(emptyThread, applyMessages([at(1)]), applyBroken());
    const thread = updated(heard, applyMessages([at(52)]), applyNewest(newest(50, 51), inStep));
    expect(show(thread)).toBe('m50 m51 m52');
    expect(thread).toMatchObject({ opened: true, older: 'before m50' });
  });

  it('still knows what was taken back', () => {
    const recalled = updated(broken, applyRecalled('m51'), applyNewest(newest(50, 51), inStep));
    expect(recalled.messages.find(({ id }) => id === 'm51')?.recalled).toBe(true);
  });
});

describe('an island', () => {
  const islands = withGaps(10, 11, 0, 20, 21, 0, 30);

  it('has gaps at both ends, which know where the service goes on', () => {
    expect(show(islands)).toBe('m10 m11 | m20 m21 | m30');
    expect(islands.older).toBe('before m10');
    expect(gapOf(islands, 0)).toMatchObject({ newer: 'after m11', older: 'before m20' });
    expect(gapOf(islands, 1)).toMatchObject({ newer: 'after m21', older: 'before m30' });
  });

  it.each<[string, MessagePage, string]>([
    [
      'goes on with a page that has its last message',
      pageOf(11, 12),
      'm10 m11 m12 | m20 m21 | m30',
    ],
    ['goes on with a page that has its first one', pageOf(19, 20), 'm10 m11 | m19 m20 m21 | m30'],
    [
      'is one with another that a page touches too',
      pageOf(11, 15, 20),
      'm10 m11 m15 m20 m21 | m30',
    ],
    ['is one with all that a page spans', pageOf(9, 31), 'm9 m10 m11 m20 m21 m30 m31'],
    ['stands by itself', pageOf(25, 26), 'm10 m11 | m20 m21 | m25 m26 | m30'],
    ['stands above all', pageOf(1, 2), 'm1 m2 | m10 m11 | m20 m21 | m30'],
  ])('%s', (_, told, expected) => {
    expect(show(updated(islands, applyPage(told, inStep)))).toBe(expected);
  });

  it('keeps the key of the gap above it, and of the gap that goes on', () => {
    const thread = updated(islands, applyPage(pageOf(25, 26), inStep));
    expect(gapOf(thread, 1).key).toBe(gapOf(islands, 1).key);
    expect(new Set(thread.gaps.map(({ key }) => key)).size).toBe(3);
  });

  it.each<['above' | 'below', string]>([
    ['above', 'm10 m11 m15 | m20 m21 | m30'],
    ['below', 'm10 m11 | m15 m20 m21 | m30'],
  ])('goes on with the page that was asked for from %s', (side, expected) => {
    const from = { gap: gapOf(islands).key, side };
    expect(show(updated(islands, applyPage(pageOf(15), { inStep: true, from })))).toBe(expected);
  });

  it('closes its gap when the page from below has nothing older', () => {
    const from = { gap: gapOf(islands).key, side: 'below' } as const;
    const told = { ...pageOf(15), older: null };
    const thread = updated(islands, applyPage(told, { inStep: true, from }));
    expect(show(thread)).toBe('m10 m11 m15 m20 m21 | m30');
  });

  it('closes all below it when its page is the newest one', () => {
    const thread = updated(islands, applyPage({ ...pageOf(21, 22), newer: null }, inStep));
    expect(show(thread)).toBe('m10 m11 | m20 m21 m22 m30');
  });

  it('goes on above all with the older page', () => {
    const thread = updated(islands, applyOlder(pageOf(8, 9), inStep, false));
    expect(show(thread)).toBe('m8 m9 m10 m11 | m20 m21 | m30');
    expect(thread.older).toBe('before m8');
  });

  it('is not shown a late message of the gap before the gap is filled', () => {
    expect(updated(islands, applyMessages([at(15), at(5)]))).toBe(islands);
  });

  it('gives place to an own message that was stored in its gap', () => {
    const thread = updated(islands, applyMessages([echo('e')]));
    const confirmed = updated(thread, applyMessages([at(25, { key: 'e', own: true })]));
    expect(show(confirmed)).toBe('m10 m11 | m20 m21 | e | m30');
    expect(gapOf(confirmed, 1)).toMatchObject({ newer: 'after m21', older: '' });
    expect(gapOf(confirmed, 2)).toMatchObject({ newer: '', older: 'before m30' });
  });

  it('leaves one gap when its last message is deleted', () => {
    const thread = updated(islands, applyDeleted('m20'), applyDeleted('m21'));
    expect(show(thread)).toBe('m10 m11 | m30');
    expect(gapOf(thread)).toMatchObject({ newer: 'after m11', older: 'before m30' });
  });
});

describe('updaters that learn nothing', () => {
  const thread = updated(withGaps(1, 2, 0, 5), applyRecalled('m2'));
  const again = { ...page(thread.messages.slice(0, 2)), older: thread.older };

  it.each<[string, ThreadUpdater]>([
    ['a message again', applyMessages([at(1, { sequence: thread.messages[0]?.sequence ?? 0 })])],
    ['a page again', applyPage(again, inStep)],
    ['a page without messages', applyPage({ ...newest(), older: null }, late)],
    ['that it was taken back again', applyRecalled('m2')],
    ['a status of a stored message', applyStatus('m1', 'failed', 'network')],
    ['a status of an unknown message', applyStatus('nobody', 'waiting')],
  ])('return the same thread: %s', (_, apply) => {
    expect(updated(thread, apply)).toBe(thread);
  });
});

describe('an own message', () => {
  it('moves to its place in the order when it is confirmed', () => {
    const thread = opened(at(1), echo('a'), echo('b'));
    const confirmed = updated(thread, applyMessages([at(2, { key: 'b', own: true })]));
    expect(show(confirmed)).toBe('m1 b a');
  });

  it('keeps its place among the unsent ones when it fails', () => {
    const thread = updated(opened(echo('a'), echo('b')), applyStatus('a', 'failed', 'not-allowed'));
    expect(show(thread)).toBe('a b');
    expect(thread.messages[0]).toMatchObject({ status: 'failed', failure: 'not-allowed' });
  });

  it('is recognised in a page by its key', () => {
    const told = page([at(1, { key: 'a', own: true })]);
    const thread = updated(opened(echo('a')), applyNewest({ ...told, newer: null }, inStep));
    expect(thread.messages).toMatchObject([{ key: 'a', id: 'm1', status: 'sent' }]);
  });
});
